"""Layers that share a name, as those of several runs do, are offered with their groups."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QIdentityProxyModel, QModelIndex, Qt, QTimer

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


def tell_apart(combo: QgsMapLayerComboBox) -> None:
    """Let a box show the group of each layer whose name another layer has too."""
    layers = combo.model()
    names = _Names(combo)
    layers.setParent(names)  # the box deletes its old model if that is its child, and still asks it
    names.setSourceModel(layers)
    combo.setModel(names)


class _Names(QIdentityProxyModel):
    """The rows of a box of layers, with other words where the name alone says too little.

    Qt asks for all rows before it opens a list, so the names are counted once for all of them.
    """

    _counted: ClassVar[tuple[int, Counter[str]]] = 0, Counter()
    """Of how many layers, and how many have a name."""

    def __init__(self, combo: QgsMapLayerComboBox) -> None:
        super().__init__(combo)
        self._combo = combo

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the layer model says, with the group where another has the same name."""
        said = super().data(index, role)
        layer = self._combo.layer(index.row()) if role in _SHOWN else None
        if layer is None or self._count(layer.name()) == 1:
            return said
        groups = ", ".join(_groups(layer))
        return f"{said} ({groups})" if groups else said

    @classmethod
    def _count(cls, name: str) -> int:
        """Return how many layers have a name; what was counted holds until Qt has time again."""
        project = QgsProject.instance()
        if cls._counted[0] != project.count():
            layers = project.mapLayers().values()
            cls._counted = len(layers), Counter(layer.name() for layer in layers)
            QTimer.singleShot(0, cls._forget)
        return cls._counted[1][name]

    @classmethod
    def _forget(cls) -> None:
        cls._counted = 0, Counter()


def _groups(layer: QgsMapLayer) -> list[str]:
    """Return the names of the groups a layer lies in, the innermost first.

    That is what the maps of a comparison differ in, and a narrow box shows what comes first.
    """
    root = QgsProject.instance().layerTreeRoot()
    node, names = root.findLayer(layer.id()), []
    while node is not None and isinstance(node.parent(), QgsLayerTreeGroup):
        node = node.parent()
        names.append(node.name())
    return [name for name in names if name]
