"""DIS2 for QGIS: the door QGIS knocks on."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS calls
    """Return the plugin; ``iface`` is None inside qgis_process."""
    from .dis2_plugin.qgis_app.plugin import Dis2Plugin  # noqa: PLC0415 - only QGIS needs it

    return Dis2Plugin(iface)
