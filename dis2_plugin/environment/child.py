"""A child process whose lines are read while it runs, and which is gone when it is not wanted."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ..core.errors import Cancelled, Dis2Error

_POLL_S = 0.1
_TAIL_LINES = 30
_LINE_BYTES = 1 << 20
_NO_WINDOW = 0x08000000  # CREATE_NO_WINDOW: no console flashes up on Windows


class ChildError(Dis2Error):
    """A child could not be started, or ended with an error."""

    def __init__(self, message: str, remedy: str = "", tail: tuple[str, ...] = ()) -> None:
        super().__init__(message, remedy)
        self.tail = tail


@dataclass(frozen=True)
class Child:
    """What is started.

    Attributes:
        words: the program and its words.
        variables: all of its environment.
        folder: where it works; empty means here.
    """

    words: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    folder: str = ""


def run_child(
    child: Child,
    on_line: Callable[[str], None] = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Run a child to its end and return the lines it printed; blocks.

    Standard error joins standard output. The child is killed, with its own children where the
    system knows groups, as soon as ``is_cancelled`` becomes true.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        ChildError: it cannot be started, or its exit status is not 0; ``tail`` has its last lines.
    """
    if is_cancelled():
        raise Cancelled
    loop = _new_loop()
    try:
        return loop.run_until_complete(_run(child, on_line, is_cancelled))
    finally:
        loop.close()


def _new_loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":
        # another plugin may have made a kind of loop the usual one that cannot start children
        return asyncio.ProactorEventLoop()
    return asyncio.new_event_loop()


async def _run(
    child: Child, on_line: Callable[[str], None], is_cancelled: Callable[[], bool]
) -> list[str]:
    process = await _started(child)
    lines: list[str] = []
    reader = asyncio.ensure_future(_read(process.stdout, lines, on_line))
    try:
        while not reader.done():
            await asyncio.wait({reader}, timeout=_POLL_S)
            if is_cancelled():
                raise Cancelled
        reader.result()
        status = await process.wait()
    finally:
        reader.cancel()
        await _end(process)
    if status:
        tail = tuple(deque(lines, _TAIL_LINES))
        said = next((line for line in reversed(tail) if line.strip()), "it said nothing")
        raise ChildError(f"{child.words[0]} ended with status {status}: {said}", tail=tail)
    return lines


async def _started(child: Child) -> Any:
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": _NO_WINDOW}
    try:
        return await asyncio.create_subprocess_exec(
            *child.words,
            env=child.variables,
            cwd=child.folder or None,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=_LINE_BYTES,
            **options,
        )
    except OSError as error:
        raise ChildError(f"{child.words[0]} cannot be started: {error.strerror}.") from error


async def _read(stream: Any, lines: list[str], on_line: Callable[[str], None]) -> None:
    while raw := await stream.readline():
        line = raw.decode("utf-8", "replace").rstrip("\r\n")
        lines.append(line)
        on_line(line)


async def _end(process: Any) -> None:
    if process.returncode is None:
        with suppress(OSError):
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
