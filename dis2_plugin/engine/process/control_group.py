"""What a container, a service or a batch system leaves to this process: cgroups of Linux.

A limit counts for a group and all below it, and the numbers of the system do not show it. Version 2
has one tree of groups with all limits, version 1 a tree for each controller.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from math import ceil
from pathlib import Path

_ROOT = Path("/sys/fs/cgroup")
_OWN = Path("/proc/self/cgroup")

_MEMORY = (
    ("memory.max", "memory.current", "inactive_file"),
    ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
)
"""The limit, what is used, and what is used for files alone, in versions 2 and 1."""

_NO_LIMIT = 1 << 60
"""Version 1 writes a number that no machine has."""

_TIME = (("cpu.max",), ("cpu.cfs_quota_us", "cpu.cfs_period_us"))
"""Microseconds of all cores in a period, and the period, likewise."""


def free_bytes() -> int | None:
    """Return the memory that all groups of this process leave; None where none has a limit."""
    return min(_each_free(), default=None)


def cores() -> int | None:
    """Return how many cores they leave, a started one counted whole; None likewise."""
    return min(_each_cores(), default=None)


def _groups(controller: str) -> Iterator[Path]:
    """Yield the folders of the group of this process and of those above it.

    In a container the own one often has the name that it has outside, and is found as the root.
    """
    names = _own_names()
    for root, name in ((_ROOT, names.get("", "")), (_ROOT / controller, names.get(controller, ""))):
        own = root / name
        yield from (folder for folder in (own, *own.parents) if folder.is_relative_to(root))


def _own_names() -> dict[str, str]:
    """Return the name of the own group by controller; that of version 2 has all, and no name."""
    found: dict[str, str] = {}
    with suppress(OSError, ValueError):
        for line in _OWN.read_text(encoding="utf-8").splitlines():
            _, controllers, name = line.split(":", 2)
            found.update(dict.fromkeys(controllers.split(","), name.lstrip("/")))
    return found


def _each_free() -> Iterator[int]:
    for folder in _groups("memory"):
        for most, now, cached in _MEMORY:
            with suppress(OSError, ValueError):  # no such group, or the word "max"
                limit, used = int(_read(folder / most)), int(_read(folder / now))
                details = _read(folder / "memory.stat").split()
                counts = dict(zip(details[::2], map(int, details[1::2])))
                if limit < _NO_LIMIT:
                    yield max(limit - used + counts.get(cached, 0), 0)


def _each_cores() -> Iterator[int]:
    for folder in _groups("cpu"):
        for files in _TIME:
            with suppress(OSError, ValueError, ZeroDivisionError):  # likewise
                quota, period = map(int, " ".join(_read(folder / file) for file in files).split())
                if quota > 0:  # version 1 writes -1 for no limit
                    yield max(ceil(quota / period), 1)


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii")
