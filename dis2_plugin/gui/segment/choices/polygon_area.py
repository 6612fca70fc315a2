"""The polygons that bound a map: which layer, and whether its selected features alone."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox

from ....core.inputs.layer_word import LayerWord
from ...parts.raster_combo import begin_empty, choose, layer_id, let_go
from ..layer_facts import extent_in


class PolygonArea(QObject):
    """Reads a combo of polygon layers and a box "selected features only"."""

    changed = pyqtSignal()

    def __init__(self, combo: QgsMapLayerComboBox, only_selected: QCheckBox) -> None:
        super().__init__(combo)
        self._combo, self._only_selected = combo, only_selected
        self._watched: QgsVectorLayer | None = None
        combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        begin_empty(combo, self.tr("Choose a layer of polygons"))
        combo.layerChanged.connect(self._watch)
        only_selected.toggled.connect(self.changed)
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go)

    def suggest(self) -> None:
        """Where no layer is chosen, take one in which polygons are selected, or the only one."""
        layers = [self._combo.layer(row) for row in range(1, self._combo.count())]
        selected = [layer for layer in layers if layer.selectedFeatureCount() > 0]
        if self._combo.currentLayer() is None and (selected or len(layers) == 1):
            self._combo.setLayer((selected or layers)[0])

    def word(self) -> str | None:
        """Return what a job calls the polygons; None without a layer."""
        layer = self._combo.currentLayer()
        return str(LayerWord(layer.id(), self._only_selected.isChecked())) if layer else None

    def bounds(self, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        """Return the box around the polygons in a CRS; None where there are none or no way."""
        layer = self._combo.currentLayer()
        if layer is None or self.obstacle():
            return None
        selected = self._only_selected.isChecked()
        box = layer.boundingBoxOfSelected() if selected else layer.extent()
        return extent_in(crs, box, layer.crs())

    def obstacle(self) -> str:
        """Return why there is nothing to map; empty where there is."""
        layer = self._combo.currentLayer()
        if layer is None:
            return self.tr("Choose a layer of polygons for the area.")
        if self._only_selected.isChecked() and layer.selectedFeatureCount() == 0:
            words = self.tr("No polygon of “{}” is selected: select some, or take them all.")
            return words.format(layer.name())
        if layer.featureCount() == 0:
            return self.tr("The layer “{}” has no polygons.").format(layer.name())
        return ""

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        selected = "yes" if self._only_selected.isChecked() else "no"
        return {"polygons": layer_id(self._combo.currentLayer()), "only_selected": selected}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered, as far as the project still has it."""
        choose(self._combo, choices.get("polygons", ""))
        self._only_selected.setChecked(choices.get("only_selected", "yes") == "yes")

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        if self._watched is not None and not sip.isdeleted(self._watched):
            self._watched.selectionChanged.disconnect(self.changed)
        self._watched = layer
        if layer is not None:
            self._only_selected.setChecked(layer.selectedFeatureCount() > 0)
            layer.selectionChanged.connect(self.changed)
        self.changed.emit()

    def _let_go(self, removed: list[str]) -> None:
        let_go(self._combo, removed)
