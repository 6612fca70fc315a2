"""What the person chose in the dialog, remembered with the project."""

from __future__ import annotations

import json

from qgis.core import QgsProject

_SCOPE, _KEY = "dis2", "choices"


def read_choices(project: QgsProject) -> dict[str, str]:
    """Return the choices stored in a project; none where it has none or they are damaged."""
    text, _ = project.readEntry(_SCOPE, _KEY, "{}")
    try:
        stored = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(stored, dict):
        return {}
    return {str(key): str(word) for key, word in stored.items()}


def write_choices(project: QgsProject, choices: dict[str, str]) -> None:
    """Store the choices; they are saved when the project is."""
    project.writeEntry(_SCOPE, _KEY, json.dumps(choices))
