"""What goes into the GeoPackage: which file becomes which table, and how QGIS shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..core.class_scheme import ClassScheme
from ..core.colours import Ramp, classes_palette, confidence_ramp, cwam_ramp, scenario_palette
from ..core.styles import classes_qml, polygons_qml, ramp_qml, scenario_qml
from .geopackage_rasters import RasterTable, id_table, quantity_table, spread_of
from .stored_project import ProjectLayer

POLYGONS = "polygons"

_CWAM = "cwam_"
_ATTENTION_GROUP = "Attention (CWAM)"


@dataclass(frozen=True)
class PlannedRaster:
    """A raster as a table, and as a layer of the stored project."""

    table: RasterTable
    layer: ProjectLayer


def plan_rasters(files: Mapping[str, str], scheme: ClassScheme) -> tuple[PlannedRaster, ...]:
    """Return the rasters among a run's files, from the top of the map down.

    Raises:
        InputError: a raster cannot be read.
    """
    return (*_map_rasters(files, scheme), *_attention_rasters(files, scheme))


def plan_polygons(scheme: ClassScheme) -> ProjectLayer:
    """Return the layer of the polygons, which is off at first as in a run's own group."""
    return ProjectLayer(POLYGONS, "Polygons", polygons_qml(scheme), is_vector=True)


def _map_rasters(files: Mapping[str, str], scheme: ClassScheme) -> Iterator[PlannedRaster]:
    if "confidence" in files:
        yield _quantity("confidence", "Confidence", files["confidence"], confidence_ramp())
    if "scenario" in files:
        table = id_table("scenario", "Scenario", files["scenario"], scenario_palette())
        yield PlannedRaster(table, ProjectLayer("scenario", "Scenario", scenario_qml()))
    table = id_table("classes", "Classes", files["classes"], classes_palette(scheme))
    layer = ProjectLayer("classes", "Classes", classes_qml(scheme), visible=True)
    yield PlannedRaster(table, layer)


def _attention_rasters(files: Mapping[str, str], scheme: ClassScheme) -> Iterator[PlannedRaster]:
    present = [item for item in scheme.classes if _CWAM + item.name in files]
    for number, item in enumerate(present):
        name = _CWAM + item.name
        planned = _quantity(name, f"Attention: {item.title}", files[name])
        layer = replace(planned.layer, title=item.title, visible=number == 0)
        yield PlannedRaster(planned.table, replace(layer, group=_ATTENTION_GROUP))


def _quantity(name: str, title: str, path: str, ramp: Ramp | None = None) -> PlannedRaster:
    """Plan a raster of a quantity; without a ramp it gets the one for its own spread."""
    spread = spread_of(path)
    ramp = ramp or cwam_ramp(spread.low, spread.high)
    table = quantity_table(name, title, path, ramp, (spread.lowest, spread.highest))
    on_indices = replace(ramp, low=table.position(ramp.low), high=table.position(ramp.high))
    return PlannedRaster(table, ProjectLayer(name, title, ramp_qml(on_indices)))
