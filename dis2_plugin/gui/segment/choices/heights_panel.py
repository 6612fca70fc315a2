"""The form for the heights: an NDSM, a DSM and a DTM, or a DSM alone, and their unit."""

from __future__ import annotations

import re
from contextlib import suppress

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ....core.jobs.job import USUAL_GROUND_WINDOW_M, HeightUnit
from ...form import form_class
from ...parts.raster_combo import choose, choose_likely, layer_id, let_go, offer_rasters
from ..layer_facts import LayerFacts

FORM = form_class("heights_panel")
NDSM_ROW, PAIR_ROW, SURFACE_ROW = range(3)
_ROLES = {NDSM_ROW: ("ndsm",), PAIR_ROW: ("dsm", "dtm"), SURFACE_ROW: ("dsm",)}
_KINDS = {"ndsm": NDSM_ROW, "pair": PAIR_ROW, "surface": SURFACE_ROW}
_NDSM_NAME = re.compile(r"ndsm|ndom|chm|mnh|height.?above", re.IGNORECASE)
"""Height above ground in English, German (nDOM) and French (MNH), and the canopy height model."""
_UNIT_BY_BITS = {8: HeightUnit.DECIMETRE, 16: HeightUnit.CENTIMETRE}


class HeightsPanel(QGroupBox, FORM):
    """Picks the height layers; guesses the unit whenever the layer changes."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.combos = {"ndsm": self.ndsm_combo, "dsm": self.dsm_combo, "dtm": self.dtm_combo}
        for combo in self.combos.values():
            offer_rasters(combo, self.tr("None: no heights"))
            combo.layerChanged.connect(self._show_layer)
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go)
        self._fill_units()
        self.unit_combo.currentIndexChanged.connect(self.changed)
        self.window_spin.setValue(USUAL_GROUND_WINDOW_M)
        self.window_spin.valueChanged.connect(self.changed)
        self.kind_combo.currentIndexChanged.connect(self._show_kind)
        self._show_kind(NDSM_ROW)

    def layer(self, role: str) -> QgsRasterLayer | None:
        """Return the layer of ``ndsm``, ``dsm`` or ``dtm``; None where that kind is not shown."""
        return self.combos[role].currentLayer() if role in self._roles() else None

    def facts(self) -> dict[str, LayerFacts]:
        """Return the facts of the chosen layers by role."""
        layers = {role: self.layer(role) for role in self.combos}
        return {role: LayerFacts.of(layer) for role, layer in layers.items() if layer}

    def has_heights(self) -> bool:
        """Whether all layers of the shown kind are chosen."""
        return all(self.layer(role) for role in self._roles())

    def wants_pair(self) -> bool:
        """Whether a DSM and a DTM are to be given instead of an NDSM."""
        return self.kind_combo.currentIndex() == PAIR_ROW

    def ground_window_m(self) -> float | None:
        """Return how wide the filter is that estimates the ground; None where it is given."""
        is_estimated = self.kind_combo.currentIndex() == SURFACE_ROW and self.layer("dsm")
        return self.window_spin.value() if is_estimated else None

    def unit(self) -> HeightUnit:
        """Return the unit of the values."""
        return HeightUnit(self.unit_combo.currentData())

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        layers = {role: layer_id(combo.currentLayer()) for role, combo in self.combos.items()}
        kind = next(name for name, row in _KINDS.items() if row == self.kind_combo.currentIndex())
        window = str(self.window_spin.value())
        return {**layers, "heights": kind, "unit": self.unit().value, "ground_window": window}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered, as far as the project still has it."""
        for role, combo in self.combos.items():
            choose(combo, choices.get(role, ""))
        self.kind_combo.setCurrentIndex(_KINDS.get(choices.get("heights", ""), NDSM_ROW))
        with suppress(ValueError):
            self.window_spin.setValue(float(choices.get("ground_window", USUAL_GROUND_WINDOW_M)))
        row = self.unit_combo.findData(choices.get("unit"))
        if row >= 0:
            self.unit_combo.setCurrentIndex(row)

    def _fill_units(self) -> None:
        names = {
            HeightUnit.METRE: self.tr("metres"),
            HeightUnit.DECIMETRE: self.tr("decimetres (8-bit files)"),
            HeightUnit.CENTIMETRE: self.tr("centimetres (16-bit files)"),
        }
        for unit, name in names.items():
            self.unit_combo.addItem(name, unit.value)

    def suggest(self) -> None:
        """Choose the first layer that is called an NDSM."""
        choose_likely(self.ndsm_combo, _looks_like_an_ndsm)

    def _roles(self) -> tuple[str, ...]:
        return _ROLES[self.kind_combo.currentIndex()]

    def _let_go(self, removed: list[str]) -> None:
        for combo in self.combos.values():
            let_go(combo, removed)

    def _show_kind(self, row: int) -> None:
        for name, combo in self.combos.items():
            getattr(self, f"{name}_label").setVisible(name in _ROLES[row])
            combo.setVisible(name in _ROLES[row])
        for widget in (self.window_label, self.window_spin):
            widget.setVisible(row == SURFACE_ROW)
        self._show_layer()

    def _show_layer(self) -> None:
        facts = self.facts()
        self.unit_combo.setEnabled(bool(facts))
        for fact in facts.values():
            unit = _UNIT_BY_BITS.get(fact.pixel_bits or 0, HeightUnit.METRE)
            self.unit_combo.setCurrentIndex(self.unit_combo.findData(unit.value))
        self.changed.emit()


def _looks_like_an_ndsm(layer: QgsRasterLayer) -> bool:
    return layer.bandCount() == 1 and bool(_NDSM_NAME.search(layer.name()))
