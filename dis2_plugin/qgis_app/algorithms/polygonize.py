"""``dis2:polygonize``: the polygons of a classified map, with what is known of each."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs, advanced, described


class PolygonizeAlgorithm(EngineAlgorithm):
    """Runs ``engine polygonize``."""

    NAME = "polygonize"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Polygons of a classified map")
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Draws a polygon around each patch of a class, with class, area in square metres, mean "
        "confidence, and mean and maximum height. Neighbours share their borders exactly.\n\n"
        "Example: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg",
    )

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare the parameters."""
        for name, title, optional in (
            ("CLASSES", tr("Classes"), False),
            ("CONFIDENCE", tr("Confidence"), True),
            ("NDSM", tr("Heights above ground, in metres"), True),
        ):
            self.addParameter(QgsProcessingParameterRasterLayer(name, title, optional=optional))
        self.addParameter(
            advanced(
                described(
                    QgsProcessingParameterString("MODEL", tr("Model"), optional=True),
                    tr("Whose classes the map has; empty: the five ISPRS classes."),
                )
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Polygons"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            InputError: a layer is no file.
        """
        inputs = Inputs(self, parameters, context)
        self.words = ["polygonize", *inputs.given_rasters("CLASSES", "CONFIDENCE", "NDSM")]
        if inputs.text("MODEL"):
            self.words.append(f"--model={inputs.text('MODEL')}")

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the engine."""
        out = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        self.run_engine([*self.words, f"--out={out}"], out, feedback)
        return {"OUTPUT": out}
