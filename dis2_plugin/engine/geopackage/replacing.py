"""Which file a GeoPackage of results may take the place of: an earlier one, and nothing else."""

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
_SHOWN = 5


def check_target(target: Path) -> None:
    """Find out early that a GeoPackage could not be put in its place.

    Raises:
        OutputError: the place is taken by what no run has written or is in use, or its folder is
            missing or protected.
    """
    if os.path.exists(f"{target}-wal"):
        raise OutputError(
            f"{target} is open in another program.", "Remove its layers from QGIS, then try again."
        )
    check_place(target)
    if os.path.exists(target):
        _check_replaceable(target)


def _check_replaceable(target: Path) -> None:
    if not os.path.getsize(target):
        return
    tables = _tables(target)
    foreign = sorted(name for name in tables if not _is_ours(name))
    remedy = "Choose another name for the GeoPackage, or remove that file first."
    if foreign:
        held = ", ".join(foreign[:_SHOWN]) + (", …" if len(foreign) > _SHOWN else "")
        raise OutputError(f"{target} also holds {held}, which would be lost.", remedy)
    if RUN not in tables:
        raise OutputError(f"{target} holds no results of a run, and would be lost.", remedy)


def _is_ours(table: str) -> bool:
    return table in _OUR_TABLES or table.startswith(CWAM_PREFIX) or table == _STYLES


def _tables(path: Path) -> set[str]:
    """Return the tables of a GeoPackage that programs show; none of a file that is none."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            return {name for (name,) in opened.execute("SELECT table_name FROM gpkg_contents")}
    except sqlite3.Error:
        return set()
