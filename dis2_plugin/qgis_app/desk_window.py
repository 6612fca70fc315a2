"""A window with a desk behind it, made when it is first asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class DeskWindow(ABC):
    """Owns a form and the desk that serves it; subclasses say which in ``make``."""

    def __init__(self) -> None:
        self.dialog: Any = None
        self.desk: Any = None

    @abstractmethod
    def make(self) -> tuple[Any, Any]:
        """Return a new form and its desk."""

    def open(self) -> None:
        """Show the form."""
        if self.desk is None:
            self.dialog, self.desk = self.make()
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
