"""Polygons, plain tables and stored styles of the GeoPackage."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from typing import Any, Union

from osgeo import gdal, ogr

from ...core.results.result import RunResult
from ..files.whole_file import checked, closing_data_sets
from ..measures.statistics import COLUMNS, statistics_rows
from ..raster.gdal_progress import ProgressCallback

GEOMETRY_COLUMN = "geom"
STATISTICS, RUN = "statistics", "run"

Cell = Union[int, float, str, None]

_FIELD_TYPES = {
    int: ogr.OFTInteger64,
    float: ogr.OFTReal,
    str: ogr.OFTString,
    datetime: ogr.OFTDateTime,
}
_STYLE_COLUMNS = (
    *("f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column"),
    *("styleName", "styleQML", "styleSLD", "useAsDefault", "description", "owner", "ui"),
    "update_time",
)


def add_vector(geopackage: str, source: str, table: str, progress: ProgressCallback) -> None:
    """Copy the one layer of ``source`` into a new GeoPackage.

    Raises:
        RuntimeError: GDAL cannot read or write, or was stopped by ``progress``.
    """
    options = gdal.VectorTranslateOptions(
        format="GPKG",
        layerName=table,
        layerCreationOptions=[f"GEOMETRY_NAME={GEOMETRY_COLUMN}"],
        callback=progress,
    )
    original = gdal.OpenEx(source, gdal.OF_VECTOR)
    copy = gdal.VectorTranslate(geopackage, original, options=options)
    with closing_data_sets():
        del copy


def add_statistics(dataset: Any, run: RunResult) -> None:
    """Add the table of areas, one row a class."""
    types = (int, str, int, float, float, float, float)
    add_table(dataset, STATISTICS, tuple(zip(COLUMNS, types)), statistics_rows(run.areas))


def add_run(dataset: Any, run: RunResult) -> None:
    """Add how the map was made, one row a setting; nested ones as JSON."""
    rows = [
        (key, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for key, value in run.to_json().items()
        if key not in ("areas", "files")
    ]
    add_table(dataset, RUN, (("key", str), ("value", str)), rows)


def add_default_styles(dataset: Any, styles: Sequence[tuple[str, str, bool]]) -> None:
    """Add styles that QGIS gives tables when they are loaded: rasters too, from QGIS 3.34 on.

    Args:
        dataset: the open GeoPackage.
        styles: table, style (QML) and whether it is a vector table, for each.
    """
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    geometries = [GEOMETRY_COLUMN if is_vector else "" for _, _, is_vector in styles]
    rows = [
        ("", "", table, column, table, qml, "", 1, "DIS2", "", "", now)
        for (table, qml, _), column in zip(styles, geometries)
    ]
    types: dict[str, type] = {"useAsDefault": int, "update_time": datetime}
    columns = tuple((name, types.get(name, str)) for name in _STYLE_COLUMNS)
    add_table(dataset, "layer_styles", columns, rows, "id")


def add_table(
    dataset: Any,
    name: str,
    columns: tuple[tuple[str, type], ...],
    rows: Iterable[Sequence[Cell]],
    key: str = "fid",
) -> None:
    """Add a table without geometry to an open GeoPackage.

    Raises:
        RuntimeError: GDAL cannot write.
    """
    layer = dataset.CreateLayer(name, geom_type=ogr.wkbNone, options=[f"FID={key}"])
    for column, kind in columns:
        checked(layer.CreateField(ogr.FieldDefn(column, _FIELD_TYPES[kind])))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (column, _), cell in zip(columns, row):
            if cell is not None:
                feature.SetField(column, cell)
        checked(layer.CreateFeature(feature))
    checked(layer.SyncToDisk())
