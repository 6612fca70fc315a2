"""What a run will need: time, memory and disk, told before it begins."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_STEP, _SHORT = 1000, 10
_MINUTE_S, _HOUR_S = 60, 3600


@dataclass(frozen=True)
class Estimate:
    """What a run is expected to need.

    Attributes:
        seconds: wall time from here on; None where the network would have to be prepared first.
        memory_bytes: largest resident size of the process.
        gpu_memory_bytes: of the graphics card; 0 where none is used or its library does not tell.
        disk_bytes: the files of the results, a GeoPackage included.
        scratch_bytes: what lies on the disk besides while the run goes on.
        tiles: how often the network is asked, places without data left out.
        is_remembered: the speed is that of an earlier run here, not of one batch just now.
    """

    seconds: float | None
    memory_bytes: int
    gpu_memory_bytes: int
    disk_bytes: int
    scratch_bytes: int = 0
    tiles: int = 0
    is_remembered: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the estimate as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Estimate:
        """Read what ``to_json`` wrote.

        Raises:
            TypeError: a field is missing or unknown.
        """
        return cls(**data)

    def in_words(self) -> str:
        """Return the estimate as a person would say it."""
        parts = [] if self.seconds is None else [f"about {duration_in_words(self.seconds)}"]
        parts.append(f"{size_in_words(self.memory_bytes)} of memory")
        if self.gpu_memory_bytes:
            parts.append(f"{size_in_words(self.gpu_memory_bytes)} on the graphics card")
        parts.append(f"{size_in_words(self.disk_bytes)} on disk")
        return ", ".join(parts)


def size_in_words(count: float) -> str:
    """Return a number of bytes in the unit that keeps it short, for example "1.4 GB"."""
    power = 0
    while count >= _STEP and power < len(_UNITS) - 1:
        count, power = count / _STEP, power + 1
    decimals = 1 if power > 1 and count < _SHORT else 0
    return f"{count:.{decimals}f} {_UNITS[power]}"


def duration_in_words(seconds: float) -> str:
    """Return a duration as a person would say it, for example "12 min"."""
    if seconds < 1.5 * _MINUTE_S:
        return f"{max(round(seconds), 1)} s"
    if seconds < _HOUR_S:
        return f"{round(seconds / _MINUTE_S)} min"
    hours, minutes = divmod(round(seconds / _MINUTE_S), _MINUTE_S)
    return f"{hours} h {minutes} min"
