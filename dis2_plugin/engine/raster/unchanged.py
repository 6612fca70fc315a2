"""Input files that must stay the same while a run reads them."""

from __future__ import annotations

import os

from ...core.errors import InputError
from ...core.job import SegmentationJob

FileState = tuple[int, int, int]

_TABLE = "GPKG:"


class UnchangedInputs:
    """Remembers size, time and place on the disk of a job's files, and notices another.

    What only GDAL can open (``/vsi`` paths, patterns of names) is not watched, nor are the files
    that a VRT leads to.
    """

    def __init__(self, job: SegmentationJob) -> None:
        paths = {job.rgir, job.ndsm, job.dsm, job.dtm}
        states = {path: _state(path) for path in paths if path is not None}
        self._states = {path: state for path, state in states.items() if state is not None}

    def check(self) -> None:
        """Look again.

        Raises:
            InputError: a file was changed, replaced or removed: a map would be of two files.
        """
        for path, state in self._states.items():
            if _state(path) != state:
                raise InputError(
                    f"{path} was changed or replaced while it was read.",
                    "Run again when nothing writes to the file any more.",
                )


def file_behind(source: str) -> str:
    """Return the file of a layer or table in it: ``FILE|layername=NAME``, ``GPKG:FILE:TABLE``."""
    file = source.partition("|")[0]
    return file[len(_TABLE) :].rpartition(":")[0] if file.startswith(_TABLE) else file


def _state(path: str) -> FileState | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
