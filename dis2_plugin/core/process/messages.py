"""The JSON lines a worker process prints, one event a line, and the one word it is told."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Union

from ..errors import Dis2Error
from ..inputs.value_doubts import Doubt
from ..jobs.estimate import Estimate
from ..progress import Progress
from ..results.comparison import ComparisonResult
from ..results.result import RunResult

CANCEL_LINE = "cancel"
"""What the parent writes to the worker's standard input to stop it; closing it stops it too."""

EXIT_DONE, EXIT_ERROR, EXIT_CANCELLED = 0, 1, 130


@dataclass(frozen=True)
class Started:
    """The inputs are open and the device is known; work begins."""

    device: str
    backend: str
    tiles: int
    width: int
    height: int
    estimate: Estimate | None = None


@dataclass(frozen=True)
class Estimated:
    """What a run would need, and what its inputs look like; the answer of ``estimate``."""

    estimate: Estimate
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class Warned:
    """Something the person should know."""

    message: str


@dataclass(frozen=True)
class Failed:
    """The run ended with a named error, which names what was kept, if anything."""

    kind: str
    message: str
    remedy: str

    @classmethod
    def from_error(cls, error: Dis2Error) -> Failed:
        """Describe an error."""
        return cls(type(error).__name__, error.message, error.remedy)


@dataclass(frozen=True)
class Stopped:
    """The run was cancelled; nothing was left behind."""


@dataclass(frozen=True)
class Finished:
    """The run is done."""

    result: RunResult


@dataclass(frozen=True)
class Compared:
    """The comparison of scenarios is done."""

    result: ComparisonResult


Message = Union[Started, Estimated, Progress, Warned, Failed, Stopped, Finished, Compared]

_KINDS: dict[str, type] = {
    "started": Started,
    "estimated": Estimated,
    "progress": Progress,
    "warning": Warned,
    "failed": Failed,
    "cancelled": Stopped,
    "finished": Finished,
    "compared": Compared,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def to_line(message: Message) -> str:
    """Return the message as one line of JSON, without the line end."""
    return json.dumps({"event": _NAMES[type(message)], **asdict(message)}, ensure_ascii=True)


def from_line(line: str) -> Message | None:
    """Return the message of a line, or None where the line is no message (a library's print)."""
    try:
        data: dict[str, Any] = json.loads(line)
        kind = _KINDS[data.pop("event")]
        if kind is Finished:
            return Finished(RunResult.from_json(data["result"]))
        if kind is Compared:
            return Compared(ComparisonResult.from_json(data["result"]))
        if data.get("estimate") is not None:
            data["estimate"] = Estimate.from_json(data["estimate"])
        if "doubts" in data:
            data["doubts"] = tuple(Doubt.from_json(doubt) for doubt in data["doubts"])
        return kind(**data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
