"""What docks that follow the project share: one refresh for many changes, and a clean farewell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

_REFRESH_MS = 60

Wire = tuple[Any, Callable[..., None]]
"""A signal and what hears it."""


class DockView(QObject):
    """Serves a dock of the room gui until it is closed.

    Subclasses fill the dock in ``refresh()``. Layers are looked up whenever they are needed, so
    that none outlives its project.
    """

    def __init__(self, dock: Any) -> None:
        super().__init__()
        self.dock = dock
        self._project = QgsProject.instance()
        self._timers: list[QTimer] = []
        self._wires: list[Wire] = []
        self._refresh_timer = self._make_timer(_REFRESH_MS, self.refresh)

    def refresh(self) -> None:
        """Show in the dock what the project has now."""

    def close(self) -> None:
        """Let go of the project; the dock is the caller's to delete."""
        for timer in self._timers:
            timer.stop()
        for signal, slot in self._wires:
            signal.disconnect(slot)

    def _begin(self, wires: Iterable[Wire]) -> None:
        """Listen to the project and to these, and show what there is."""
        root = self._project.layerTreeRoot()
        changes = (self._project.layersAdded, self._project.layersRemoved)
        changes += (self._project.readProject, self._project.cleared)
        changes += (root.nameChanged, root.addedChildren, root.removedChildren)
        changes += (root.customPropertyChanged, self.dock.run_chosen)
        self._wires = [*((change, self._refresh_later) for change in changes), *wires]
        for signal, slot in self._wires:
            signal.connect(slot)
        self.refresh()

    def _refresh_later(self, *_: Any) -> None:
        self._refresh_timer.start()

    def _make_timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        self._timers.append(timer)
        return timer
