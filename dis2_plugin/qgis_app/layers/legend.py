"""What the legend says where its own swatch cannot: a white one on white ground."""

from __future__ import annotations

from qgis.core import (
    QgsDefaultRasterLayerLegend,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt

from ..translation import tr

_WHITE = (255, 255, 255)
_FIRST_CLASS = "dis2/first_class"
"""Custom property of a told node: the number of the line that its first class had then."""


def tell_white(node: QgsLayerTreeLayer) -> None:
    """Name the colour beside the classes that are white.

    QGIS fills the swatches of rasters without an outline, and no style changes that. The words
    belong to the node, so that the style and the legend of a print layout keep the bare title.
    """
    renderer = _palette(node)
    if renderer is None:
        return
    white = {item.label for item in renderer.classes() if item.color.getRgb()[:3] == _WHITE}
    for number, title in enumerate(_lines(node)):
        if title in white:
            words = tr("{title} (white)").format(title=title)
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, words)
    node.setCustomProperty(_FIRST_CLASS, _first_class(node))


class ToldLegends:
    """Keeps words beside their classes while the files of layers go and come back.

    QGIS counts lines, and one for the band comes before the classes where the file is there.
    """

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        project.readProject.connect(self._look)

    def close(self) -> None:
        """Look no more; a layer that waits for its file does not keep this alive."""
        self._project.readProject.disconnect(self._look)

    def _look(self, *_: object) -> None:
        """Mend what was read, and wait for the files that are gone."""
        self._mend()
        for node in self._told():
            if not node.layer().isValid():
                node.layer().dataSourceChanged.connect(self._mend)

    def _mend(self) -> None:
        for node in self._told():
            if _follow(node):
                node.layer().legendChanged.emit()

    def _told(self) -> list[QgsLayerTreeLayer]:
        nodes = self._project.layerTreeRoot().findLayers()
        return [
            node for node in nodes if _FIRST_CLASS in node.customProperties() and _palette(node)
        ]


def _follow(node: QgsLayerTreeLayer) -> bool:
    """Move the words of a told node to where its classes are now; whether they were elsewhere."""
    was, now = int(node.customProperty(_FIRST_CLASS)), _first_class(node)
    if was == now:
        return False
    classes = range(len(_palette(node).classes()))
    words = [QgsMapLayerLegendUtils.legendNodeUserLabel(node, was + number) for number in classes]
    for number in classes:
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, was + number, "")
    for number, said in enumerate(words, now):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, said)
    node.setCustomProperty(_FIRST_CLASS, now)
    return True


def _palette(node: QgsLayerTreeLayer) -> QgsPalettedRasterRenderer | None:
    layer = node.layer()
    renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
    return renderer if isinstance(renderer, QgsPalettedRasterRenderer) else None


def _first_class(node: QgsLayerTreeLayer) -> int:
    return len(_lines(node)) - len(_palette(node).classes())


def _lines(node: QgsLayerTreeLayer) -> list[str]:
    legend = QgsDefaultRasterLayerLegend(node.layer())
    lines = legend.createLayerTreeModelLegendNodes(node)
    return [line.data(Qt.ItemDataRole.DisplayRole) for line in lines]
