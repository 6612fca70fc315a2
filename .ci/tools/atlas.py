"""A page of small maps with titles and a legend, laid out and drawn by QGIS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsSimpleLegendNode,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QFont

SIDE_MM, GAP_MM, TITLE_MM, LEGEND_MM = 70.0, 4.0, 6.0, 52.0
DPI = 120
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_FONT = QFont("DejaVu Sans", 8)


@dataclass(frozen=True)
class Panel:
    """One map: its title, and its layers from the top down."""

    title: str
    layers: tuple[QgsRasterLayer, ...]


def write_page(
    rows: Sequence[Sequence[Panel]], legend: Mapping[str, QgsRasterLayer], path: Path
) -> None:
    """Write rows of maps as a PNG, with a legend on their right of these titles and layers.

    Raises:
        OSError: the picture could not be written.
    """
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    columns = max(len(row) for row in rows)
    width = GAP_MM + columns * (SIDE_MM + GAP_MM) + LEGEND_MM
    height = GAP_MM + len(rows) * (TITLE_MM + SIDE_MM + GAP_MM)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, _MM))
    for row_number, row in enumerate(rows):
        top = GAP_MM + row_number * (TITLE_MM + SIDE_MM + GAP_MM)
        for column, panel in enumerate(row):
            _add_panel(layout, panel, GAP_MM + column * (SIDE_MM + GAP_MM), top)
    _add_legend(layout, legend, width - LEGEND_MM, GAP_MM + TITLE_MM)
    # not exportToImage: with many maps on the page, none is its georeference
    image = QgsLayoutExporter(layout).renderPageToImage(0, QSize(), DPI)
    if not image.save(str(path)):
        raise OSError(f"{path} could not be written.")


def _add_panel(layout: QgsPrintLayout, panel: Panel, left: float, top: float) -> None:
    title = QgsLayoutItemLabel(layout)
    title.setText(panel.title)
    title.setFont(_FONT)
    title.attemptMove(QgsLayoutPoint(left, top, _MM))
    title.attemptResize(QgsLayoutSize(SIDE_MM, TITLE_MM, _MM))
    layout.addLayoutItem(title)
    item = QgsLayoutItemMap(layout)
    item.attemptResize(QgsLayoutSize(SIDE_MM, SIDE_MM, _MM))
    item.setLayers(list(panel.layers))
    item.zoomToExtent(panel.layers[-1].extent())
    item.attemptMove(QgsLayoutPoint(left, top + TITLE_MM, _MM))  # earlier it empties the extent
    item.setFrameEnabled(True)
    layout.addLayoutItem(item)


def _add_legend(
    layout: QgsPrintLayout, layers: Mapping[str, QgsRasterLayer], left: float, top: float
) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().removeAllChildren()
    for title, layer in layers.items():
        _add_entries(legend, title, layer)
    for part in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        style = legend.style(part)
        style.setFont(_FONT)
        legend.setStyle(part, style)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(left, top, _MM))


def _add_entries(legend: QgsLayoutItemLegend, title: str, layer: QgsRasterLayer) -> None:
    """Add a layer without the line that names its band."""
    node = legend.model().rootGroup().addLayer(layer)
    node.setCustomProperty("legend/title-label", title)
    lines = legend.model().layerLegendNodes(node)
    kept = [n for n, line in enumerate(lines) if not isinstance(line, QgsSimpleLegendNode)]
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept)
    legend.model().refreshLayerLegend(node)
