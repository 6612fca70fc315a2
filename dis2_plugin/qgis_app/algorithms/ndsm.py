"""``dis2:ndsm``: heights above ground from a surface and a terrain model."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.job import HeightUnit
from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs, choice


class NdsmAlgorithm(EngineAlgorithm):
    """Runs ``engine ndsm``."""

    NAME = "ndsm"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Heights above ground (NDSM)")
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Subtracts a terrain model (DTM) from a surface model (DSM). The result has the grid of "
        "the surface model, is in metres, and is empty where one of the two is.\n\n"
        "Example: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif",
    )

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterRasterLayer("DSM", tr("Surface heights (DSM)")))
        self.addParameter(QgsProcessingParameterRasterLayer("DTM", tr("Ground heights (DTM)")))
        self.addParameter(
            choice("NDSM_UNIT", tr("Unit of heights in both"), HeightUnit, HeightUnit.METRE)
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Heights above ground"))
        )

    def read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            InputError: a layer is no file.
        """
        inputs = Inputs(self, parameters, context)
        self.words = ["ndsm", f"--ndsm-unit={inputs.word('NDSM_UNIT')}"]
        self.words += inputs.given_rasters("DSM", "DTM")

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
