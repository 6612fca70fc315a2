"""Tells that polygons were drawn, saved or filtered since somebody looked at them."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal


class Changes(QObject):
    """Follows one layer at a time."""

    happened = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._layer: QgsMapLayer | None = None

    def follow(self, layer: QgsMapLayer | None) -> None:
        """Tell of this layer from now on, and of no other; of a raster there is nothing to tell."""
        if self._layer is not None and not sip.isdeleted(self._layer):
            for signal in _signals(self._layer):
                with suppress(TypeError):  # QGIS has let go of it already
                    signal.disconnect(self._tell)
        self._layer = layer if isinstance(layer, QgsVectorLayer) else None
        for signal in _signals(self._layer):
            signal.connect(self._tell)

    def _tell(self, *_: Any) -> None:
        self.happened.emit()


def _signals(layer: QgsVectorLayer | None) -> tuple[Any, ...]:
    if layer is None:
        return ()
    edits = (layer.layerModified, layer.afterCommitChanges, layer.afterRollBack)
    return (*edits, layer.dataChanged, layer.subsetStringChanged)
