"""Forms are read before anybody wants them, one by one, so that no window is waited for."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator


def reading() -> Iterator[str]:
    """Read the modules of this room, with a pause after each; yield what was read.

    A module reads its form in some milliseconds, and the dialog of a run has fourteen of them.
    """
    room = sys.modules[__package__]
    for module in pkgutil.walk_packages(room.__path__, f"{__package__}."):
        __import__(module.name)  # as QGIS sees it: it forgets what it saw when the plugin goes
        yield module.name
