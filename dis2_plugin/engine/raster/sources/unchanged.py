"""Input files that must stay the same while a run reads them."""

from __future__ import annotations

import time

from ....core.errors import InputError
from ....core.jobs.job import SegmentationJob
from .files_behind import file_state, rasters_behind

_REST = 100
"""Looks at thousands of files take at most one part in so many of the time."""


class UnchangedInputs:
    """Remembers size, time and place on the disk of a job's files, and notices another.

    What only GDAL can open (``/vsi`` paths) is not watched.
    """

    def __init__(self, job: SegmentationJob) -> None:
        states = {path: file_state(path) for path in rasters_behind(job)}
        self._states = {path: state for path, state in states.items() if state is not None}
        self._next_look = 0.0

    def glance(self) -> None:
        """Look again where the last look was long enough ago.

        Raises:
            InputError: as ``check``.
        """
        began = time.monotonic()
        if began >= self._next_look:
            self.check()
            ended = time.monotonic()
            self._next_look = ended + _REST * (ended - began)

    def check(self) -> None:
        """Look again.

        Raises:
            InputError: a file was changed, replaced or removed: a map would be of two files.
        """
        for path, state in self._states.items():
            if file_state(path) != state:
                raise InputError(
                    f"{path} was changed or replaced while it was read.",
                    "Run again when nothing writes to the file any more.",
                )
