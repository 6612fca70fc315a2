"""``dis2:ndsm``: heights above ground from a surface model and a terrain model or a filter."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.jobs.job import USUAL_GROUND_WINDOW_M, HeightUnit
from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .inputs import GROUND_WINDOW, Inputs, choice, described, ground_window


class NdsmAlgorithm(EngineAlgorithm):
    """Runs ``engine ndsm``."""

    NAME = "ndsm"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Heights above ground (NDSM)")
    GUIDE = "ground"
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Subtracts a terrain model (DTM) from a surface model (DSM). The result has the grid of "
        "the surface model, is in metres, and is empty where one of the two is.\n\n"
        "Without a terrain model the ground is estimated by a morphological filter: what a window "
        "as wide as the widest roof opens away is no ground. Hills narrower than the window are "
        "taken for roofs, so a terrain model is better.\n\n"
        "Example: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif",
    )

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare the parameters."""
        for name, title, text, optional in (
            (
                "DSM",
                tr("Surface heights (DSM)"),
                tr("With roofs and trees; the result has the grid of this raster."),
                False,
            ),
            (
                "DTM",
                tr("Ground heights (DTM)"),
                tr("Of the bare ground; without it the ground is estimated."),
                True,
            ),
        ):
            raster = QgsProcessingParameterRasterLayer(name, title, optional=optional)
            self.addParameter(described(raster, text))
        self.addParameter(ground_window(USUAL_GROUND_WINDOW_M))
        self.addParameter(
            choice("NDSM_UNIT", tr("Unit of heights in both"), HeightUnit, HeightUnit.METRE)
        )
        self.addParameter(
            described(
                QgsProcessingParameterRasterDestination("OUTPUT", tr("Heights above ground")),
                tr("In metres; empty where one of the two is."),
            )
        )

    def read(self, inputs: Inputs) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            InputError: a layer is no file.
        """
        self.words = ["ndsm", f"--ndsm-unit={inputs.word('NDSM_UNIT')}"]
        self.words += inputs.given_rasters("DSM", "DTM")
        if not inputs.is_given("DTM"):
            self.words.append(f"--ground-window={inputs.number(GROUND_WINDOW)}")
