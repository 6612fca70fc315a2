"""What is written is on the disk."""

from __future__ import annotations

import os
from pathlib import Path


def put_on_disk(path: Path) -> None:
    """Wait until a file is on the disk, so that a power failure cannot leave only its name.

    Raises:
        OSError: the disk is full, for example.
    """
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
