"""News for whoever started the process: lines a person reads, or JSON lines for a parent."""

from __future__ import annotations

import os
import sys
import time
from typing import Protocol, TextIO

from ...core.errors import OutputError
from ...core.process.messages import (
    Compared,
    Estimated,
    Failed,
    Finished,
    Message,
    Started,
    Stopped,
    Warned,
    to_line,
)
from ...core.progress import Progress, Reporter
from .stop_signal import StopSignal

_PAUSE_S = 0.1
_SLOW_PAUSE_S = 5.0


class Console(Reporter, Protocol):
    """A reporter that also hears how a command begins and ends."""

    def started(self, message: Started) -> None:
        """Tell that work begins."""

    def estimated(self, message: Estimated) -> None:
        """Tell what a run would need."""

    def finished(self, message: Finished | Compared) -> None:
        """Tell what a run made."""

    def ended(self, message: Failed | Stopped) -> None:
        """Tell that a command could not be done."""


class JsonConsole:
    """``core.process.messages`` on standard output; errors also in words on standard error.

    A parent that has closed its end is gone, and its command stops.
    """

    def __init__(self, stop: StopSignal) -> None:
        self._stop, self._gate = stop, _Gate(_PAUSE_S)

    def started(self, message: Started) -> None:
        """Print the message."""
        self._print(message)

    def progress(self, progress: Progress) -> None:
        """Print it, unless the last was a moment ago.

        Raises:
            Cancelled: somebody asked to stop.
        """
        self._stop.check()
        if self._gate.opens(progress):
            self._print(progress)

    def warning(self, message: str) -> None:
        """Print it."""
        self._print(Warned(message))

    def estimated(self, message: Estimated) -> None:
        """Print the message."""
        self._print(message)

    def finished(self, message: Finished | Compared) -> None:
        """Print the message."""
        self._print(message)

    def ended(self, message: Failed | Stopped) -> None:
        """Print the message, and the words of an error."""
        self._print(message)
        _say_error(message)

    def _print(self, message: Message) -> None:
        try:
            put_out(to_line(message))
        except OutputError:
            self._stop.ask()


class TextConsole:
    """Sentences on standard error, so that standard output stays free for results.

    A stage whose length is not known is not told: it is over before a person has read it.
    """

    def __init__(self, stop: StopSignal) -> None:
        self._stop, self._gate = stop, _Gate(_SLOW_PAUSE_S)

    def started(self, message: Started) -> None:
        """Say what begins."""
        tiles = f"{message.tiles} tile{'s' * (message.tiles != 1)}"
        size = f"{message.width} x {message.height} px in {tiles}"
        need = "" if message.estimate is None else f": {message.estimate.in_words()}"
        _say(f"{size} on {message.device} ({message.backend}){need}")

    def progress(self, progress: Progress) -> None:
        """Say how far it is, every few seconds.

        Raises:
            Cancelled: somebody asked to stop.
        """
        self._stop.check()
        if progress.total and self._gate.opens(progress):
            left = progress.seconds_left
            ending = "" if left is None else f", {left:.0f} s left"
            _say(f"{progress.stage}: {progress.done} of {progress.total}{ending}")

    def warning(self, message: str) -> None:
        """Say it."""
        _say(f"Warning: {message}")

    def estimated(self, message: Estimated) -> None:
        """Say it where a result is said."""
        put_out(message.estimate.in_words())

    def finished(self, message: Finished | Compared) -> None:
        """Say where the results are."""
        result = message.result
        _say(f"Done in {result.seconds['total']:.1f} s:")
        for path in result.files.values():
            _say(f"  {path}")

    def ended(self, message: Failed | Stopped) -> None:
        """Say why."""
        _say_error(message)


class _Gate:
    """Lets one piece of news through at a time; the end of a stage always."""

    def __init__(self, pause_s: float) -> None:
        self._pause_s, self._time = pause_s, float("-inf")
        self._told = ("", -1)

    def opens(self, progress: Progress) -> bool:
        """Return whether this one should be told."""
        now, news = time.monotonic(), (progress.stage, progress.done)
        soon = progress.done < progress.total and now - self._time < self._pause_s
        if soon or news == self._told:
            return False
        self._time, self._told = now, news
        return True


def _say_error(message: Failed | Stopped) -> None:
    if isinstance(message, Failed):
        _say(f"{message.message} {message.remedy}".strip())
    else:
        _say("Cancelled; nothing was left behind.")


def _say(text: str) -> None:
    """Write a line on standard error; where nobody listens any more, work goes on."""
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except OSError:  # the reader of a pipe has ended, or the terminal is gone
        sys.stderr = _nowhere()


def put_out(text: str) -> None:
    """Write a line of what a command answers on standard output.

    Raises:
        OutputError: its reader has ended, or the disk that it goes to is full.
    """
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except OSError as error:
        sys.stdout = _nowhere()  # what it still holds would be written, and fail, at the end
        raise OutputError(
            f"Standard output cannot be written: {error.strerror or error}.",
            "Let it go to a program that reads all of it, or to a file on a disk with space.",
        ) from error


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")
