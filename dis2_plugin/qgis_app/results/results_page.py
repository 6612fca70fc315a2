"""A printed page of a run: map, title, legend of the classes, scale bar, north arrow, note."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsSimpleLegendNode,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ...core.results.result import RunResult
from ..layers.origin import origin
from ..layers.run_nodes import output_of, run_of
from ..layers.uncertain import threshold

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_ARROW = "arrows/NorthArrow_02.svg"
_WIDTH_MM, _HEIGHT_MM, _MARGIN_MM = 297.0, 210.0, 10.0
_TITLE_MM, _NOTE_MM, _SIDE_MM = 12.0, 8.0, 62.0
_ARROW_MM, _SCALE_MM = 18.0, 16.0
_TITLE_POINTS, _TEXT_POINTS, _NOTE_POINTS = 18, 10, 8
_ROOM = 1.02
"""How much more than the run's place the map shows."""


@dataclass(frozen=True)
class Page:
    """What stands on the page.

    Attributes:
        title: of the page.
        note: below the map: model and date.
        classes: the layer whose legend is shown, and whose extent is the map's.
        layers: what the map shows, from the top down.
        uncertain: the layer that greys what is uncertain, where it does.
        others: what else of the run is shown: layers, and what the legend calls them.
    """

    title: str
    note: str
    classes: QgsRasterLayer
    layers: tuple[QgsMapLayer, ...]
    uncertain: QgsRasterLayer | None = None
    others: tuple[tuple[QgsMapLayer, str], ...] = ()


def page_of(project: QgsProject, title: str, classes: QgsLayerTreeLayer, result: RunResult) -> Page:
    """Describe the page of a run: its classes, over what else the project shows of the place.

    Layers of other runs, and what compares or judges them, are left out: they would hide the
    classes, which the legend explains.
    """
    nodes = {node.layerId(): node for node in project.layerTreeRoot().findLayers()}
    shown = [
        layer
        for layer in project.layerTreeRoot().layerOrder()
        if (layer.id() in nodes and nodes[layer.id()].isVisible()) or layer is classes.layer()
    ]
    layers = tuple(la for la in shown if _belongs(nodes.get(la.id()), run_of(classes)))
    grey = next((la for la in layers if threshold(nodes.get(la.id()))), None)
    others = tuple(
        (la, _heading(nodes[la.id()], classes.parent()))
        for la in layers
        if run_of(nodes.get(la.id())) == run_of(classes) and la not in (classes.layer(), grey)
    )
    return Page(title, origin(result), classes.layer(), layers, grey, others)


def _belongs(node: QgsLayerTreeLayer | None, run: str) -> bool:
    """Whether a page of a run shows a layer: its own ones, and those that a person added."""
    return run_of(node) == run or not (run_of(node) or output_of(node))


def _heading(node: QgsLayerTreeLayer, run_group: QgsLayerTreeNode) -> str:
    """Return a layer's name after that of its group in the run: "Building" alone is a class too."""
    group = node.parent()
    return node.name() if group is run_group else f"{group.name()}: {node.name()}"


def add_page(project: QgsProject, page: Page) -> QgsPrintLayout:
    """Add the page to the project's layouts, under a name that is free."""
    layout = make_page(project, page)
    names = {other.name() for other in project.layoutManager().printLayouts()}
    name, number = page.title, 2
    while name in names:
        name, number = f"{page.title} ({number})", number + 1
    layout.setName(name)
    project.layoutManager().addLayout(layout)
    return layout


