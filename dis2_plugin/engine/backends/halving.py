"""Less computed at once where a device has too little memory: halves of batches, then one lane."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

import numpy as np

from ...core.errors import DeviceError, DeviceMemoryError
from .base import Answer, Backend, ChipBatch, Engine


class HalvingBackend:
    """Another back end that is asked about no more at once than its device can hold.

    Batches are cut, and where even a tile does not fit, each waits for the one before it. What did
    not fit once is not tried again. Several threads may ask at the same time.

    Attributes:
        answered: how many tiles were answered so far.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._most: int | None = None
        self._turn, self._at_work = Condition(), 0
        self._is_narrow = False
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
        is_alone = False
        try:
            with self._admitted() as is_alone:
                return self._answered(batch)
        except DeviceMemoryError:
            if len(batch) == 1 and is_alone:
                raise
        with self._turn:  # another thread may have learnt more meanwhile
            self._is_narrow |= len(batch) == 1
            self._most = min(max(len(batch) // 2, 1), self._most or len(batch))
        return self._in_parts(batch, self._most)

    def warnings(self) -> tuple[str, ...]:
        """Return what the back end has to say, and whether less was computed at once."""
        told, device = self._backend.warnings(), self.engine.device
        if self._is_narrow:
            words = f"The memory of {device} was short: one tile after the other, more slowly."
            return (*told, words)
        if self._most is not None:
            return (*told, f"The memory of {device} was short: {self._most} tiles at a time.")
        return told

    def gpu_memory_bytes(self) -> int:
        """Return the most memory of a graphics card held so far."""
        return self._backend.gpu_memory_bytes()

    @contextmanager
    def _admitted(self) -> Iterator[bool]:
        """Wait where only one thread may compute; give whether surely no other one does."""
        with self._turn:
            self._turn.wait_for(lambda: not (self._is_narrow and self._at_work))
            self._at_work += 1
            is_alone = self._is_narrow or self.engine.lanes == 1
        try:
            yield is_alone
        finally:
            with self._turn:
                self._at_work -= 1
                self._turn.notify_all()

    def _answered(self, batch: ChipBatch) -> Answer:
        try:
            answer = self._backend.predict(batch)
        except MemoryError as error:
            raise DeviceMemoryError(
                "The memory of this machine is too small for the network.",
                "Choose a smaller --tile or --batch, or close other programs.",
            ) from error
        if not answer.is_finite:
            raise DeviceError(
                f"What {self.engine.device} answers in {self.engine.precision} is no number.",
                "Try --device cpu, or another --backend.",
            )
        with self._turn:
            self.answered += len(batch)
        return answer

    def _in_parts(self, batch: ChipBatch, most: int) -> Answer:
        starts = range(0, len(batch), most)
        parts = [self.predict(batch.part(slice(start, start + most))) for start in starts]
        return Answer(
            np.concatenate([part.probabilities for part in parts]),
            np.concatenate([part.attention for part in parts]),
        )
