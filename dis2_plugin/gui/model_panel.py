"""The form for the model: which one answers, and the card that says what it can do."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.model_card import ModelCard
from .card_words import card_html
from .form import form_class

FORM = form_class("model_panel")


class ModelPanel(QWidget, FORM):
    """Offers the models that are installed and shows the chosen one's card."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._cards: dict[str, ModelCard] = {}
        self.model_combo.currentIndexChanged.connect(self._show_card)
        self.show_models([])

    def show_models(self, cards: Sequence[ModelCard]) -> None:
        """Offer these models; keep the chosen one if it is still there."""
        chosen = self.model_combo.currentData()
        self._cards = {card.id: card for card in cards}
        self.model_combo.blockSignals(True)
        self.model_combo.clear()
        for card in cards:
            self.model_combo.addItem(card.title, card.id)
        self.model_combo.blockSignals(False)
        self._choose(chosen)

    def card(self) -> ModelCard | None:
        """Return the chosen model's card; None where no model is installed."""
        return self._cards.get(self.model_combo.currentData())

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        return {"model": self.model_combo.currentData() or ""}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered, if that model is still installed."""
        self._choose(choices.get("model"))

    def _choose(self, model_id: str | None) -> None:
        self.model_combo.setCurrentIndex(max(self.model_combo.findData(model_id), 0))
        self._show_card()

    def _show_card(self) -> None:
        card = self.card()
        missing = self.tr("No model is installed. Install the plugin again, or add a model folder.")
        self.card_view.setHtml(card_html(card) if card else missing)
        self.changed.emit()
