"""The form for the RGIR image: which layer, and which of its bands play which role."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsRasterBandComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ....core.inputs.band_roles import guess_bands
from ...form import form_class
from ...parts.raster_combo import choose, choose_likely, layer_id, let_go, offer_rasters
from ..layer_facts import LayerFacts

FORM = form_class("image_panel")


class ImagePanel(QGroupBox, FORM):
    """Picks the image layer; guesses band roles whenever the layer changes."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._is_filling = False
        self.band_combos = (self.red_combo, self.green_combo, self.nir_combo)
        offer_rasters(self.layer_combo, self.tr("None: no image"), with_pictures=True)
        self.layer_combo.layerChanged.connect(self._show_layer)
        for combo in self.band_combos:
            combo.currentIndexChanged.connect(self._tell)
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go)
        self._show_layer(self.layer())

    def layer(self) -> QgsRasterLayer | None:
        """Return the chosen layer."""
        return self.layer_combo.currentLayer()

    def facts(self) -> LayerFacts | None:
        """Return the facts of the chosen layer."""
        layer = self.layer()
        return LayerFacts.of(layer) if layer else None

    def has_rasters(self) -> bool:
        """Whether there is a layer to choose, besides none."""
        return self.layer_combo.count() > 1

    def bands(self) -> tuple[int, int, int] | None:
        """Return the 1-based bands of red, green and near infrared; None without a layer."""
        if not self.layer():
            return None
        red, green, nir = (max(int(combo.currentData() or 1), 1) for combo in self.band_combos)
        return red, green, nir

    def bands_are_a_guess(self) -> bool:
        """Whether the bands are those assumed because no name tells what they hold."""
        facts = self.facts()
        guess = guess_bands(facts.bands) if facts else None
        return guess is not None and not guess.by_name and guess.bands == self.bands()

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        bands = ",".join(map(str, self.bands() or ()))
        return {"image": layer_id(self.layer()), "bands": bands}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered, as far as the project still has it."""
        choose(self.layer_combo, choices.get("image", ""))
        bands = [int(band) for band in choices.get("bands", "").split(",") if band.isdigit()]
        layer = self.layer()
        if (
            layer
            and len(bands) == len(self.band_combos)
            and max(bands) <= len(LayerFacts.of(layer).bands)
        ):
            self._set_bands(bands)

    def suggest(self) -> None:
        """Choose the first layer whose bands are named, or else one that may have infrared."""
        for is_likely in (_names_its_bands, _has_a_fourth_band):
            if self.layer() is None:
                choose_likely(self.layer_combo, is_likely)

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _let_go(self, removed: list[str]) -> None:
        let_go(self.layer_combo, removed)

    def _show_layer(self, layer: QgsRasterLayer | None) -> None:
        self._is_filling = True
        facts = LayerFacts.of(layer) if layer else None
        for combo in self.band_combos:
            self._fill(combo, layer, is_picture=facts is not None and facts.is_picture)
        guess = guess_bands(facts.bands) if facts else None
        if guess:
            self._set_bands(guess.bands)
        self._is_filling = False
        self.changed.emit()

    def _fill(
        self, combo: QgsRasterBandComboBox, layer: QgsRasterLayer | None, *, is_picture: bool
    ) -> None:
        combo.setLayer(None if is_picture else layer)
        combo.setEnabled(layer is not None)
        if layer is None:
            combo.clearEditText()  # it keeps the number of the band that was chosen
        if is_picture:
            combo.setEditable(False)  # without a layer one could type numbers
            combo.clear()
            shown = (self.tr("1: shown as red"), self.tr("2: shown as green"))
            for band, title in enumerate((*shown, self.tr("3: shown as blue")), start=1):
                combo.addItem(title, band)

    def _set_bands(self, bands: tuple[int, ...] | list[int]) -> None:
        for combo, band in zip(self.band_combos, bands):
            combo.setCurrentIndex(combo.findData(band))


def _names_its_bands(layer: QgsRasterLayer) -> bool:
    guess = guess_bands(LayerFacts.of(layer).bands)
    return guess is not None and guess.by_name


def _has_a_fourth_band(layer: QgsRasterLayer) -> bool:
    return layer.bandCount() > 3  # noqa: PLR2004 - red, green and blue; pictures of three have no infrared
