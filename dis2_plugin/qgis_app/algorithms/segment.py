"""``dis2:segment``: land cover from an image and heights, or from one of them."""

from __future__ import annotations

import shutil
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.errors import OutputError
from ...core.job import BackendChoice, DeviceChoice, HeightUnit, Output, Precision, SegmentationJob
from ...core.modality import ScenarioChoice
from ...core.result import RUN_FILE, RunResult
from ..layers import RunOnMap
from ..run_folder import RunFolder, run_name
from ..style import style_texts
from ..translation import CONTEXT
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs
from .run_group import RunGroup
from .segment_parameters import FILES_AS_OUTPUTS, segment_outputs, segment_parameters

_POLYGON_FORMATS = ("gpkg", "shp", "geojson")


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

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare parameters and outputs."""
        for parameter in segment_parameters():
            self.addParameter(parameter)
        for output in segment_outputs():
            self.addOutput(output)

    def read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Turn the parameters into a job.

        Raises:
            Dis2Error: a layer or a combination of choices cannot be used.
        """
        inputs = Inputs(self, parameters, context)
        job = SegmentationJob(
            out=inputs.text("OUT"),
            **{name.lower(): inputs.raster(name) for name in ("RGIR", "NDSM", "DSM", "DTM")},
            rgir_bands=inputs.bands("RGIR_BANDS"),
            ndsm_unit=HeightUnit(inputs.word("NDSM_UNIT")),
            scenario=ScenarioChoice(inputs.word("SCENARIO")),
            model=inputs.text("MODEL"),
            backend=BackendChoice(inputs.word("BACKEND")),
            device=DeviceChoice(inputs.word("DEVICE")),
            precision=Precision(inputs.word("PRECISION")),
            tile_px=inputs.whole("TILE"),
            overlap_px=inputs.whole("OVERLAP"),
            batch=inputs.whole("BATCH"),
            extent=inputs.extent("EXTENT", inputs.raster_crs("RGIR", "NDSM", "DSM")),
            mask=inputs.polygons("MASK", _POLYGON_FORMATS),
            outputs=_with_classes(inputs.words("OUTPUTS")),
            gpkg=inputs.file("GPKG"),
            resume=inputs.flag("RESUME"),
        )
        job.check()
        self._job = job

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
        try:
            result = self.run_job(job, feedback)
        except BaseException:
            folder.discard()
            raise
        classes = self._classes(parameters, context, result)
        if classes and context.willLoadLayerOnCompletion(classes):
            run = RunOnMap(run_name(job), job.out, folder.temporary, result, style_texts(result))
            details = context.layerToLoadOnCompletionDetails(classes)
            details.setPostProcessor(RunGroup.kept(run, context.project()))
        files = {name: result.files.get(output) for name, output in FILES_AS_OUTPUTS.items()}
        files["RUN"] = str(folder.path / RUN_FILE)
        return {**files, "OUT": job.out, "CLASSES": classes, "GPKG": job.gpkg}

    def _classes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, result: RunResult
    ) -> str | None:
        if not parameters.get("CLASSES"):
            return None
        made = result.files["classes"]
        wanted = self.parameterAsOutputLayer(parameters, "CLASSES", context)
        try:
            shutil.copyfile(made, wanted)
        except shutil.SameFileError:
            return made
        except OSError as error:
            raise OutputError(
                f"{wanted} cannot be written: {error.strerror}.", f"The classes are in {made}."
            ) from error
        return wanted


def _with_classes(words: list[str]) -> tuple[Output, ...]:
    return tuple(output for output in Output if output is Output.CLASSES or output.value in words)
