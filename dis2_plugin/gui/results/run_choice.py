"""Combos that choose among the runs of a project, each told by what it was answered from."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QComboBox

from ...core.modality import Scenario
from ...core.results.project_run import ProjectRun

SHORT_WORDS = Qt.ItemDataRole.UserRole + 1
"""Role of what a run was answered from, in two or three words."""

_OURS = "DIS2 "

Entry = tuple[str, str, str]
"""What a combo says of a run, the run's folder, and what the run was answered from."""


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("RunChoice", text)


def run_entry(run: ProjectRun) -> Entry:
    """Return how a combo offers a run; that it is one of DIS2 needs no room there."""
    title = run.title[len(_OURS) :] if run.title.startswith(_OURS) else run.title
    if not run.scenarios:
        return title, run.folder, ""
    words = _everywhere() if len(run.scenarios) == 1 else _mostly()
    inputs = words[run.scenarios[0]]
    return f"{inputs} · {title}", run.folder, inputs


def offer(combo: QComboBox, entries: Sequence[Entry]) -> None:
    """Fill a combo without a signal; the chosen entry stays, or the first one is chosen."""
    rows = range(combo.count())
    if [(combo.itemText(row), combo.itemData(row)) for row in rows] == [e[:2] for e in entries]:
        return
    chosen, was_blocked = combo.currentData(), combo.blockSignals(True)
    combo.clear()
    for row, (words, folder, inputs) in enumerate(entries):
        combo.addItem(words, folder)
        combo.setItemData(row, words, Qt.ItemDataRole.ToolTipRole)
        combo.setItemData(row, inputs, SHORT_WORDS)
    combo.setCurrentIndex(max(combo.findData(chosen), 0 if entries else -1))
    combo.blockSignals(was_blocked)


def _everywhere() -> dict[Scenario, str]:
    return {
        Scenario.FULL: tr("Image and heights"),
        Scenario.MISSING_RGIR: tr("Heights alone"),
        Scenario.MISSING_NDSM: tr("Image alone"),
    }


def _mostly() -> dict[Scenario, str]:
    return {
        Scenario.FULL: tr("Mostly image and heights"),
        Scenario.MISSING_RGIR: tr("Mostly heights alone"),
        Scenario.MISSING_NDSM: tr("Mostly image alone"),
    }
