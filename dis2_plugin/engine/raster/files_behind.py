"""Which files on disk a raster is read from, whatever it is called by."""

from __future__ import annotations

import os
from pathlib import Path

from osgeo import gdal

from .many_files import files_of

FileState = tuple[int, int, int]

_TABLE = "GPKG:"
_VRT, _REMOTE = ".vrt", b"/vsi"
_NOT_READ = (".ovr", ".aux.xml")
"""Overviews and statistics, which a viewer may write beside a raster at any time."""


def file_behind(source: str) -> str:
    """Return the file of a layer or table in it: ``FILE|layername=NAME``, ``GPKG:FILE:TABLE``."""
    file = source.partition("|")[0]
    return file[len(_TABLE) :].rpartition(":")[0] if file.startswith(_TABLE) else file


def files_behind(source: str) -> tuple[str, ...]:
    """Return the files of a raster: those of a pattern or a tile index, and what VRTs lead to.

    A name that only GDAL understands (``/vsi`` paths) stands for itself, and so does a VRT that
    holds such names.

    Raises:
        InputError: a pattern fits no file, or a tile index names one that is not there.
    """
    found: dict[str, None] = {}
    waiting = list(reversed(files_of(source) or (source,)))
    while waiting:
        path = file_behind(waiting.pop())
        if path not in found:
            found[path] = None
            waiting += reversed(_sources(path) if path.lower().endswith(_VRT) else ())
    return tuple(found)


def file_state(path: str) -> FileState | None:
    """Return size, time and place on the disk of a file; None where the disk has none such."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def _sources(vrt: str) -> list[str]:
    """Return the files that a VRT names; none where it reads from a service, which GDAL would ask.

    Whoever opens the raster says what is wrong with a VRT that cannot be read.
    """
    gdal.UseExceptions()
    try:
        if _REMOTE in Path(vrt).read_bytes():
            return []
        listed = gdal.Open(vrt).GetFileList() or []
    except (OSError, RuntimeError):
        return []
    return [path for path in listed if not path.endswith(_NOT_READ)]
