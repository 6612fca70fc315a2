"""The window in which what computes the map is installed: made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from .environment_desk import EnvironmentDesk


class SetUp:
    """Owns the form of the installation and its desk."""

    def __init__(self, parent: QWidget, changed: Callable[[], None]) -> None:
        """Make nothing yet.

        Args:
            parent: QGIS's main window.
            changed: called when packages came or went.
        """
        self._parent, self._changed = parent, changed
        self.dialog: Any = None
        self.desk: EnvironmentDesk | None = None

    def open(self) -> None:
        """Show the form, and look around."""
        if self.desk is None:
            from ..gui.environment_dialog import EnvironmentDialog  # noqa: PLC0415 - as all forms

            self.dialog = EnvironmentDialog(self._parent)
            self.desk = EnvironmentDesk(self.dialog)
            self.desk.changed.connect(self._changed)
        self.desk.look()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Stop what goes on, and take the form away."""
        if self.desk is not None:
            self.desk.close()
            self.dialog.close()
            self.dialog.deleteLater()
            self.desk = self.dialog = None
