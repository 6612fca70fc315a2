"""The forms that choose a run, and the job and the draft that their choices make."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QWidget

from ...core.jobs.job import Output, SegmentationJob
from ...core.modality import ScenarioChoice
from .choices.advanced_panel import AdvancedPanel
from .choices.area_panel import AreaPanel
from .choices.heights_panel import HeightsPanel
from .choices.image_panel import ImagePanel
from .choices.outputs_panel import OutputsPanel
from .choices.scenario_panel import ScenarioPanel
from .draft import Draft
from .model.model_panel import ModelPanel


class JobForms:
    """Makes the forms for a parent, and reads them."""

    def __init__(self, canvas: QgsMapCanvas | None, parent: QWidget) -> None:
        self.image, self.heights = ImagePanel(parent), HeightsPanel(parent)
        self.scenario, self.area = ScenarioPanel(parent), AreaPanel(canvas, parent)
        self.outputs, self.advanced = OutputsPanel(parent), AdvancedPanel(parent)
        self.model = ModelPanel(parent)

    @property
    def column(self) -> list[Any]:
        """The forms that lie below each other; the model has a place of its own."""
        both = [self.image, self.heights, self.scenario]
        return [*both, self.area, self.outputs, self.advanced]

    @property
    def all(self) -> list[Any]:
        """Every form, in the order in which choices are made again."""
        return [*self.column, self.model]

    def draft(self, device_problem: str = "") -> Draft:
        """Return the choices made so far, with the facts of the chosen layers.

        Args:
            device_problem: why nothing can be computed here; empty where something can.
        """
        return Draft(
            image=self.image.facts(),
            has_rasters=self.image.has_rasters(),
            bands=self.image.bands(),
            bands_are_a_guess=self.image.bands_are_a_guess(),
            heights=self.heights.facts(),
            wants_pair=self.heights.wants_pair(),
            ground_window_m=self.heights.ground_window_m(),
            unit=self.heights.unit(),
            scenario=self.scenario.scenario(),
            card=self.model.card(),
            area_obstacle=self.area.obstacle(),
            area_m=self.area.ground_m(),
            replaces_results=self.outputs.holds_earlier_results(),
            locked_places=self.outputs.locked_places(),
            device_problem=device_problem,
        )

    def job(self, every_input: bool = False) -> SegmentationJob:
        """Return the job that the choices describe.

        Args:
            every_input: also with heights that the chosen mode leaves out.
        """
        draft, advanced = self.draft(), self.advanced
        leaves_heights = draft.scenario is ScenarioChoice.MISSING_NDSM and not every_input
        heights = {} if leaves_heights else draft.heights
        sources = {role: facts.source for role, facts in heights.items()}
        return SegmentationJob(
            out=self.outputs.folder(),
            rgir=draft.image.source if draft.image else None,
            ndsm=sources.get("ndsm"),
            dsm=sources.get("dsm"),
            dtm=sources.get("dtm"),
            rgir_bands=draft.bands,
            ground_window_m=self.heights.ground_window_m() if heights else None,
            ndsm_unit=draft.unit,
            scenario=draft.scenario,
            model=self.model.reference(),
            backend=advanced.backend(),
            device=advanced.device(),
            precision=advanced.precision(),
            tile_px=advanced.tile_px(),
            overlap_px=advanced.overlap_px(),
            batch=advanced.batch(),
            extent=self.area.extent(),
            mask=self.area.mask(),
            outputs=self.outputs.outputs(),
            gpkg=self.outputs.gpkg(),
            min_area_m2=self.outputs.min_area_m2(),
            smooth=self.outputs.smooth(),
        )

    def preview_job(self) -> SegmentationJob:
        """Return the job that maps the classes of what the map window shows."""
        return replace(
            self.job(),
            out="",
            extent=self.area.view_extent(),
            mask=None,
            outputs=(Output.CLASSES,),
            gpkg=None,
        )

    def choices(self) -> dict[str, str]:
        """Return what the person chose as words."""
        return {key: word for panel in self.all for key, word in panel.choices().items()}
