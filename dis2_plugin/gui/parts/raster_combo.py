"""Combo boxes of layers: none at first, and none when the chosen layer goes away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
)
from qgis.gui import QgsMapLayerComboBox

from .told_apart import tell_apart

_CHOSEN = "chosen_layer_id"
_OF_PICTURES = {"wms", "arcgismapserver"}


def offer_rasters(
    combo: QgsMapLayerComboBox, empty_text: str, *, with_pictures: bool = False
) -> None:
    """Let a combo offer the project's raster layers, and nothing at first.

    Args:
        combo: the box.
        empty_text: its first entry, which is no layer.
        with_pictures: also what services send as colours to look at, which are no heights.
    """
    combo.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
    known = set(QgsProviderRegistry.instance().providerList())
    combo.setExcludedProviders([] if with_pictures else sorted(known & _OF_PICTURES))
    begin_empty(combo, empty_text)


def begin_empty(combo: QgsMapLayerComboBox, empty_text: str) -> None:
    """Choose nothing at first, and keep beside the box what is chosen later, for ``let_go``."""
    tell_apart(combo)
    combo.setAllowEmptyLayer(True, empty_text)
    combo.layerChanged.connect(lambda layer: combo.setProperty(_CHOSEN, layer_id(layer)))
    choose_none(combo)


def choose_none(combo: QgsMapLayerComboBox) -> None:
    """Choose no layer, and say so: ``setLayer(None)`` alone would leave the box blank."""
    combo.setLayer(None)
    combo.setCurrentIndex(0)


def choose(combo: QgsMapLayerComboBox, remembered: str) -> None:
    """Choose the layer with this id, or none where the project has it no more."""
    layer = QgsProject.instance().mapLayer(remembered)
    if layer:
        combo.setLayer(layer)
    else:
        choose_none(combo)


def choose_likely(combo: QgsMapLayerComboBox, is_likely: Callable[[QgsRasterLayer], bool]) -> None:
    """Choose the first likely layer of those offered, if there is one."""
    layers = (combo.layer(row) for row in range(combo.count()))
    sound = (item for item in layers if item and item.isValid())
    layer = next((item for item in sound if is_likely(item)), None)
    if layer:
        combo.setLayer(layer)


def let_go(combo: QgsMapLayerComboBox, removed: Sequence[str]) -> None:
    """Choose no layer if the chosen one is among these ids.

    By itself the box takes the next layer, without a signal, before anybody else hears of the
    removal; so the choice is kept beside it.
    """
    if combo.property(_CHOSEN) in removed:
        choose_none(combo)


def layer_id(layer: QgsMapLayer | None) -> str:
    """Return the project's name for a layer, or nothing."""
    return layer.id() if layer else ""
