"""Which file a GeoPackage may take the place of: an earlier one of its kind, and nothing else."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ...core.errors import OutputError
from ..files.place import check_place
from .plan import CWAM_PREFIX, POLYGONS
from .tables import RUN, STATISTICS

_OUR_TABLES = frozenset((RUN, STATISTICS, POLYGONS, "classes", "confidence", "scenario"))
_STYLES = "layer_styles"
_SUFFIX = ".gpkg"
_SHOWN = 5
_REMEDY = "Choose another name for the GeoPackage, or remove that file first."


def check_name(target: Path) -> None:
    """Refuse a name that other programs would not take for that of a GeoPackage.

    Raises:
        OutputError: the name ends otherwise.
    """
    if target.suffix.lower() != _SUFFIX:
        raise OutputError(f"{target} is no name of a GeoPackage.", f"Let it end in {_SUFFIX}.")


def check_target(target: Path) -> None:
    """Find out early that a GeoPackage of results could not be put in its place.

    Raises:
        OutputError: it has no name of a GeoPackage, the place is taken by what no run has written
            or is in use, or its folder is missing or protected.
    """
    check_name(target)
    tables = _tables_there(target)
    if tables is None:
        return
    _refuse_to_lose(target, {name for name in tables if not _is_ours(name)})
    if RUN not in tables:
        raise OutputError(f"{target} holds no results of a run, and would be lost.", _REMEDY)


def check_polygons_target(target: Path) -> None:
    """Find out early that a GeoPackage of nothing but polygons could not be put in its place.

    Raises:
        OutputError: the place is taken by one that holds more or is in use, or its folder is
            missing or protected.
    """
    _refuse_to_lose(target, (_tables_there(target) or set()) - {POLYGONS, _STYLES})


def _tables_there(target: Path) -> set[str] | None:
    """Return the tables of the file in a place; None where there is none, or an empty one.

    Raises:
        OutputError: the place cannot be taken, whatever the file holds.
    """
    if os.path.exists(f"{target}-wal"):
        raise OutputError(
            f"{target} is open in another program.", "Remove its layers from QGIS, then try again."
        )
    check_place(target)
    if not os.path.exists(target) or not os.path.getsize(target):
        return None
    return _tables(target)


def _refuse_to_lose(target: Path, foreign: set[str]) -> None:
    if foreign:
        held = ", ".join(sorted(foreign)[:_SHOWN]) + (", …" if len(foreign) > _SHOWN else "")
        raise OutputError(f"{target} also holds {held}, which would be lost.", _REMEDY)


def _is_ours(table: str) -> bool:
    return table in _OUR_TABLES or table.startswith(CWAM_PREFIX) or table == _STYLES


def _tables(path: Path) -> set[str]:
    """Return the tables of a GeoPackage that programs show; none of a file that is none."""
    try:
        with closing(sqlite3.connect(path)) as opened:  # no address: a share of Windows has none
            return {name for (name,) in opened.execute("SELECT table_name FROM gpkg_contents")}
    except sqlite3.Error:
        return set()
