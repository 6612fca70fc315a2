"""How much disk and memory this machine has left."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from . import control_group

if sys.platform == "win32":
    from . import windows_memory

_MEMORY = Path("/proc/meminfo")
_OWN = Path("/proc/self/statm")
_KILO = 1024


def free_disk_bytes(folder: Path) -> int | None:
    """Return what may be written below a folder, which need not be there; None if unknown."""
    try:
        usage = shutil.disk_usage(_nearest(folder))
    except OSError:
        return None
    return usage.free if usage.total else None  # some network drives tell nothing


def same_disk(first: Path, second: Path) -> bool:
    """Tell whether two folders, which need not be there, lie on one disk, as far as is known."""
    try:
        return os.stat(_nearest(first)).st_dev == os.stat(_nearest(second)).st_dev
    except OSError:  # a drive of Windows that is not there
        return True


def free_memory_bytes() -> int | None:
    """Return the memory that this process may still take, swap included; None if unknown."""
    if sys.platform == "win32":
        return windows_memory.free_bytes()
    known = [free for free in (_free_of_system(), control_group.free_bytes()) if free is not None]
    return min(known, default=None)


def resident_bytes() -> int:
    """Return the memory that this process holds now; 0 if unknown."""
    if sys.platform == "win32":
        return windows_memory.resident_bytes()
    with suppress(OSError, ValueError, IndexError):
        return int(_OWN.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _nearest(folder: Path) -> Path:
    """Return the folder, or the first one above it that is there and not shut."""
    return next((path for path in (folder, *folder.parents) if os.path.exists(path)), folder)


def _free_of_system() -> int | None:
    found = {}
    with suppress(OSError, ValueError, IndexError):
        for line in _MEMORY.read_text(encoding="ascii").splitlines():
            name, value = line.split(":")
            found[name] = int(value.split()[0]) * _KILO
    if "MemAvailable" in found:
        return found["MemAvailable"] + found.get("SwapFree", 0)
    with suppress(OSError, ValueError, AttributeError):  # macOS: at most all there is
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return None
