"""The wish to stop: a line on standard input, its end, Ctrl-C, a terminal that closes, a kill."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from types import FrameType

from ...core.errors import Cancelled
from ...core.process.messages import CANCEL_LINE


class StopSignal:
    """Remembers that somebody asked the process to stop."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def listen_to_signals(self) -> None:
        """Take them as a wish; a hangup only where it would have ended the process."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)
        hangup = getattr(signal, "SIGHUP", None)  # which Windows has not
        if hangup is not None and signal.getsignal(hangup) is not signal.SIG_IGN:  # as by nohup
            signal.signal(hangup, self._on_signal)

    def listen_to_parent(self) -> None:
        """Listen to standard input: a parent speaks ``core.process.messages`` there."""
        if _is_a_pipe():
            threading.Thread(target=self._read, daemon=True).start()

    def ask(self) -> None:
        """Ask to stop."""
        self._asked.set()

    def check(self) -> None:
        """Obey.

        Raises:
            Cancelled: somebody asked to stop.
        """
        if self._asked.is_set():
            raise Cancelled

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.ask()

    def _read(self) -> None:
        """Wait for the line; a parent that is gone closes the pipe, which counts too."""
        for line in sys.stdin:
            if line.strip() == CANCEL_LINE:
                break
        self.ask()


def _is_a_pipe() -> bool:
    """Return whether somebody holds the other end: not so for a file, a terminal or /dev/null."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):  # no standard input at all
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
