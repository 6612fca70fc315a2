"""``dis2:evaluate``: how good a map is, held against a reference."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs, described

_SCORES = {"MF1": "mean_f1", "MIOU": "mean_iou", "ACCURACY": "overall_accuracy"}
"""Output of the algorithm to field of the report."""


class EvaluateAlgorithm(EngineAlgorithm):
    """Runs ``engine evaluate``."""

    NAME = "evaluate"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Evaluate a map")
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Compares a classified map with a reference: a raster of class ids or of ISPRS colours, "
        "or polygons with a field class_id. The report (JSON) has the confusion matrix, "
        "precision, recall, F1 and IoU of each class, and their means.\n\n"
        "Example: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif "
        "OUT=report.json",
    )

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterRasterLayer("CLASSES", tr("Classes")))
        kinds = QgsProcessing.SourceType
        self.addParameter(
            QgsProcessingParameterMapLayer(
                "REFERENCE", tr("Reference"), types=[kinds.TypeRaster, kinds.TypeVectorPolygon]
            )
        )
        self.addParameter(
            described(
                QgsProcessingParameterNumber(
                    "ERODE", tr("Leave out borders (pixels)"), defaultValue=0, minValue=0
                ),
                tr("Pixels this near to another label do not count; the ISPRS contest takes 3."),
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUT", tr("Report"), fileFilter=tr("JSON (*.json)")
            )
        )
        for name, title in (
            ("MF1", tr("Mean F1")),
            ("MIOU", tr("Mean IoU")),
            ("ACCURACY", tr("Overall accuracy")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            InputError: a layer is no file.
        """
        inputs = Inputs(self, parameters, context)
        self.words = ["evaluate", *inputs.given_rasters("CLASSES")]
        self.words.append(f"--reference={inputs.layer('REFERENCE')}")
        self.words.append(f"--erode={inputs.whole('ERODE') or 0}")

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the engine and read the means from its report."""
        out = self.parameterAsFileOutput(parameters, "OUT", context)
        self.run_engine([*self.words, f"--out={out}"], out, feedback)
        report = json.loads(Path(out).read_text(encoding="utf-8"))
        return {"OUT": out, **{name: report.get(field) for name, field in _SCORES.items()}}
