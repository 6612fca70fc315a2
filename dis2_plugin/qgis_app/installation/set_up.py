"""The window in which what computes the map is installed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ..desk_window import DeskWindow
from .desk import EnvironmentDesk


class SetUp(DeskWindow):
    """Owns the form of the installation and its desk."""

    def __init__(self, parent: QWidget, changed: Callable[[], None]) -> None:
        """Make nothing yet.

        Args:
            parent: QGIS's main window.
            changed: called when packages came or went.
        """
        super().__init__()
        self._parent, self._changed = parent, changed

    def make(self) -> tuple[Any, EnvironmentDesk]:
        """Return a new form and its desk."""
        from ...gui.installation.environment_dialog import EnvironmentDialog  # noqa: PLC0415 - as all forms

        dialog = EnvironmentDialog(self._parent)
        desk = EnvironmentDesk(dialog)
        desk.changed.connect(self._changed)
        return dialog, desk

    def open(self) -> None:
        """Show the form, and look around."""
        super().open()
        self.desk.look()
