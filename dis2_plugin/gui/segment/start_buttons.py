"""The buttons that start a run, and why one of them cannot be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton

from ..form import icon


class StartButtons(QObject):
    """Segment, preview and compare, in the dialog's row of buttons.

    While a run goes on, ``queue`` takes the place of ``segment``.
    """

    def __init__(self, box: QDialogButtonBox) -> None:
        super().__init__(box)
        self._is_running = False
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(lambda: self.show_running(self._is_running))
        self.segment = QPushButton(icon("segment"), self.tr("&Segment"), box)
        self.segment.setWhatsThis(
            self.tr("Starts the run in the background. QGIS and this window stay usable.")
        )
        self.queue = QPushButton(icon("segment"), self.tr("&Segment next"), box)
        self.queue.setWhatsThis(
            self.tr(
                "Asks for another run, with the choices as they are now. It waits until the runs "
                "before it have ended: two at once would be slower than one after the other."
            )
        )
        self.preview = QPushButton(icon("preview"), self.tr("Segment this view"), box)
        self.preview.setShortcut("F5")
        self.preview.setWhatsThis(
            self.tr(
                "Maps what the map window shows and nothing else, classes only, within seconds. "
                "The map goes into a group “DIS2 preview”, which the next preview replaces. "
                "Area, results folder and GeoPackage do not count."
            )
        )
        self.compare = QPushButton(icon("scenario"), self.tr("Compare scenarios"), box)
        self.compare.setWhatsThis(
            self.tr(
                "Makes three maps in one go, from image and heights, from the image alone and from "
                "the heights alone, and shows where the heights and where colour changed the "
                "class. The mode that is chosen above and the GeoPackage do not count."
            )
        )
        for button in (self.segment, self.queue, self.preview, self.compare):
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        box.installEventFilter(self)
        self.show_running(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hide again what Qt shows when it lays the row out for another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._timer.start()
        return super().eventFilter(watched, event)

    def show_running(self, is_running: bool) -> None:
        """Offer to queue while a run goes on."""
        self._is_running = is_running
        self.segment.setVisible(not is_running)
        self.queue.setVisible(is_running)

    def enable_segment(self, obstacles: Sequence[str]) -> None:
        """Let a map be asked for, or say why not."""
        _enable(self.segment, obstacles, self.tr("Make the map; its layers join the project"))

    def enable_queue(self, obstacles: Sequence[str]) -> None:
        """Let the next map be asked for, or say why not."""
        _enable(self.queue, obstacles, self.tr("Make this map when the runs before it have ended"))

    def enable_preview(self, obstacles: Sequence[str]) -> None:
        """Let a preview be asked for, or say why not."""
        ready = self.tr("Map what the map window shows, classes only, within seconds (F5)")
        _enable(self.preview, obstacles, ready)

    def enable_compare(self, obstacles: Sequence[str]) -> None:
        """Let a comparison be asked for, or say why not."""
        ready = self.tr("Make a map with both inputs and with each alone; show what changes")
        _enable(self.compare, obstacles, ready)


def _enable(button: QPushButton, obstacles: Sequence[str], ready: str) -> None:
    button.setEnabled(not obstacles)
    button.setToolTip("\n".join(obstacles) or ready)
