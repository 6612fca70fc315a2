"""A path that a person typed, as a whole one: QGIS's own working folder is no place for results."""

from __future__ import annotations

import os

from qgis.core import QgsProject


def whole_path(text: str, begin: str = "") -> str:
    """Return a whole path; empty where nothing was typed.

    Args:
        text: what was typed; ``~`` is the person's own folder.
        begin: where a part of a path begins; empty: in the project's folder, or in the person's
            own where the project has none.
    """
    typed = os.path.expanduser(text.strip())
    folder = os.path.expanduser(begin or QgsProject.instance().homePath() or "~")
    return os.path.join(folder, typed) if typed else ""
