"""What the person chose in the dialog, remembered with the project."""

from __future__ import annotations

import json
from collections.abc import Callable

from qgis.core import QgsProject

_SCOPE, _KEY = "dis2", "choices"
_PLACES = ("folder", "gpkg")
"""Choices that are files or folders: a project that is moved with them finds them again."""


def read_choices(project: QgsProject) -> dict[str, str]:
    """Return the choices stored in a project; none where it has none or they are damaged."""
    text, _ = project.readEntry(_SCOPE, _KEY, "{}")
    try:
        stored = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(stored, dict):
        return {}
    words = {str(key): str(word) for key, word in stored.items()}
    return _with_places(words, project.readPath)


def write_choices(project: QgsProject, choices: dict[str, str]) -> None:
    """Store the choices; they are saved when the project is."""
    stored = _with_places(choices, project.writePath)
    project.writeEntry(_SCOPE, _KEY, json.dumps(stored))


def _with_places(choices: dict[str, str], told: Callable[[str], str]) -> dict[str, str]:
    """Return choices whose files and folders are told in another way."""
    return {key: told(word) if key in _PLACES and word else word for key, word in choices.items()}
