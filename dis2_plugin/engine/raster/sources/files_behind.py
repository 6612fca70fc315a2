"""Which files on disk a raster is read from, whatever it is called by."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from osgeo import gdal

from ....core.errors import JobError
from ....core.jobs.job import SegmentationJob
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
    return _followed(files_of(source) or (source,))


def rasters_behind(job: SegmentationJob) -> list[str]:
    """Return the files of all rasters that a job names, in its order.

    Raises:
        InputError: as ``files_behind``.
    """
    sources = (job.rgir, job.ndsm, job.dsm, job.dtm)
    return [file for source in sources if source is not None for file in files_behind(source)]


def _followed(sources: tuple[str, ...]) -> tuple[str, ...]:
    """Return files and what VRTs among them lead to."""
    found: dict[str, None] = {}
    waiting = list(reversed(sources))
    while waiting:
        path = file_behind(waiting.pop())
        if path not in found:
            found[path] = None
            waiting += reversed(_sources(path) if path.lower().endswith(_VRT) else ())
    return tuple(found)


def refuse_replacing(results: Iterable[str | None], inputs: Iterable[str | None]) -> None:
    """Refuse results that would take the place of what they are made of; None is passed over.

    Raises:
        JobError: a result is the file of an input, or one that a VRT leads to.
    """
    read = [Path(file) for file in _followed(tuple(filter(None, inputs)))]
    for result in filter(None, results):
        if any(is_same_file(Path(result), path) for path in read):
            raise JobError(
                f"{result} is an input and would be replaced.",
                "Choose another name for the result.",
            )


def is_same_file(first: Path, second: Path) -> bool:
    """Return whether two paths lead to one file, or would if it were there."""
    try:
        return first.samefile(second)
    except OSError:  # one of them is not there
        return os.path.normcase(first.absolute()) == os.path.normcase(second.absolute())


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
