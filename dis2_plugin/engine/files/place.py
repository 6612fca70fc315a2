"""Whether a file could be written in its place, found out before what goes into it is made."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from ...core.errors import OutputError


def check_place(target: Path) -> None:
    """Refuse a place that cannot be written, as far as the system tells without writing there.

    Raises:
        OutputError: a folder has that name, or the folder around it is missing or protected.
    """
    if os.path.isdir(target):
        raise OutputError(f"{target} is a folder.", "Give the file another name.")
    if not os.path.isdir(target.parent):  # which a folder that is shut says too
        raise OutputError(f"There is no folder {target.parent}.", "Make it or choose another.")
    if not os.access(target.parent, os.W_OK):  # Windows tells at the end, when it refuses
        raise OutputError.unwritable(target, os.strerror(errno.EACCES))
