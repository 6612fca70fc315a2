"""What is written is on the disk, or the disk is full."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from ..process.room import free_disk_bytes

_FULL_BYTES = 1 << 20


def put_on_disk(path: Path) -> None:
    """Wait until a file is on the disk, so that a power failure cannot leave only its name.

    Raises:
        OSError: the disk is full, for example.
    """
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def why_unwritten(path: Path, said: str) -> str:
    """Return why a file was not written, by what GDAL or SQLite said of it.

    Of a full disk they say that a tile cannot be read, a table is missing, or nothing at all.
    """
    free = free_disk_bytes(path.parent)
    return said if free is None or free > _FULL_BYTES else os.strerror(errno.ENOSPC)
