"""Where an algorithm is to write: whole paths, of formats that the engine knows."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFileDestination,
    QgsProperty,
)

from ..translation import tr

_NO_FILE = re.compile(r"\w\w+:")
"""How a place begins that is no file, such as ``memory:``; one letter is a drive of Windows."""


def with_whole_paths(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]
) -> dict[str, Any]:
    """Return the parameters with destinations that mean the same place in every folder.

    A part of a path begins where QGIS was started; the engine works in a folder of its own.
    """
    names = {destination.name() for destination in algorithm.destinationParameterDefinitions()}
    return {key: _whole(value) if key in names else value for key, value in parameters.items()}


def refusal(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> str:
    """Return why an output cannot be written in the format that is wanted; empty where it can."""
    for destination in algorithm.destinationParameterDefinitions():
        wanted = parameters.get(destination.name())
        if wanted:
            is_written, reason = destination.isSupportedOutputValue(wanted, context)
            if is_written and isinstance(destination, QgsProcessingParameterFileDestination):
                reason = _other_format(destination, str(wanted))
            if reason:
                return f"{destination.name()}: {reason}"
    return ""


def _whole(value: object) -> object:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        if value.sink.propertyType() != QgsProperty.Type.StaticProperty:
            return value
        whole = QgsProcessingOutputLayerDefinition(value)
        whole.sink = QgsProperty.fromValue(_whole(value.sink.staticValue()))
        return whole
    if not isinstance(value, str) or value in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return value
    if _NO_FILE.match(value):
        return value
    return os.path.abspath(value)


def _other_format(destination: QgsProcessingParameterFileDestination, wanted: str) -> str:
    """Return why a file has the name of another format; a name without an ending has none."""
    endings = re.findall(r"\*(\.\w+)", destination.fileFilter())
    if Path(wanted).suffix.lower() in ("", *endings):
        return ""
    words = tr("{file} cannot be written: name a file that ends in {endings}.")
    return words.format(file=wanted, endings=", ".join(endings))
