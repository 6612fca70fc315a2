"""A finished comparison of scenarios in a few sentences."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.modality import Modality
from ....core.results.comparison import ComparisonResult
from ...wording import duration, number


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("ComparisonWords", text)


def modality_word(modality: str) -> str:
    """Return what people call what a modality adds."""
    words = {Modality.NDSM.value: tr("Height"), Modality.RGIR.value: tr("Colour")}
    return words.get(modality, modality)


def summary(result: ComparisonResult) -> str:
    """Return how long it took, and how much of the place heights and colour changed."""
    done = tr("Three maps are done in {time} on {device}.").format(
        time=duration(result.seconds.get("total", 0.0)), device=result.full.device
    )
    return f"{done} {_shares(result.difference_pixels)}"


def _shares(pixels: dict[str, int]) -> str:
    total = sum(pixels.values())
    if not total:
        return tr("No place has both inputs, so nothing could be compared.")
    height, colour, both, none = (
        number(100 * pixels.get(name, 0) / total, 1)
        for name in ("height", "colour", "both", "none")
    )
    words = tr(
        "Of the area that has both inputs, height alone changed the class of {height} %, colour "
        "alone of {colour} %, both of {both} %; {none} % is the same in all three maps."
    )
    return words.format(height=height, colour=colour, both=both, none=none)
