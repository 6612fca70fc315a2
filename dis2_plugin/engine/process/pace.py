"""How far a run is, how fast it goes, and when it will be done."""

from __future__ import annotations

import time

from ...core.progress import Progress, Reporter

STAGE = "segment"

_LEAST_S, _LEAST_TILES = 1.0, 3


class Pace:
    """Counts tiles and tells a reporter; the reporter may raise ``Cancelled``."""

    def __init__(self, reporter: Reporter, total_tiles: int, pixels: int) -> None:
        """Start the clock.

        Args:
            reporter: is told.
            total_tiles: how many tiles there are.
            pixels: how many pixels the map has.
        """
        self._reporter = reporter
        self._total, self._done, self._skipped = total_tiles, 0, 0
        self._megapixels_per_tile = pixels / max(total_tiles, 1) / 1e6
        self._start = time.monotonic()
        self._last = Progress(STAGE, 0, total_tiles)

    def skip(self, count: int) -> None:
        """Count tiles that an earlier run has done."""
        self._skipped += count
        self._done += count

    def tiles(self, count: int) -> None:
        """Tell that ``count`` more tiles are done.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._done += count
        seconds = time.monotonic() - self._start
        made, left = self._done - self._skipped, None
        if seconds >= _LEAST_S and made >= _LEAST_TILES:
            left = round(seconds / made * (self._total - self._done), 1)
        speed = made * self._megapixels_per_tile / max(seconds, 1e-3)
        self._last = Progress(STAGE, self._done, self._total, round(speed, 4), left)
        self.wait()

    def wait(self) -> None:
        """Tell again how far it is, so that the answer may be to stop.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._reporter.progress(self._last)
