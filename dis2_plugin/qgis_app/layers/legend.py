"""What the legend says where its own swatch cannot: a white one on white ground."""

from __future__ import annotations

from qgis.core import (
    QgsDefaultRasterLayerLegend,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt

from ..translation import tr

_WHITE = (255, 255, 255)


def tell_white(node: QgsLayerTreeLayer) -> None:
    """Name the colour beside the classes that are white.

    QGIS fills the swatches of rasters without an outline, and no style changes that. The words
    belong to the node, so that the style and the legend of a print layout keep the bare title.
    """
    layer = node.layer()
    renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return
    white = {item.label for item in renderer.classes() if item.color.getRgb()[:3] == _WHITE}
    lines = QgsDefaultRasterLayerLegend(layer).createLayerTreeModelLegendNodes(node)
    for number, line in enumerate(lines):  # a line for the band may come before the classes
        title = line.data(Qt.ItemDataRole.DisplayRole)
        if title in white:
            words = tr("{title} (white)").format(title=title)
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, words)
