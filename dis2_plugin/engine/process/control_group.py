"""What a container, a service or a batch system leaves to this process: cgroups of Linux.

Of their version 2. A limit counts for a group and all below it, and the numbers of the system do
not show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from math import ceil
from pathlib import Path

_ROOT = Path("/sys/fs/cgroup")
_OWN = Path("/proc/self/cgroup")
_VERSION_2 = "0::"


def free_bytes() -> int | None:
    """Return the memory that all groups of this process leave; None where none has a limit."""
    return min(_each_free(), default=None)


def cores() -> int | None:
    """Return how many cores they leave, a started one counted whole; None likewise."""
    return min(_each_cores(), default=None)


def _groups() -> list[Path]:
    """Return the folders of the group of this process and of those above it.

    In a container the own one often has the name that it has outside, and is found as the root.
    """
    own = _ROOT
    with suppress(OSError, ValueError):
        for line in _OWN.read_text(encoding="utf-8").splitlines():
            if line.startswith(_VERSION_2):
                own = _ROOT / line[len(_VERSION_2) :].lstrip("/")
    return [folder for folder in (own, *own.parents) if folder.is_relative_to(_ROOT)]


def _each_free() -> Iterator[int]:
    for folder in _groups():
        with suppress(OSError, ValueError):  # no such group, or the word "max"
            limit = int(_read(folder / "memory.max"))
            used = int(_read(folder / "memory.current"))
            details = _read(folder / "memory.stat").split()
            counts = dict(zip(details[::2], map(int, details[1::2])))
            yield max(limit - used + counts.get("inactive_file", 0), 0)


def _each_cores() -> Iterator[int]:
    for folder in _groups():
        with suppress(OSError, ValueError, ZeroDivisionError):  # likewise
            quota, period = map(int, _read(folder / "cpu.max").split())
            yield max(ceil(quota / period), 1)


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii")
