"""``dis2:ndsm``: heights above ground from a surface and a terrain model."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.job import HeightUnit
from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .inputs import Inputs, choice, described


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
        for name, title, text in (
            (
                "DSM",
                tr("Surface heights (DSM)"),
                tr("With roofs and trees; the result has the grid of this raster."),
            ),
            (
                "DTM",
                tr("Ground heights (DTM)"),
                tr("Of the bare ground; it may have another pixel size and CRS."),
            ),
        ):
            self.addParameter(described(QgsProcessingParameterRasterLayer(name, title), text))
        self.addParameter(
            choice("NDSM_UNIT", tr("Unit of heights in both"), HeightUnit, HeightUnit.METRE)
        )
        self.addParameter(
            described(
                QgsProcessingParameterRasterDestination("OUTPUT", tr("Heights above ground")),
                tr("In metres; empty where one of the two is."),
            )
        )

    def read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            InputError: a layer is no file.
        """
        inputs = Inputs(self, parameters, context)
        self.words = ["ndsm", f"--ndsm-unit={inputs.word('NDSM_UNIT')}"]
        self.words += inputs.given_rasters("DSM", "DTM")
