"""DIS2 for QGIS: the door QGIS knocks on."""

from __future__ import annotations

import sys
from typing import Any

_OLDEST_PYTHON = (3, 9)


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS calls
    """Return the plugin; ``iface`` is None inside qgis_process.

    Raises:
        RuntimeError: the Python of this QGIS is too old; QGIS shows the words.
    """
    if sys.version_info[:2] < _OLDEST_PYTHON:
        raise RuntimeError(
            "DIS2 needs Python 3.9 or newer, and this QGIS has "
            f"{sys.version_info[0]}.{sys.version_info[1]}. Install a newer QGIS."
        )
    from .dis2_plugin.qgis_app.plugin import Dis2Plugin  # noqa: PLC0415 - only QGIS needs it

    return Dis2Plugin(iface)
