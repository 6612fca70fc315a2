"""The form for tiles, batch, back end, device and precision; all automatic at first."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ....core.jobs.job import BackendChoice, DeviceChoice, Precision
from ....core.models.model_card import ModelCard
from ...form import form_class
from ...parts.computing_combos import offer_computing

FORM = form_class("advanced_panel")
TILE_SIZES_PX = (256, 384, 512, 768, 1024)
OVERLAPS_PX = (0, 32, 64, 96, 128, 192, 256)
_PX_COMBOS = ("tile", "overlap")


class AdvancedPanel(QgsCollapsibleGroupBox, FORM):
    """Chooses how the run is computed."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setSaveCollapsedState(False)
        self.setCollapsed(True)
        self.combos: dict[str, QComboBox] = {
            "tile": self.tile_combo,
            "overlap": self.overlap_combo,
            "backend": self.backend_combo,
            "device": self.device_combo,
            "precision": self.precision_combo,
        }
        self._fill()
        for combo in self.combos.values():
            combo.currentIndexChanged.connect(self.changed)
        self.batch_spin.valueChanged.connect(self.changed)

    def tile_px(self) -> int | None:
        """Return the tile's side; None for the model's own."""
        return self.tile_combo.currentData()

    def overlap_px(self) -> int | None:
        """Return the overlap; None for the engine's choice."""
        return self.overlap_combo.currentData()

    def batch(self) -> int | None:
        """Return the number of tiles at once; None for the engine's choice."""
        return self.batch_spin.value() or None

    def backend(self) -> BackendChoice:
        """Return the chosen library."""
        return BackendChoice(self.backend_combo.currentData())

    def device(self) -> DeviceChoice:
        """Return the chosen device."""
        return DeviceChoice(self.device_combo.currentData())

    def precision(self) -> Precision:
        """Return the chosen number format."""
        return Precision(self.precision_combo.currentData())

    def show_card(self, card: ModelCard | None) -> None:
        """Say which tile the model takes by itself, and offer no other where it must not."""
        if card is None:
            return
        sides = " / ".join(map(str, card.tile_sides_px))
        self.tile_combo.setItemText(0, self.tr("automatic ({} px)").format(sides))
        if card.tile_is_fixed:
            self.tile_combo.setCurrentIndex(0)
        self.tile_combo.setEnabled(not card.tile_is_fixed)
        free = self.tr("Side of the squares the map is computed in")
        fixed = self.tr("This model was trained for tiles of {} px only").format(card.tile_px)
        self.tile_combo.setToolTip(fixed if card.tile_is_fixed else free)

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        words = {name: str(combo.currentData() or "") for name, combo in self.combos.items()}
        if self.overlap_px() == 0:
            words["overlap"] = "0"
        return {**words, "batch": str(self.batch_spin.value())}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered; the first entry of each list is automatic."""
        for name, combo in self.combos.items():
            word = choices.get(name, "")
            data = int(word) if name in _PX_COMBOS and word.isdigit() else word
            combo.setCurrentIndex(max(combo.findData(data), 0))
        batch = choices.get("batch", "")
        self.batch_spin.setValue(int(batch) if batch.isdigit() else 0)

    def _fill(self) -> None:
        automatic = self.tr("automatic")
        for combo, sizes in ((self.tile_combo, TILE_SIZES_PX), (self.overlap_combo, OVERLAPS_PX)):
            combo.addItem(automatic, None)
            for size in sizes:
                combo.addItem(self.tr("{} px").format(size), size)
        offer_computing(self.backend_combo, self.device_combo, self.precision_combo)
