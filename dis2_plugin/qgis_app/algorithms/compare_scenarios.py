"""``dis2:comparescenarios``: where the heights, and where the colours, make the class."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.jobs.job import SegmentationJob
from ...core.modality import Scenario
from ...core.process.arguments import comparison_arguments
from ...core.results.comparison import COMPARISON_FILE, ComparisonResult, comparison_job
from ..layers.comparison_layers import ComparisonOnMap, add_comparison
from ..runs.comparison_task import comparison_styles
from ..runs.run_folder import RunFolder, run_name
from ..runs.sources import layer_name
from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs, described
from .map_job import copied, load_as_group, map_job
from .segment_parameters import segment_parameters

_OF_ONE_MAP = ("SCENARIO", "CLASSES", "GPKG", "RESUME")
_MAPS = {
    "FULL": Scenario.FULL,
    "MISSING_NDSM": Scenario.MISSING_NDSM,
    "MISSING_RGIR": Scenario.MISSING_RGIR,
}
"""Output of the algorithm to the scenario whose classes it holds."""


class CompareScenariosAlgorithm(EngineAlgorithm):
    """Runs ``engine compare``."""

    NAME = "comparescenarios"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Compare scenarios")
    GUIDE = "user-guide#compare-scenarios"
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Maps a place three times in one go: from image and heights, from the image alone and "
        "from the heights alone. The difference tells where the heights changed the class "
        "(1: the map from both is another than that from the image), where colour did (2: "
        "another than that from the heights), where both did (3) and where neither did (0); no "
        "data (255) is where one of the inputs is missing.\n\n"
        "The folder of the results receives the folders full, missing-ndsm and missing-rgir, each "
        "with the files of a segmentation, and difference.tif, changes.csv (changed areas for "
        "each pair of classes) and comparison.json.\n\n"
        "Example: qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif "
        "OUT=results",
    )

    def __init__(self) -> None:
        super().__init__()
        self._job: SegmentationJob | None = None
        self._name = ""

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare parameters and outputs."""
        for parameter in segment_parameters():
            if parameter.name() not in _OF_ONE_MAP:
                self.addParameter(parameter)
        self.addParameter(
            described(
                QgsProcessingParameterRasterDestination(
                    "DIFFERENCE", tr("What changed the class"), optional=True
                ),
                tr("A copy of difference.tif in the folder of the results."),
            )
        )
        titles = (tr("Classes: full"), tr("Classes: RGIR only"), tr("Classes: NDSM only"))
        for name, title in zip(_MAPS, titles):
            self.addOutput(QgsProcessingOutputRasterLayer(name, title))
        self.addOutput(QgsProcessingOutputFile("CHANGES", tr("Changed areas (CSV)")))
        self.addOutput(QgsProcessingOutputFile("RUN", tr("Metadata of the run (JSON)")))

    def read(self, inputs: Inputs) -> None:
        """Turn the parameters into a job.

        Raises:
            Dis2Error: a layer or a combination of choices cannot be used.
        """
        self._job = comparison_job(map_job(inputs, "DIFFERENCE"))
        self._name = run_name(self._job, layer_name)

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job, and let the map show all of it where it shows the difference."""
        job = self._job
        if job is None:
            return {}
        folder = RunFolder.chosen(job.out)
        with folder.discarded_on_failure():
            result = self.run_job(comparison_arguments(job), ComparisonResult, feedback)
        made = result.files["difference"]
        difference = copied(self, "DIFFERENCE", made, parameters, context)
        if context.willLoadLayerOnCompletion(difference):
            styles, lasting = comparison_styles(result), "" if folder.temporary else made
            shown = ComparisonOnMap(self._name, job.out, folder.temporary, result, styles)
            group = partial(add_comparison, context.project(), shown)
            load_as_group(difference, lasting, group, context)
        return {"OUT": job.out, "DIFFERENCE": difference, **_outputs(result, folder.path)}


def _outputs(result: ComparisonResult, folder: Path) -> dict[str, str]:
    maps = {name: result.runs[s.value].files["classes"] for name, s in _MAPS.items()}
    return {**maps, "CHANGES": result.files["changes"], "RUN": str(folder / COMPARISON_FILE)}
