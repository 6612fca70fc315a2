"""A finished run in a few sentences."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.modality import Scenario
from ....core.results.result import RunResult
from ...wording import duration, percent


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("ResultWords", text)


def summary(result: RunResult) -> str:
    """Return how long the run took, where, and what was used where."""
    words = tr("Done in {time} on {device}.").format(
        time=duration(result.seconds.get("total", 0.0)), device=result.device
    )
    return f"{words} {inputs_used(result.scenario_pixels)}".strip()


def inputs_used(pixels: dict[str, int]) -> str:
    """Return from what the pixels were answered, in a sentence."""
    used = {name: count for name, count in pixels.items() if count > 0}
    total = sum(used.values())
    if not total:
        return tr("No pixel had data.")
    parts = [
        words.format(percent(used[scenario.value] / total, 0 if len(used) == 1 else 1))
        for scenario, words in _shares().items()
        if scenario.value in used
    ]
    return tr("Answered from {}.").format(", ".join(parts))


def _shares() -> dict[Scenario, str]:
    return {
        Scenario.FULL: tr("image and heights: {}"),
        Scenario.MISSING_NDSM: tr("the image alone: {}"),
        Scenario.MISSING_RGIR: tr("the heights alone: {}"),
    }
