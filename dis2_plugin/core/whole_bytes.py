"""A file that stands in its place whole, or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from .errors import OutputError


def write_whole(contents: bytes, path: Path) -> None:
    """Write a file in one go; what was there before stays until all of it is on the disk.

    Raises:
        OutputError: it cannot be written; what was there before is untouched.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as stream:
            stream.write(contents)
            stream.flush()
            os.fsync(stream.fileno())  # a power failure would leave only its name
        os.replace(part, path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise OutputError.unwritable(path, error) from error
