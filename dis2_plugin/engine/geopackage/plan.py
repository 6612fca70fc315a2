"""What goes into the GeoPackage: which file becomes which table, and how QGIS shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...core.class_scheme import ClassScheme
from ...core.looks.colours import (
    Ramp,
    classes_palette,
    confidence_ramp,
    cwam_ramp,
    scenario_palette,
)
from ...core.looks.styles import classes_qml, polygons_qml, ramp_qml, scenario_qml
from ..raster.gdal_progress import go_on
from .rasters import RasterTable, id_table, quantity_table, spread_of
from .stored_project import ProjectLayer

POLYGONS = "polygons"
CWAM_PREFIX = "cwam_"
_ATTENTION_GROUP = "Attention (CWAM)"


@dataclass(frozen=True)
class PlannedRaster:
    """A raster as a table, and as a layer of the stored project."""

    table: RasterTable
    layer: ProjectLayer


def plan_rasters(
    files: Mapping[str, str], scheme: ClassScheme, ask: Callable[[], None] = go_on
) -> tuple[PlannedRaster, ...]:
    """Return the rasters among a run's files, from the top of the map down.

    Args:
        files: output name to path.
        scheme: the classes.
        ask: called now and then while rasters are read; may raise.

    Raises:
        InputError: a raster cannot be read.
    """
    return (*_map_rasters(files, scheme, ask), *_attention_rasters(files, scheme, ask))


def plan_polygons(scheme: ClassScheme) -> ProjectLayer:
    """Return the layer of the polygons, which is off at first as in a run's own group."""
    return ProjectLayer(POLYGONS, "Polygons", polygons_qml(scheme), is_vector=True)


def _map_rasters(
    files: Mapping[str, str], scheme: ClassScheme, ask: Callable[[], None]
) -> Iterator[PlannedRaster]:
    if "confidence" in files:
        yield _quantity("confidence", "Confidence", files["confidence"], ask, confidence_ramp())
    if "scenario" in files:
        table = id_table("scenario", "Scenario", files["scenario"], scenario_palette())
        yield PlannedRaster(table, ProjectLayer("scenario", "Scenario", scenario_qml()))
    table = id_table("classes", "Classes", files["classes"], classes_palette(scheme))
    layer = ProjectLayer("classes", "Classes", classes_qml(scheme), visible=True)
    yield PlannedRaster(table, layer)


def _attention_rasters(
    files: Mapping[str, str], scheme: ClassScheme, ask: Callable[[], None]
) -> Iterator[PlannedRaster]:
    present = [item for item in scheme.classes if CWAM_PREFIX + item.name in files]
    for number, item in enumerate(present):
        name = CWAM_PREFIX + item.name
        planned = _quantity(name, f"Attention: {item.title}", files[name], ask)
        layer = replace(planned.layer, title=item.title, visible=number == 0)
        yield PlannedRaster(planned.table, replace(layer, group=_ATTENTION_GROUP))


def _quantity(
    name: str, title: str, path: str, ask: Callable[[], None], ramp: Ramp | None = None
) -> PlannedRaster:
    """Plan a raster of a quantity; without a ramp it gets the one for its own spread."""
    spread = spread_of(path, ask)
    ramp = ramp or cwam_ramp(spread.low, spread.high)
    table = quantity_table(name, title, path, ramp, (spread.lowest, spread.highest))
    on_indices = replace(ramp, low=table.position(ramp.low), high=table.position(ramp.high))
    return PlannedRaster(table, ProjectLayer(name, title, ramp_qml(on_indices)))
