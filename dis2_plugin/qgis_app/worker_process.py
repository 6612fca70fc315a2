"""One engine process: its lines are read, it is asked to stop, and in the end it is gone."""

from __future__ import annotations

import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..core.errors import Cancelled, Dis2Error
from ..core.messages import (
    CANCEL_LINE,
    EXIT_CANCELLED,
    EXIT_DONE,
    Failed,
    Finished,
    Message,
    Stopped,
    from_line,
)
from ..core.result import RunResult

GRACE_S = 1.0
"""How long a worker may take to stop by itself before it is killed."""

_EXIT_S = 10.0
_POLL_S = 0.1
_TAIL_LINES = 40

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorkerCommand:
    """What is started: words, environment variables and working folder."""

    words: tuple[str, ...]
    variables: dict[str, str]
    folder: Path


class WorkerError(Dis2Error):
    """The engine ended with an error of its own, or without a word."""


def hidden_window() -> dict[str, Any]:
    """Return the options of subprocess that keep a console window from flashing up."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


def run_job(
    command: WorkerCommand,
    on_message: Callable[[Message], None],
    is_cancelled: Callable[[], bool],
    grace_s: float = GRACE_S,
) -> RunResult:
    """Run a ``segment`` worker to its end; blocks, so not on the GUI thread.

    Raises:
        Cancelled: ``is_cancelled`` became true, or the worker was stopped.
        WorkerError: the worker failed or died.
    """
    last = run_worker(command, on_message, is_cancelled, grace_s)
    if isinstance(last, Finished):
        return last.result
    raise WorkerError(
        "The engine ended without a result.", "The log panel, tab DIS2, has what it said."
    )


def run_worker(
    command: WorkerCommand,
    on_message: Callable[[Message], None],
    is_cancelled: Callable[[], bool],
    grace_s: float = GRACE_S,
) -> Message | None:
    """Run a worker that speaks ``core.messages`` to its end and return its last message.

    Raises:
        Cancelled: ``is_cancelled`` became true, or the worker was stopped.
        WorkerError: the worker failed or died.
    """
    last: Message | None = None

    def hear(line: str) -> None:
        nonlocal last
        message = from_line(line)
        if message is None:
            _logger.info("%s", line)
            return
        last = message
        on_message(message)

    ending = _follow(command, hear, is_cancelled, grace_s)
    if ending.was_cancelled or isinstance(last, Stopped):
        raise Cancelled
    if isinstance(last, Failed):
        raise WorkerError(last.message, last.remedy)
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
    tail: tuple[str, ...]

    def error(self) -> Dis2Error:
        """Return the error that fits the ending."""
        if self.was_cancelled or self.exit_status == EXIT_CANCELLED:
            return Cancelled()
        for line in self.tail:
            _logger.warning("%s", line)
        if self.exit_status < 0:
            return WorkerError(
                f"The engine was killed by the system (signal {-self.exit_status}).",
                "Most often memory ran out: choose a smaller batch, or close other programs.",
            )
        if self.exit_status == 1 and self.tail:
            return WorkerError(self.tail[-1])
        said = f": {self.tail[-1]}" if self.tail else ", and it said nothing"
        return WorkerError(
            f"The engine ended without a result (exit status {self.exit_status}){said}.",
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
        while not worker.is_silent_for_good:
            line = worker.next_line()
            if line is not None:
                on_line(line)
            if deadline is None and is_cancelled():
                worker.ask_to_stop()
                deadline = time.monotonic() + grace_s
            elif deadline is not None and time.monotonic() > deadline:
                break
        status = worker.close(_EXIT_S if deadline is None else _POLL_S)
        return _Ending(status, deadline is not None, worker.tail)
    finally:
        worker.kill()


class _Worker:
    """A started process and the two threads that drain its streams."""

    def __init__(self, command: WorkerCommand) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the interpreter was probed before
                command.words,
                env=command.variables,
                cwd=command.folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                # a group of its own, so that children of the worker are killed with it
                start_new_session=sys.platform != "win32",
                **hidden_window(),
            )
        except OSError as error:
            raise WorkerError(
                f"{command.words[0]} cannot be started: {error.strerror}.",
                "Name another Python in the QGIS setting dis2/interpreter.",
            ) from error
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._tail: deque[str] = deque(maxlen=_TAIL_LINES)
        self._readers = (
            threading.Thread(target=self._read_output, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(self._process.stderr,), daemon=True),
        )
        self.is_silent_for_good = False
        for reader in self._readers:
            reader.start()

    @property
    def tail(self) -> tuple[str, ...]:
        """The last lines of standard error."""
        return tuple(self._tail)

    def next_line(self) -> str | None:
        """Return the next line, or None where none came in time."""
        try:
            line = self._lines.get(timeout=_POLL_S)
        except queue.Empty:
            return None
        self.is_silent_for_good = line is None
        return line

    def ask_to_stop(self) -> None:
        """Write the agreed line; a worker that is gone already does not mind."""
        stream = self._process.stdin
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.write(CANCEL_LINE + "\n")
                stream.flush()

    def close(self, patience_s: float) -> int:
        """Return the exit status of a process that closed its output; kill it if it lingers."""
        try:
            status = self._process.wait(timeout=patience_s)
        except subprocess.TimeoutExpired:
            self.kill()
            status = self._process.wait()
        for reader in self._readers:
            reader.join(timeout=_EXIT_S)
        return status

    def kill(self) -> None:
        """End the process and its children now."""
        if self._process.poll() is None:
            with suppress(OSError):
                if sys.platform == "win32":
                    self._process.kill()
                else:
                    os.killpg(self._process.pid, signal.SIGKILL)
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()

    def _read_output(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._lines.put(line.rstrip("\r\n"))
        self._lines.put(None)

    def _read_errors(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                if line.strip():
                    self._tail.append(line.rstrip())
