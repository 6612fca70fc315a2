"""The attention layers of the project's runs: found by their nodes, read and coloured here."""

from __future__ import annotations

import math

from qgis.core import (
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.class_scheme import ISPRS, LandClass
from ...core.jobs.job import Output
from ...core.looks.attention import NO_BAR, Bar, ClassAttention
from ...core.looks.colours import Ramp, cwam_ramp, tinted
from ...core.looks.styles import ramp_qml
from ...core.results.project_run import ProjectRun
from ..layers.comparison_layers import DIFFERENCE
from ..layers.run_nodes import files_folder, groups_above, node_of, output_of, run_nodes
from ..layers.style import CWAM_PREFIX, class_scheme
from ..runs.project_runs import project_runs, read_result

_OPAQUE = (Output.CLASSES.value, DIFFERENCE)
_UNKNOWN_COLOUR = (128, 128, 128)


def attention_runs(project: QgsProject) -> tuple[ProjectRun, ...]:
    """Return the runs whose attention layers are in the project, as the layer tree orders them."""
    return project_runs(project, class_name)


def attention_nodes(project: QgsProject, folder: str) -> dict[str, QgsLayerTreeLayer]:
    """Return the attention layers of a run, class name to node of the layer tree."""
    nodes = run_nodes(project, folder)
    return {name: node for node in nodes if (name := class_name(node))}


def covers(project: QgsProject, layer: QgsMapLayer) -> list[QgsLayerTreeLayer]:
    """Return what lies over attention, or under it instead of the image: shown maps of runs there.

    These are classes, also those of other runs, and differences of comparisons.
    """
    nodes = project.layerTreeRoot().findLayers()
    shown = [node for node in nodes if node.layer() and node.isVisible()]
    opaque = [node for node in shown if output_of(node) in _OPAQUE]
    return [node for node in opaque if run_group(node) and _overlap(node.layer(), layer)]


def _overlap(one: QgsMapLayer, other: QgsMapLayer) -> bool:
    return one.crs() != other.crs() or not one.extent().intersect(other.extent()).isEmpty()


def run_group(node: QgsLayerTreeLayer) -> QgsLayerTreeGroup | None:
    """Return the group of the run a layer belongs to, or None where it was moved out of it."""
    return next(iter(groups_above(node)), None)


def class_name(node: QgsLayerTreeLayer) -> str:
    """Return the class whose attention a node of a run shows, or an empty string."""
    output = output_of(node)
    return output[len(CWAM_PREFIX) :] if output.startswith(CWAM_PREFIX) else ""


def classes_node(project: QgsProject, folder: str) -> QgsLayerTreeLayer | None:
    """Return the node of a run's classes."""
    return node_of(project, folder, Output.CLASSES.value)


def class_attention(node: QgsLayerTreeLayer) -> ClassAttention:
    """Describe an attention layer as the map shows it."""
    layer = node.layer()
    name = class_name(node)
    land = _classes(files_folder(layer)).get(name)
    return ClassAttention(
        layer_id=layer.id(),
        name=name,
        title=layer.name(),
        colour=land.colour if land else _UNKNOWN_COLOUR,
        is_visible=node.isVisible(),
        opacity=layer.opacity(),
        ramp=ramp_of(layer),
    )


def ramp_of(layer: QgsRasterLayer) -> Ramp | None:
    """Return the colours a raster is painted with, or None where they are no ramp over values."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsSingleBandPseudoColorRenderer) or not renderer.shader():
        return None
    function = renderer.shader().rasterShaderFunction()
    items = function.colorRampItemList() if isinstance(function, QgsColorRampShader) else []
    if not items or not all(math.isfinite(item.value) for item in items):
        return None
    low, high = items[0].value, items[-1].value
    if not low < high:
        return None
    stops = tuple(((item.value - low) / (high - low), item.color.getRgb()) for item in items)
    return Ramp(low, high, stops, "", "")


def colour(layer: QgsRasterLayer, tint: tuple[int, int, int] | None) -> None:
    """Paint an attention layer in one colour, or in the glowing ramp again (None)."""
    ramp = ramp_of(layer)
    if ramp is None:
        return
    glowing = cwam_ramp(ramp.low, ramp.high)
    opacity = layer.opacity()
    document = QDomDocument()
    document.setContent(ramp_qml(tinted(glowing, tint) if tint else glowing))
    # symbology alone: a whole style would also replace the custom properties
    layer.importNamedStyle(document, QgsMapLayer.StyleCategory.Symbology)
    layer.setOpacity(opacity)
    layer.triggerRepaint()


def bar_at(layer: QgsRasterLayer, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> Bar:
    """Return the score at a point given in any CRS; an empty bar where there is none.

    The provider reads one pixel and applies the file's scale and offset.
    """
    try:
        moved = QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()).transform(point)
    except QgsCsException:
        return NO_BAR
    score, is_valid = layer.dataProvider().sample(moved, 1)
    if not is_valid or not math.isfinite(score):
        return NO_BAR
    ramp = ramp_of(layer)
    return Bar(score, ramp.position(score) if ramp else None)


def _classes(folder: str) -> dict[str, LandClass]:
    result = read_result(folder)
    scheme = class_scheme(result) if result else ISPRS
    return {item.name: item for item in scheme.classes}
