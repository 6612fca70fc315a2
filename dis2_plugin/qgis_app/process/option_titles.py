"""Options of the command line by the names that they have in windows."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QLocale

from ..translation import tr

_OPTION = re.compile(r"(?<![\w/\\-])--[a-z][a-z-]*")
_COMMAND = "python -m "


def with_titles(text: str) -> str:
    """Return a sentence with ``--tile`` as “Tile size”; one that holds a command stays as it is."""
    if _COMMAND in text:
        return text
    titles = _titles()
    quoted = QLocale().quoteString
    return _OPTION.sub(
        lambda option: quoted(titles[option[0]]) if option[0] in titles else option[0], text
    )


def _titles() -> dict[str, str]:
    return {
        "--rgir": tr("Image layer"),
        "--rgir-bands": tr("Bands of red, green and near infrared"),
        "--ndsm": tr("NDSM layer"),
        "--ndsm-unit": tr("Height unit"),
        "--dsm": tr("DSM layer"),
        "--dtm": tr("DTM layer"),
        "--ground-window": tr("Widest roof"),
        "--extent": tr("Area"),
        "--tile": tr("Tile size"),
        "--batch": tr("Batch"),
        "--device": tr("Device"),
        "--precision": tr("Precision"),
        "--backend": tr("Back end"),
        "--resume": tr("Go on with an interrupted run in the same folder"),
    }
