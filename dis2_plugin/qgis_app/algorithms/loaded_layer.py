"""What is done with a layer once Processing has loaded it, in the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)


class LoadedLayer(QgsProcessingLayerPostProcessorInterface):
    """Hands a loaded layer to a function, once."""

    _alive: ClassVar[list[LoadedLayer]] = []

    def __init__(self, action: Callable[[QgsMapLayer], object]) -> None:
        super().__init__()
        self._action = action

    def kept(self) -> LoadedLayer:
        """Return itself, alive until it was used: QGIS keeps a bare pointer."""
        self._alive.append(self)
        return self

    def postProcessLayer(  # noqa: N802 - QGIS's name
        self,
        layer: QgsMapLayer,
        _context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> None:
        """Do it."""
        self._action(layer)
        self._alive.remove(self)
