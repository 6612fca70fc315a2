"""The form for the missing-modality mode, with a plain explanation of what it does."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ....core.modality import ScenarioChoice
from ...form import form_class
from .scenario_words import explanation, obstacle

FORM = form_class("scenario_panel")


class ScenarioPanel(QGroupBox, FORM):
    """Offers the scenarios that the chosen layers allow."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.radios = {
            ScenarioChoice.AUTO: self.auto_radio,
            ScenarioChoice.FULL: self.full_radio,
            ScenarioChoice.MISSING_NDSM: self.missing_ndsm_radio,
            ScenarioChoice.MISSING_RGIR: self.missing_rgir_radio,
        }
        self._has_image = self._has_heights = False
        for radio in self.radios.values():
            radio.toggled.connect(self._explain)
        self.show_inputs(has_image=False, has_heights=False)

    def scenario(self) -> ScenarioChoice:
        """Return the chosen scenario."""
        return next(choice for choice, radio in self.radios.items() if radio.isChecked())

    def show_inputs(self, *, has_image: bool, has_heights: bool) -> None:
        """Enable what these inputs allow; fall back to automatic where the choice became void."""
        self._has_image, self._has_heights = has_image, has_heights
        for choice, radio in self.radios.items():
            reason = obstacle(choice, has_image=has_image, has_heights=has_heights)
            radio.setEnabled(not reason)
            radio.setToolTip(reason or radio.whatsThis())
        if not self.radios[self.scenario()].isEnabled():
            self.auto_radio.setChecked(True)
        self._explain()

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        return {"scenario": self.scenario().value}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered, if the inputs allow it."""
        wanted = choices.get("scenario", ScenarioChoice.AUTO.value)
        for choice, radio in self.radios.items():
            if choice.value == wanted and radio.isEnabled():
                radio.setChecked(True)

    def _explain(self) -> None:
        words = explanation(
            self.scenario(), has_image=self._has_image, has_heights=self._has_heights
        )
        self.explanation.setText(words)
        self.changed.emit()
