"""A QGIS project that lives inside the GeoPackage: the same layers, groups and styles as the run.

QGIS offers it beside the layers when the file is dragged into its window.
"""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timezone
from html import escape
from pathlib import Path

from ...core.results.result import STORED_PROJECT
from ...core.window import Extent
from ..raster.sources.placement import placement
from ..raster.sources.source import open_raster

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)"
)
_INSERT = "INSERT OR REPLACE INTO qgis_projects (name, metadata, content) VALUES (?, ?, ?)"
_STYLE_BODY = re.compile(r"<qgis[^>]*>(.*)</qgis>", re.DOTALL)


@dataclass(frozen=True)
class ProjectLayer:
    """A table of the GeoPackage as a layer of the project.

    Attributes:
        group: title of the subgroup it lies in, or empty.
        style: QML text.
    """

    table: str
    title: str
    style: str
    is_vector: bool = False
    visible: bool = False
    group: str = ""


@dataclass(frozen=True)
class Place:
    """Where the project looks at first; ``crs_wkt`` is empty where there is no CRS."""

    extent: Extent
    crs_wkt: str
    authority_id: str


def place_of(raster: str) -> Place:
    """Return the place a raster covers.

    Raises:
        InputError: it cannot be read.
    """
    dataset = open_raster(raster)
    g, crs = placement(dataset), dataset.GetSpatialRef()
    cols, rows = (0, dataset.RasterXSize), (0, dataset.RasterYSize)
    corners = [(g[0] + c * g[1] + r * g[2], g[3] + c * g[4] + r * g[5]) for c in cols for r in rows]
    xs, ys = zip(*corners)
    known = crs is not None and crs.GetAuthorityName(None) is not None
    return Place(
        Extent(min(xs), min(ys), max(xs), max(ys)),
        crs.ExportToWkt(["FORMAT=WKT2_2019"]) if crs is not None else "",
        f"{crs.GetAuthorityName(None)}:{crs.GetAuthorityCode(None)}" if known else "",
    )


def store_project(
    geopackage: Path, file_name: str, title: str, layers: tuple[ProjectLayer, ...], place: Place
) -> None:
    """Store a project in a GeoPackage that will be called ``file_name``.

    Sources are relative to the file, so it may be moved; renaming it cuts them.

    Raises:
        sqlite3.Error: the file cannot be written.
    """
    text = project_text(file_name, title, layers, place)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{STORED_PROJECT}.qgs", text)
    saved_at = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    about = json.dumps({"last_modified_time": saved_at, "last_modified_user": "DIS2"})
    with closing(sqlite3.connect(geopackage)) as connection, connection:
        connection.execute(_SCHEMA)
        connection.execute(_INSERT, (STORED_PROJECT, about, packed.getvalue().hex()))


def project_text(file_name: str, title: str, layers: tuple[ProjectLayer, ...], place: Place) -> str:
    """Return the project as QGIS reads it; layers from the top of the map down."""
    crs = _crs(place)
    maplayers = "\n".join(_map_layer(layer, file_name, crs) for layer in layers)
    return f"""<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname={_quoted(title)} version="3.22.0">
  <title>{escape(title)}</title>
  <projectCrs>{crs}</projectCrs>
  <layer-tree-group>
    <layer-tree-group name={_quoted(title)} checked="Qt::Checked" expanded="1">
{_tree(layers, file_name)}
    </layer-tree-group>
  </layer-tree-group>
  <mapcanvas name="theMapCanvas" annotationsVisible="1">
    {_extent(place.extent)}
    <rotation>0</rotation>
    <destinationsrs>{crs}</destinationsrs>
  </mapcanvas>
  <projectlayers>
{maplayers}
  </projectlayers>
  <ProjectViewSettings>
    <DefaultViewExtent xmin="{place.extent.xmin!r}" ymin="{place.extent.ymin!r}" \
xmax="{place.extent.xmax!r}" ymax="{place.extent.ymax!r}">{crs}</DefaultViewExtent>
  </ProjectViewSettings>
  <properties>
    <SpatialRefSys>
      <ProjectionsEnabled type="int">{int(bool(place.crs_wkt))}</ProjectionsEnabled>
    </SpatialRefSys>
  </properties>
</qgis>
"""


def _tree(layers: tuple[ProjectLayer, ...], file_name: str) -> str:
    lines, open_group = [], ""
    for layer in layers:
        if layer.group != open_group:
            lines += ["</layer-tree-group>"] if open_group else []
            lines += [_group_start(layer.group)] if layer.group else []
            open_group = layer.group
        lines.append(_tree_layer(layer, file_name))
    lines += ["</layer-tree-group>"] if open_group else []
    return "\n".join(lines)


def _group_start(title: str) -> str:
    return f'<layer-tree-group name={_quoted(title)} checked="Qt::Checked" expanded="1">'


def _tree_layer(layer: ProjectLayer, file_name: str) -> str:
    return (
        f"<layer-tree-layer id={_quoted(_id(layer))} name={_quoted(layer.title)} "
        f'providerKey="{_provider(layer)}" source={_quoted(_source(layer, file_name))} '
        f'checked="Qt::{"Checked" if layer.visible else "Unchecked"}" '
        f'expanded="{int(layer.visible and not layer.group)}"/>'
    )


def _map_layer(layer: ProjectLayer, file_name: str, crs: str) -> str:
    body = _STYLE_BODY.search(layer.style)
    kind = 'type="vector" geometry="Polygon"' if layer.is_vector else 'type="raster"'
    encoding = ' encoding="UTF-8"' if layer.is_vector else ""
    return f"""    <maplayer {kind} styleCategories="AllStyleCategories">
      <id>{escape(_id(layer))}</id>
      <datasource>{escape(_source(layer, file_name))}</datasource>
      <layername>{escape(layer.title)}</layername>
      <srs>{crs}</srs>
      <provider{encoding}>{_provider(layer)}</provider>{body.group(1) if body else ""}
    </maplayer>"""


def _id(layer: ProjectLayer) -> str:
    """Return an id; QGIS takes none of ten letters or less."""
    return f"dis2_geopackage_{layer.table}"


def _provider(layer: ProjectLayer) -> str:
    return "ogr" if layer.is_vector else "gdal"


def _source(layer: ProjectLayer, file_name: str) -> str:
    if layer.is_vector:
        return f"./{file_name}|layername={layer.table}"
    return f"GPKG:./{file_name}:{layer.table}"


def _crs(place: Place) -> str:
    return (
        f"<spatialrefsys><wkt>{escape(place.crs_wkt)}</wkt>"
        f"<authid>{escape(place.authority_id)}</authid></spatialrefsys>"
    )


def _extent(extent: Extent) -> str:
    return (
        f"<extent><xmin>{extent.xmin!r}</xmin><ymin>{extent.ymin!r}</ymin>"
        f"<xmax>{extent.xmax!r}</xmax><ymax>{extent.ymax!r}</ymax></extent>"
    )


def _quoted(text: str) -> str:
    """Return a text as the value of an XML attribute."""
    return f'"{escape(text)}"'
