"""One step of a command: what it runs, what it says, and what to do when it fails."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"

_DOT_SECONDS = 5
_SHOWN_LINES = 25


class BuildError(Exception):
    """A step cannot go on.

    Attributes:
        remedy: what the person can do about it.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the message, and below it the remedy."""
        return f"{self.args[0]}\n{self.remedy}".strip()


def succeeds(*command: str | Path) -> bool:
    """Tell whether a command ends well; its output is thrown away."""
    words = [str(word) for word in command]
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(*command: str | Path, env: Mapping[str, str] | None = None, remedy: str = "") -> None:
    """Run a command in the checkout; what it says goes to the person.

    Raises:
        BuildError: it cannot start, or ends with another status than 0.
    """
    words = [str(word) for word in command]
    sys.stdout.flush()  # what was said before the command is read before what it says
    try:
        status = subprocess.run(
            words,
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            check=False,
        ).returncode
    except OSError as error:
        raise BuildError(f"{words[0]} cannot start: {error.strerror}.", remedy) from error
    if status:
        raise BuildError(f"Status {status} from: {' '.join(words)}", remedy)


def run_quietly(title: str, *command: str | Path, remedy: str = "") -> None:
    """Run a talkative command: a dot now and then, its words in a file, shown when it fails.

    Raises:
        BuildError: it cannot start, or ends with another status than 0.
    """
    words = [str(word) for word in command]
    BUILD.mkdir(exist_ok=True)
    log = BUILD / "last-step.log"
    began = time.monotonic()
    print(title, end=" ", flush=True)
    with log.open("wb") as stream:
        status = _wait_with_dots(words, stream)
    print(f"{time.monotonic() - began:.0f} s")
    if status:
        said = log.read_text(encoding="utf-8", errors="replace").splitlines()
        print("\n".join(said[-_SHOWN_LINES:]))
        raise BuildError(f"Status {status} from: {' '.join(words)}", remedy)


def _wait_with_dots(words: list[str], stream: IO[bytes]) -> int:
    try:
        process = subprocess.Popen(
            words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=stream, stderr=subprocess.STDOUT
        )
    except OSError as error:
        raise BuildError(f"{words[0]} cannot start: {error.strerror}.") from error
    try:
        while True:
            try:
                return process.wait(_DOT_SECONDS)
            except subprocess.TimeoutExpired:
                print(".", end="", flush=True)
    finally:
        process.kill()  # does nothing to a process that has ended
        process.wait()