def make_page(project: QgsProject, page: Page) -> QgsPrintLayout:
    """Lay the page out: A4 landscape, the map on the left."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(page.title)
    side = _WIDTH_MM - _MARGIN_MM - _SIDE_MM
    top = _MARGIN_MM + _TITLE_MM
    bottom = _HEIGHT_MM - _MARGIN_MM - _NOTE_MM
    _add_label(layout, page.title, _TITLE_POINTS, (_MARGIN_MM, _MARGIN_MM), _TITLE_MM)
    map_width = side - 2 * _MARGIN_MM + _MARGIN_MM / 2
    map_item = _add_map(layout, page, (_MARGIN_MM, top), (map_width, bottom - top))
    _add_legend(layout, page, map_item, (side, top))
    _add_arrow(layout, map_item, (side, bottom - _SCALE_MM - _ARROW_MM))
    _add_scale_bar(layout, map_item, (side, bottom - _SCALE_MM + 2))
    _add_label(layout, page.note, _NOTE_POINTS, (_MARGIN_MM, bottom + 2), _NOTE_MM)
    return layout


def _place(item: QgsLayoutItem, corner: tuple[float, float], size: tuple[float, float]) -> None:
    item.attemptResize(QgsLayoutSize(*size, _MM))
    item.attemptMove(QgsLayoutPoint(*corner, _MM))


def _font(points: int) -> QFont:
    font = QFont()
    font.setPointSize(points)
    return font


def _add_label(
    layout: QgsPrintLayout, text: str, points: int, corner: tuple[float, float], height: float
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(_font(points))
    _place(label, corner, (_WIDTH_MM - 2 * _MARGIN_MM, height))
    layout.addLayoutItem(label)


def _add_map(
    layout: QgsPrintLayout, page: Page, corner: tuple[float, float], size: tuple[float, float]
) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    item.attemptResize(QgsLayoutSize(*size, _MM))
    item.setCrs(page.classes.crs())
    item.setLayers(list(page.layers))
    extent = QgsRectangle(page.classes.extent())
    extent.scale(_ROOM)
    item.zoomToExtent(extent)
    item.attemptMove(QgsLayoutPoint(*corner, _MM))  # earlier it empties the extent
    item.setFrameEnabled(True)
    layout.addLayoutItem(item)
    layout.setReferenceMap(item)
    return item


def _add_legend(
    layout: QgsPrintLayout, page: Page, map_item: QgsLayoutItemMap, corner: tuple[float, float]
) -> None:
    legend = _empty_legend(layout)
    legend.setLinkedMap(map_item)
    _add_entries(legend, page.classes)
    if page.uncertain is not None:
        _add_entries(legend, page.uncertain, 1)  # the other one is clear
    for layer, heading in page.others:
        _add_entries(legend, layer).setCustomProperty("legend/title-label", heading)
    for part in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        style = legend.style(part)
        style.setFont(_font(_TEXT_POINTS))
        legend.setStyle(part, style)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(*corner, _MM))
    legend.adjustBoxSize()


def _empty_legend(layout: QgsPrintLayout) -> QgsLayoutItemLegend:
    """Return a legend with a layer tree of its own.

    ``setAutoUpdateModel(False)`` would copy the tree of the project first and make a legend for
    each of its layers, which takes most of a second where there are hundreds.
    """
    legend, context = QgsLayoutItemLegend(layout), QgsReadWriteContext()
    document = QDomDocument()
    place = document.createElement("place")
    document.appendChild(place)
    legend.writeXml(place, document, context)
    QgsLayerTree().writeXml(place.firstChildElement(), context)
    legend.readXml(place.firstChildElement(), document, context)
    return legend


def _add_entries(
    legend: QgsLayoutItemLegend, layer: QgsMapLayer, most: int | None = None
) -> QgsLayerTreeLayer:
    """Add a layer without the line that names its band, and so many of its entries at most."""
    node = legend.model().rootGroup().addLayer(layer)
    lines = legend.model().layerLegendNodes(node)
    kept = [n for n, line in enumerate(lines) if not isinstance(line, QgsSimpleLegendNode)]
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept[:most])
    legend.model().refreshLayerLegend(node)
    return node


def _add_arrow(
    layout: QgsPrintLayout, map_item: QgsLayoutItemMap, corner: tuple[float, float]
) -> None:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(_arrow_file())
    arrow.setLinkedMap(map_item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    _place(arrow, corner, (_ARROW_MM * 0.8, _ARROW_MM * 0.8))
    layout.addLayoutItem(arrow)


def _arrow_file() -> str:
    files = (Path(folder) / _ARROW for folder in QgsApplication.svgPaths())
    return str(next((file for file in files if file.is_file()), ""))


def _add_scale_bar(
    layout: QgsPrintLayout, map_item: QgsLayoutItemMap, corner: tuple[float, float]
) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.applyDefaultSize()
    words = bar.textFormat()
    words.setFont(_font(_TEXT_POINTS))
    words.setSize(_TEXT_POINTS)
    bar.setTextFormat(words)
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(*corner, _MM))
