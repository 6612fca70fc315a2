"""What this machine can compute and which models there are."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..core.errors import ModelError
from ..core.models.model_card import CARD_NAME, MODELS_FOLDER, ModelCard
from .backends.choice import automatic_backend
from .backends.choice import survey as survey_backends


def survey(models_folder: Path = MODELS_FOLDER) -> dict[str, Any]:
    """Return versions, back ends with their devices, and models, as plain JSON values."""
    return {
        "versions": {
            "python": platform.python_version(),
            "gdal": gdal.__version__,
            "numpy": np.__version__,
        },
        "backends": survey_backends(),
        "models": [_model(path.parent) for path in sorted(models_folder.glob(f"*/{CARD_NAME}"))],
    }


def _model(folder: Path) -> dict[str, Any]:
    try:
        card = ModelCard.load(folder)
        card.verify_weights()
    except ModelError as error:
        return {"id": folder.name, "usable": False, "why_not": str(error)}
    return {
        **card.to_json(),
        "folder": str(folder),
        "usable": True,
        "automatic_backend": _automatic(card),
    }


def _automatic(card: ModelCard) -> str:
    """Return the back end that computes a model where none is chosen; empty where it is unknown."""
    try:
        backend = automatic_backend(card)
    except (ImportError, OSError):  # a broken library: the survey of the back ends says so
        return ""
    return backend.value if backend else ""
