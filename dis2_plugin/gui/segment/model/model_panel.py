"""The form for the model: which one answers, and the card that says what it can do."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QTextOption
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....core.errors import ModelError
from ....core.models.model_card import CARD_NAME, ModelCard
from ...form import form_class
from .card_words import card_html

FORM = form_class("model_panel")


class ModelPanel(QWidget, FORM):
    """Offers the models that are installed, or in a folder, and shows the chosen one's card."""

    changed = pyqtSignal()
    refused = pyqtSignal(object)
    """The ``ModelError`` that says why a folder cannot be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._cards: dict[str, ModelCard] = {}
        self._from_folders: dict[str, ModelCard] = {}
        self.card_view.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.model_combo.currentIndexChanged.connect(self._show_card)
        self.show_models([])

    def show_models(self, cards: Sequence[ModelCard]) -> None:
        """Offer these models and those of folders; keep the chosen one if it is still there."""
        chosen = self.reference()
        self._cards = {card.id: card for card in cards}
        self._offer(chosen)

    def use_folder(self, folder: str) -> None:
        """Offer and choose the model of a folder, or say why it cannot be used."""
        try:
            self._from_folders[folder] = ModelCard.load(Path(folder))
        except ModelError as error:
            self.refused.emit(error)
            return
        self._offer(folder)

    def card(self) -> ModelCard | None:
        """Return the chosen model's card; None where no model is installed."""
        return self._offered().get(self.reference())

    def reference(self) -> str:
        """Return what a job calls the chosen model: an id, or a folder; empty for none."""
        return self.model_combo.currentData() or ""

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        return {"model": self.reference()}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered, if that model is still there."""
        remembered = choices.get("model", "")
        if remembered not in self._offered() and os.path.isfile(Path(remembered, CARD_NAME)):
            self.use_folder(remembered)
        else:
            self._choose(remembered)

    def _offered(self) -> dict[str, ModelCard]:
        return {**self._cards, **self._from_folders}

    def _offer(self, chosen: str) -> None:
        self.model_combo.blockSignals(True)
        self.model_combo.clear()
        for reference, card in self._offered().items():
            self.model_combo.addItem(card.title, reference)
        self.model_combo.blockSignals(False)
        self._choose(chosen)

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of a model"))
        if folder:
            self.use_folder(folder)

    def _choose(self, model_id: str | None) -> None:
        self.model_combo.setCurrentIndex(max(self.model_combo.findData(model_id), 0))
        self._show_card()

    def _show_card(self) -> None:
        card = self.card()
        missing = self.tr("No model is installed. Install the plugin again, or add a model folder.")
        self.card_view.setHtml(card_html(card) if card else missing)
        self.changed.emit()
