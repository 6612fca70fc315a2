"""What every back end is: chips of one scenario in, probabilities and attention scores out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from ...core.modality import Modality, Scenario

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True)
class ChipBatch:
    """Tiles answered together; the modality a scenario lacks is None.

    Attributes:
        rgir: (N, 3, T, T) as the network expects it: filled and normalised.
        ndsm: (N, 1, T, T), likewise.
    """

    scenario: Scenario
    rgir: FloatArray | None
    ndsm: FloatArray | None

    def of(self, modality: Modality) -> FloatArray | None:
        """Return the chips of one modality."""
        return self.rgir if modality is Modality.RGIR else self.ndsm

    @property
    def given(self) -> tuple[FloatArray, ...]:
        """The arrays that are there, image first."""
        return tuple(chips for chips in (self.rgir, self.ndsm) if chips is not None)

    def part(self, which: slice) -> ChipBatch:
        """Return some of the chips."""
        rgir, ndsm = (None if chips is None else chips[which] for chips in (self.rgir, self.ndsm))
        return ChipBatch(self.scenario, rgir, ndsm)

    def __len__(self) -> int:
        """Return the number of chips."""
        return len(self.given[0])


@dataclass(frozen=True)
class Answer:
    """What the network says about a batch.

    Attributes:
        probabilities: (N, K, T, T), summing to 1 over classes.
        attention: (N, K, t, t) raw class-wise scores before softmax.
    """

    probabilities: FloatArray
    attention: FloatArray

    @property
    def is_finite(self) -> bool:
        """Whether all are numbers; a sum tells, at a hundredth of the time of looking at each."""
        return bool(np.isfinite(self.probabilities.sum() + self.attention.sum()))


@dataclass(frozen=True)
class Engine:
    """How a back end computes, for people and for ``run.json``.

    Attributes:
        backend: "torch", "onnx", "openvino" or "identity".
        device: for example "CPU" or "CUDA: NVIDIA L4".
        precision: "fp32", "fp16" or "bf16".
        batch_px: how many pixels are worth computing together.
        versions: library name to version.
        lanes: how many threads may ask for an answer at once, and should.
    """

    backend: str
    device: str
    precision: str
    batch_px: int
    versions: dict[str, str]
    lanes: int = 1


class Backend(Protocol):
    """Computes the network."""

    @property
    def engine(self) -> Engine:
        """How it computes."""

    def predict(self, batch: ChipBatch) -> Answer:
        """Answer a batch.

        Raises:
            DeviceMemoryError: the memory of the device is too small for so many tiles.
            DeviceError: the device failed.
        """

    def takes(self, tile_px: int) -> bool:
        """Return whether tiles of this side, in pixels, can be answered."""

    @property
    def is_ready(self) -> bool:
        """Whether the first answer comes at once, with no files to be made before it."""

    def warnings(self) -> tuple[str, ...]:
        """Return what the person should know about the run so far."""

    def gpu_memory_bytes(self) -> int:
        """Return the most memory of a graphics card held so far; 0 where none is, or unknown."""
