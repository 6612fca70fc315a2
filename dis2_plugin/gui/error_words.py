"""What an error of ``core`` says, in the language of QGIS."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..core.errors import Dis2Error
from ..core.phrasebook import phrasebook


def error_words(error: Dis2Error) -> str:
    """Return what went wrong and the remedy."""
    return phrasebook(QgsApplication.locale()).translated(str(error))
