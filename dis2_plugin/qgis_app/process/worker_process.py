"""One engine process: its lines are read, it is asked to stop, and in the end it is gone."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qgis.PyQt.QtCore import QByteArray, QProcess, QProcessEnvironment

from ...core.errors import Cancelled, Dis2Error, ResultsKept
from ...core.process.messages import (
    CANCEL_LINE,
    EXIT_CANCELLED,
    EXIT_DONE,
    EXIT_ERROR,
    Compared,
    Failed,
    Finished,
    Message,
    Stopped,
    from_line,
)
from ...core.results.comparison import ComparisonResult
from ...core.results.result import RunResult
from .engine_words import heard

MapResult = TypeVar("MapResult", RunResult, ComparisonResult)

GRACE_S = 1.0
"""How long a worker may take to stop by itself before it is killed."""

_START_MS = 10_000
_POLL_MS = 50
_KILL_MS = 5_000
_TAIL_LINES, _TAIL_BYTES = 40, 8192

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorkerCommand:
    """What is started: words, environment variables and working folder."""

    words: tuple[str, ...]
    variables: dict[str, str]
    folder: Path


class WorkerError(Dis2Error):
    """The engine ended with an error of its own, or without a word."""


def run_job(
    command: WorkerCommand,
    kind: type[MapResult],
    on_message: Callable[[Message], None],
    is_cancelled: Callable[[], bool],
    grace_s: float = GRACE_S,
) -> MapResult:
    """Run a worker that makes maps to its end; blocks, so not on the GUI thread.

    Args:
        command: of ``segment`` or ``compare``.
        kind: what that command ends with.
        on_message: hears what the worker says.
        is_cancelled: whether it is to stop.
        grace_s: how long it may take to stop by itself.

    Raises:
        Cancelled: ``is_cancelled`` became true, or the worker was stopped.
        ResultsKept: the results are complete, but not where they should be.
        WorkerError: the worker failed or died.
    """
    last = run_worker(command, on_message, is_cancelled, grace_s)
    result = last.result if isinstance(last, (Finished, Compared)) else None
    if not isinstance(result, kind):
        raise WorkerError(
            "The engine ended without a result.", "The log panel, tab DIS2, has what it said."
        )
    return result


def run_worker(
    command: WorkerCommand,
    on_message: Callable[[Message], None],
    is_cancelled: Callable[[], bool],
    grace_s: float = GRACE_S,
) -> Message | None:
    """Run a worker that speaks ``core.process.messages`` to its end and return its last message.

    Raises:
        Cancelled: ``is_cancelled`` became true, or the worker was stopped.
        ResultsKept: the results are complete, but not where they should be.
        WorkerError: the worker failed or died.
    """
    last: Message | None = None

    def hear(line: str) -> None:
        """Pass a message on and keep it; other words go to the log."""
        nonlocal last
        message = from_line(line)
        if message is None:
            _logger.info("%s", line)
            return
        last = heard(message)
        on_message(last)

    ending = _follow(command, hear, is_cancelled, grace_s)
    if ending.was_cancelled or isinstance(last, Stopped):
        raise Cancelled
    if isinstance(last, Failed):
        kind = ResultsKept if last.kind == ResultsKept.__name__ else WorkerError
        raise kind(last.message, last.remedy)
    if ending.exit_status != EXIT_DONE:
        raise ending.error()
    return last


def run_command(
    command: WorkerCommand, is_cancelled: Callable[[], bool], grace_s: float = GRACE_S
) -> str:
    """Run a worker to its end and return what it printed; blocks, so not on the GUI thread.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        WorkerError: the exit status was not 0; the message is the worker's own.
    """
    lines: list[str] = []
    ending = _follow(command, lines.append, is_cancelled, grace_s)
    if ending.was_cancelled or ending.exit_status != EXIT_DONE:
        raise ending.error()
    return "\n".join(lines)


@dataclass(frozen=True)
class _Ending:
    """How a worker ended: status and the last lines of its standard error."""

    exit_status: int
    was_cancelled: bool
    was_killed: bool
    tail: tuple[str, ...]

    def error(self) -> Dis2Error:
        """Return the error that fits the ending."""
        if self.was_cancelled or self.exit_status == EXIT_CANCELLED:
            return Cancelled()
        for line in self.tail:
            _logger.warning("%s", line)
        if self.was_killed:
            return WorkerError(
                "The engine was killed by the system.",
                "Most often memory ran out: choose a smaller batch, or close other programs.",
            )
        if self.exit_status == EXIT_ERROR and self.tail:
            return WorkerError(self.tail[-1])
        status = self.exit_status
        return WorkerError(
            f"The engine ended without a result (exit status {status}): {self.tail[-1]}."
            if self.tail
            else f"The engine ended without a result (exit status {status}) and without a word.",
            "The log panel, tab DIS2, has more.",
        )


def _follow(
    command: WorkerCommand,
    on_line: Callable[[str], None],
    is_cancelled: Callable[[], bool],
    grace_s: float,
) -> _Ending:
    """Hand on each line of standard output until the process is gone, whatever happens."""
    if is_cancelled():
        raise Cancelled
    worker = _Worker(command)
    deadline: float | None = None
    try:
        while worker.wait_a_moment():
            for line in worker.lines():
                on_line(line)
            if deadline is None and is_cancelled():
                worker.ask_to_stop()
                deadline = time.monotonic() + grace_s
            elif deadline is not None and time.monotonic() > deadline:
                break
        for line in worker.lines():
            on_line(line)
        return worker.ending(deadline is not None)
    finally:
        worker.kill()


class _Worker:
    """A started process; it belongs to one thread, and needs no event loop there."""

    def __init__(self, command: WorkerCommand) -> None:
        self._process = QProcess()
        self._errors = b""
        surroundings = QProcessEnvironment()
        for name, value in command.variables.items():
            surroundings.insert(name, value)
        self._process.setProcessEnvironment(surroundings)
        self._process.setWorkingDirectory(str(command.folder))
        program, *words = command.words
        self._process.start(program, words)
        if not self._process.waitForStarted(_START_MS):
            raise WorkerError(
                f"{program} cannot be started: {self._process.errorString()}.",
                "Name another Python in the QGIS setting dis2/interpreter.",
            )

    def wait_a_moment(self) -> bool:
        """Wait until something was said, but not long; return whether the process is there."""
        self._process.waitForReadyRead(_POLL_MS)
        self._hear_errors()
        return self._process.state() != QProcess.ProcessState.NotRunning

    def lines(self) -> Iterator[str]:
        """Yield the lines that have arrived whole; at the end also one without its line end."""
        while self._process.canReadLine() or (self._is_gone() and self._process.bytesAvailable()):
            yield _text(self._process.readLine())

    def ask_to_stop(self) -> None:
        """Write the agreed line; a worker that is gone already does not mind."""
        self._process.write(f"{CANCEL_LINE}\n".encode())
        self._process.waitForBytesWritten(_POLL_MS)

    def ending(self, was_cancelled: bool) -> _Ending:
        """Return how it ended; kill it if it has not."""
        self.kill()
        self._hear_errors()
        crashed = self._process.exitStatus() == QProcess.ExitStatus.CrashExit
        return _Ending(self._process.exitCode(), was_cancelled, crashed, self._tail())

    def kill(self) -> None:
        """End the process now."""
        if not self._is_gone():
            self._process.kill()
            self._process.waitForFinished(_KILL_MS)

    def _tail(self) -> tuple[str, ...]:
        said = self._errors.decode("utf-8", "replace").splitlines()
        return tuple(line for line in said if line.strip())[-_TAIL_LINES:]

    def _is_gone(self) -> bool:
        return self._process.state() == QProcess.ProcessState.NotRunning

    def _hear_errors(self) -> None:
        heard = self._errors + bytes(self._process.readAllStandardError())
        self._errors = heard[-_TAIL_BYTES:]


def _text(words: QByteArray) -> str:
    return bytes(words).decode("utf-8", "replace").rstrip("\r\n")
