"""``dis2:segment``: land cover from an image and heights, or from one of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.jobs.job import SegmentationJob
from ...core.modality import ScenarioChoice
from ...core.process.arguments import segment_arguments
from ...core.results.result import RUN_FILE, RunResult
from ..layers.map_model import note_model
from ..layers.run_layers import add_run
from ..layers.shelf import RunOnMap
from ..layers.style import style_texts
from ..runs.run_folder import RunFolder, run_name
from ..runs.sources import layer_name
from ..translation import CONTEXT
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs
from .map_job import copied, load_as_group, map_job
from .segment_parameters import FILES_AS_OUTPUTS, segment_outputs, segment_parameters


class SegmentAlgorithm(EngineAlgorithm):
    """Runs ``engine segment``."""

    NAME = "segment"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Segment land cover")
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Classifies every pixel as impervious surface, building, low vegetation, tree or car, "
        "from an ortho-photo with near infrared and from heights above ground. Where one of the "
        "two is missing, everywhere or in places, the network answers from the other.\n\n"
        "The folder of the results receives classes.tif, confidence.tif, scenario.tif, one "
        "attention raster for each class (cwam_*.tif), polygons.gpkg, statistics.csv and "
        "run.json.\n\n"
        "Example: qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results",
    )

    def __init__(self) -> None:
        super().__init__()
        self._job: SegmentationJob | None = None
        self._name = ""

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare parameters and outputs."""
        for parameter in segment_parameters():
            self.addParameter(parameter)
        for output in segment_outputs():
            self.addOutput(output)

    def read(self, inputs: Inputs) -> None:
        """Turn the parameters into a job.

        Raises:
            Dis2Error: a layer or a combination of choices cannot be used.
        """
        job = replace(
            map_job(inputs, "CLASSES"),
            scenario=ScenarioChoice(inputs.word("SCENARIO")),
            gpkg=inputs.file("GPKG"),
            resume=inputs.flag("RESUME"),
        )
        job.check()
        self._job = job
        self._name = run_name(self._job, layer_name)

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the job, and let the map show all of it where it shows the classes."""
        job = self._job
        if job is None:
            return {}
        folder = RunFolder.chosen(job.out)
        with folder.discarded_on_failure():
            result = self.run_job(segment_arguments(job), RunResult, feedback)
        classes = copied(self, "CLASSES", result.files["classes"], parameters, context)
        if classes != result.files["classes"]:
            note_model(classes, job.model)
        if context.willLoadLayerOnCompletion(classes):
            run = RunOnMap(self._name, job.out, folder.temporary, result, style_texts(result))
            lasting = "" if folder.temporary else result.files["classes"]
            load_as_group(classes, lasting, partial(add_run, context.project(), run), context)
        files = {name: result.files.get(output) for name, output in FILES_AS_OUTPUTS.items()}
        files["RUN"] = str(folder.path / RUN_FILE)
        return {**files, "OUT": job.out, "CLASSES": classes, "GPKG": job.gpkg}
