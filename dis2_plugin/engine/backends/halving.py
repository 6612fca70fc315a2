"""Batches cut in halves where a device has too little memory for the whole of them."""

from __future__ import annotations

from threading import Lock

import numpy as np

from ...core.errors import DeviceMemoryError
from .base import Answer, Backend, ChipBatch, Engine


class HalvingBackend:
    """Another back end whose batches are no larger than its device can hold.

    What did not fit once is not tried again: later batches are cut at once. Several threads may
    ask at the same time.

    Attributes:
        answered: how many tiles were answered so far.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._most: int | None = None
        self._counting = Lock()
        self.answered = 0

    def afresh(self) -> HalvingBackend:
        """Return the same back end with nothing learnt, for tiles of another size."""
        return HalvingBackend(self._backend)

    @property
    def engine(self) -> Engine:
        """How the back end computes."""
        return self._backend.engine

    def takes(self, tile_px: int) -> bool:
        """Return whether tiles of this side, in pixels, can be answered."""
        return self._backend.takes(tile_px)

    @property
    def is_ready(self) -> bool:
        """Whether the first answer comes at once, with no files to be made before it."""
        return self._backend.is_ready

    def predict(self, batch: ChipBatch) -> Answer:
        """Answer a batch, in parts where the whole does not fit.

        Raises:
            DeviceMemoryError: one tile alone does not fit.
            DeviceError: the device failed.
        """
        if self._most is not None and len(batch) > self._most:
            return self._in_parts(batch, self._most)
        try:
            return self._answered(batch)
        except DeviceMemoryError:
            if len(batch) == 1:
                raise
        with self._counting:  # another thread may have learnt more meanwhile
            self._most = min(len(batch) // 2, self._most or len(batch))
        return self._in_parts(batch, self._most)

    def warnings(self) -> tuple[str, ...]:
        """Return what the back end has to say, and whether batches were cut."""
        if self._most is None:
            return self._backend.warnings()
        words = f"The memory of {self.engine.device} was short: {self._most} tiles at a time."
        return (*self._backend.warnings(), words)

    def gpu_memory_bytes(self) -> int:
        """Return the most memory of a graphics card held so far."""
        return self._backend.gpu_memory_bytes()

    def _answered(self, batch: ChipBatch) -> Answer:
        try:
            answer = self._backend.predict(batch)
        except MemoryError as error:
            raise DeviceMemoryError(
                "The memory of this machine is too small for the network.",
                "Choose a smaller --tile or --batch, or close other programs.",
            ) from error
        with self._counting:
            self.answered += len(batch)
        return answer

    def _in_parts(self, batch: ChipBatch, most: int) -> Answer:
        starts = range(0, len(batch), most)
        parts = [self.predict(batch.part(slice(start, start + most))) for start in starts]
        return Answer(
            np.concatenate([part.probabilities for part in parts]),
            np.concatenate([part.attention for part in parts]),
        )
