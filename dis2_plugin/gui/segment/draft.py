"""A job that is being put together, with the facts of its layers."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...core.inputs.value_doubts import Doubt
from ...core.jobs.job import HeightUnit
from ...core.modality import ScenarioChoice
from ...core.models.model_card import ModelCard
from .layer_facts import LayerFacts


@dataclass(frozen=True)
class Draft:
    """What the person has chosen so far, as the checks look at it.

    Attributes:
        has_rasters: the project has rasters to choose among.
        bands: 1-based red, green and near infrared; ``bands_are_a_guess`` where no name says so.
        heights: facts by role: ``ndsm``, or ``dsm`` and ``dtm``.
        wants_pair: a DSM and a DTM are to be given.
        ground_window_m: the ground under a DSM is estimated; None where it is not.
        area_obstacle: why the chosen area cannot be mapped; empty where it can.
        area_m: width and height of the area on the ground; None where they are unknown.
        replaces_results: the results folder holds an earlier run.
        locked_places: folders that results shall go to and this person may not write to.
        doubts: what the engine says of the values of the inputs; None until it has read them.
        device_problem: why the network cannot be computed here; empty where it can.
    """

    image: LayerFacts | None = None
    has_rasters: bool = True
    bands: tuple[int, int, int] | None = None
    bands_are_a_guess: bool = False
    heights: dict[str, LayerFacts] = field(default_factory=dict)
    wants_pair: bool = False
    ground_window_m: float | None = None
    unit: HeightUnit = HeightUnit.METRE
    scenario: ScenarioChoice = ScenarioChoice.AUTO
    card: ModelCard | None = None
    area_obstacle: str = ""
    area_m: tuple[float, float] | None = None
    replaces_results: bool = False
    locked_places: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] | None = None
    device_problem: str = ""

    @property
    def surface(self) -> LayerFacts | None:
        """The NDSM or, instead of it, the DSM."""
        return self.heights.get("ndsm") or self.heights.get("dsm")

    @property
    def pair(self) -> tuple[LayerFacts, LayerFacts] | None:
        """Image and heights where they must fit together, else None."""
        image, surface = self.image, self.surface
        if image is None or surface is None or self.scenario is ScenarioChoice.MISSING_NDSM:
            return None
        return image, surface

    @property
    def used_layers(self) -> list[LayerFacts]:
        """The layers the run will read."""
        image = [self.image] if self.image else []
        if self.scenario is ScenarioChoice.MISSING_NDSM and image:
            return image
        return image + list(self.heights.values())

    @property
    def broken_layers(self) -> list[LayerFacts]:
        """Those of them that cannot be opened: nothing else is known of them."""
        return [layer for layer in self.used_layers if layer.is_broken]
