"""``dis2:evaluate``: how good a map is, held against a reference."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.class_scheme import ISPRS
from ...core.models.model_card import find_model
from ...core.process.arguments import evaluation_arguments
from ...core.results.evaluation import EvaluationJob, EvaluationReport
from ..layers.evaluation_layers import style_errors
from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .finished_map import classes_parameter, model_parameter
from .inputs import Inputs, described
from .loaded_layer import LoadedLayer

_SCORES = {
    "MF1": "mean_f1",
    "MIOU": "mean_iou",
    "ACCURACY": "overall_accuracy",
    "KAPPA": "kappa",
}
"""Output of the algorithm to field of the report."""


class EvaluateAlgorithm(EngineAlgorithm):
    """Runs ``engine evaluate``."""

    NAME = "evaluate"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Evaluate a map")
    GUIDE = "evaluation"
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Compares a classified map with a reference: a raster of class ids or of ISPRS colours, "
        "or polygons with a field that names the class. The report has the confusion matrix, "
        "precision, recall, F1 and IoU of each class, and their means.\n\n"
        "A value of the error map is 100 times the class id of the reference plus the class id of "
        "the map; the latter is 99 where the map is empty.\n\n"
        "Example: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif "
        "ERODE=3 OUT=report.json HTML=report.html",
    )
    TAGS = (*EngineAlgorithm.TAGS, "accuracy", "confusion matrix", "kappa", "f1", "iou", "error")

    def __init__(self) -> None:
        super().__init__()
        self._job: EvaluationJob | None = None

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare parameters and outputs."""
        kinds = QgsProcessing.SourceType
        self.declare(
            classes_parameter(),
            described(
                QgsProcessingParameterMapLayer(
                    "REFERENCE", tr("Reference"), types=[kinds.TypeRaster, kinds.TypeVectorPolygon]
                ),
                tr("What is known to be on the ground; on any grid and in any CRS."),
            ),
            described(  # as text: a list of fields of what may be a raster ends QGIS 3.22
                QgsProcessingParameterString("CLASS_FIELD", tr("Class field"), optional=True),
                tr("Field of the polygons that holds class ids or names; empty: class_id."),
            ),
            described(
                QgsProcessingParameterString("MAPPING", tr("Classes of the values"), optional=True),
                tr(
                    "Pairs such as 10=building,wood=tree,#00ff00=tree; other values do not count. "
                    "Empty: values are class ids, names or ISPRS colours."
                ),
            ),
            described(
                QgsProcessingParameterNumber(
                    "ERODE", tr("Leave out borders (pixels)"), defaultValue=0, minValue=0
                ),
                tr("Pixels this near to another label do not count; the ISPRS contest takes 3."),
            ),
            described(
                QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
                tr("Part of the map that is compared; empty: all of it."),
            ),
            model_parameter(),
        )
        self._declare_destinations()
        for name, title in (
            ("MF1", tr("Mean F1")),
            ("MIOU", tr("Mean IoU")),
            ("ACCURACY", tr("Overall accuracy")),
            ("KAPPA", tr("Kappa")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def read(self, inputs: Inputs) -> None:
        """Turn the parameters into a job.

        Raises:
            Dis2Error: a layer cannot be used.
        """
        found = inputs.classified_map("CLASSES")
        field = inputs.text("CLASS_FIELD") or EvaluationJob.class_field
        job = EvaluationJob(
            classes=found.source,
            reference=inputs.reference("REFERENCE", field),
            out=inputs.file("OUT") or "",
            model=inputs.model() or found.model,
            mapping=inputs.text("MAPPING"),
            class_field=field,
            erode_px=inputs.whole("ERODE") or 0,
            extent=inputs.extent("EXTENT", inputs.raster_crs("CLASSES")),
            html=inputs.file("HTML"),
            csv=inputs.file("CSV"),
            error_map=inputs.destination("ERROR_MAP"),
        )
        job.check()
        self._job = job

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the engine and read the means from its report."""
        job = self._job
        if job is None:
            return {}
        self.run_engine(evaluation_arguments(job), job.out, feedback)
        report = json.loads(Path(job.out).read_text(encoding="utf-8"))
        self._style_error_map(job, EvaluationReport.from_json(report), context)
        files = {"OUT": job.out, "HTML": job.html, "CSV": job.csv, "ERROR_MAP": job.error_map}
        return {**files, **{name: report.get(field) for name, field in _SCORES.items()}}

    def _declare_destinations(self) -> None:
        for name, title, text, kind, optional in (
            ("OUT", tr("Report (JSON)"), tr("For programs."), tr("JSON (*.json)"), False),
            ("HTML", tr("Report as a page"), tr("For people."), tr("HTML (*.html *.htm)"), True),
            ("CSV", tr("Report as a table"), tr("For spreadsheets."), tr("CSV (*.csv)"), True),
        ):
            destination = QgsProcessingParameterFileDestination(
                name, title, kind, None, optional, createByDefault=not optional
            )
            self.addParameter(described(destination, text))
        self.addParameter(
            described(
                QgsProcessingParameterRasterDestination(
                    "ERROR_MAP", tr("Error map"), None, True, createByDefault=False
                ),
                tr("A raster that is pale where the map is right and red where it is wrong."),
            )
        )

    def _style_error_map(
        self, job: EvaluationJob, report: EvaluationReport, context: QgsProcessingContext
    ) -> None:
        if job.error_map and context.willLoadLayerOnCompletion(job.error_map):
            scheme = find_model(job.model).classes if job.model else ISPRS
            styled = LoadedLayer(partial(style_errors, report=report, scheme=scheme)).kept()
            context.layerToLoadOnCompletionDetails(job.error_map).setPostProcessor(styled)
