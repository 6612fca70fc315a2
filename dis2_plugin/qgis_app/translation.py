"""Words that people read, in the language of their QGIS."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CONTEXT = "Dis2"
"""Under which translators find the words of this room."""

I18N_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"


def tr(text: str) -> str:
    """Return the translation of an English text, or the text itself."""
    return QCoreApplication.translate(CONTEXT, text)


def language() -> str:
    """Return the language of QGIS, such as "de": that it was started in, else its settings'."""
    locale = QgsApplication.instance().translation() or QgsApplication.locale()
    return locale.partition("_")[0]


def load_translation() -> QTranslator | None:
    """Install the translation into QGIS's language; None where there is none (English)."""
    translator = QTranslator()
    if not translator.load(str(I18N_FOLDER / f"dis2_{language()}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
