"""A second style of the confidence layer, which greys what is uncertain; the first one comes back.

QGIS keeps several styles of a layer. The grey one is added beside the person's own while there is
a threshold, and is taken away again at 0, so that nothing of their own style is lost. All of it is
saved with the project.
"""

from __future__ import annotations

from qgis.core import QgsLayerTreeLayer, QgsMapLayer
from qgis.PyQt.QtXml import QDomDocument

from ...core.looks.styles import threshold_qml
from ..translation import tr

STYLE = "DIS2: uncertain"
"""Name of the style; not translated, since projects keep it."""

_PERCENT, _STYLE_BEFORE = "dis2/uncertain_below", "dis2/style_before"
_WAS_VISIBLE = "dis2/visible_before"


def threshold(node: QgsLayerTreeLayer | None) -> int:
    """Return below how many percent of confidence a layer greys the map; 0 where it does not."""
    layer = node.layer() if node else None
    if layer is None or layer.styleManager().currentStyle() != STYLE:
        return 0
    return int(node.customProperty(_PERCENT, 0))


def grey_below(node: QgsLayerTreeLayer, percent: int) -> None:
    """Grey the map where a layer of confidence is below so many percent; 0 takes it back."""
    if percent:
        if node.layer().styleManager().currentStyle() != STYLE:
            _begin(node)
        node.setCustomProperty(_PERCENT, percent)
        _paint(node.layer(), percent)
    elif STYLE in node.layer().styleManager().styles():
        _end(node)


def _begin(node: QgsLayerTreeLayer) -> None:
    styles = node.layer().styleManager()
    node.setCustomProperty(_STYLE_BEFORE, styles.currentStyle())
    node.setCustomProperty(_WAS_VISIBLE, int(node.itemVisibilityChecked()))
    styles.removeStyle(STYLE)  # left behind where the person chose another style meanwhile
    styles.addStyleFromLayer(STYLE)  # a new one would lose custom properties
    styles.setCurrentStyle(STYLE)
    node.setItemVisibilityCheckedParentRecursive(True)


def _end(node: QgsLayerTreeLayer) -> None:
    styles = node.layer().styleManager()
    if styles.currentStyle() == STYLE:
        styles.setCurrentStyle(str(node.customProperty(_STYLE_BEFORE, "")))
        node.setItemVisibilityChecked(bool(int(node.customProperty(_WAS_VISIBLE, 0))))
    styles.removeStyle(STYLE)
    for name in (_PERCENT, _STYLE_BEFORE, _WAS_VISIBLE):
        node.removeCustomProperty(name)
    node.layer().triggerRepaint()


def _paint(layer: QgsMapLayer, percent: int) -> None:
    low = tr("Below {percent} %").format(percent=percent)
    high = tr("{percent} % and more").format(percent=percent)
    document = QDomDocument()
    document.setContent(threshold_qml(percent / 100, low, high))
    # symbology alone: a whole style would also replace the custom properties
    layer.importNamedStyle(document, QgsMapLayer.StyleCategory.Symbology)
    layer.setOpacity(1.0)
    layer.triggerRepaint()
