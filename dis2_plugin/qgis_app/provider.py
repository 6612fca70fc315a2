"""The Processing provider: what the dialog does, and more, for batches, models and scripts."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.compare_scenarios import CompareScenariosAlgorithm
from .algorithms.evaluate import EvaluateAlgorithm
from .algorithms.ndsm import NdsmAlgorithm
from .algorithms.polygonize import PolygonizeAlgorithm
from .algorithms.segment import SegmentAlgorithm
from .algorithms.statistics import StatisticsAlgorithm
from .settings import ICON_FILE
from .translation import tr

ALGORITHMS = (
    SegmentAlgorithm,
    CompareScenariosAlgorithm,
    NdsmAlgorithm,
    PolygonizeAlgorithm,
    EvaluateAlgorithm,
    StatisticsAlgorithm,
)


class Dis2Provider(QgsProcessingProvider):
    """Offers the engine's commands as algorithms."""

    def id(self) -> str:
        """Return the part before the colon in ``dis2:segment``."""
        return "dis2"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return "DIS2"

    def longName(self) -> str:  # noqa: N802 - QGIS's name
        """Return the name with an explanation."""
        return tr("DIS2: land cover from image and heights")

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_FILE))

    def svgIconPath(self) -> str:  # noqa: N802 - QGIS's name
        """Return the path of the plugin's icon."""
        return str(ICON_FILE)

    def supportsNonFileBasedOutput(self) -> bool:  # noqa: N802 - QGIS's name
        """Return that the engine writes files, no layers in memory and no tables of databases."""
        return False

    def supportedOutputRasterLayerExtensions(self) -> list[str]:  # noqa: N802 - QGIS's name
        """Return the endings of the one raster format the engine writes; the first is usual."""
        return ["tif", "tiff"]

    def supportedOutputVectorLayerExtensions(self) -> list[str]:  # noqa: N802 - QGIS's name
        """Return the one vector format the engine writes."""
        return ["gpkg"]

    def loadAlgorithms(self) -> None:  # noqa: N802 - QGIS's name
        """Offer the algorithms."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
