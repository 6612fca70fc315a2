"""The form at the foot of the dialog: the device before a run, progress and cancel during it."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ....core.jobs.estimate import Estimate
from ....core.progress import Progress
from ...form import form_class
from ...wording import unbroken
from .run_words import needs_words, progress_words

FORM = form_class("run_panel")
STEPS = 1000
"""Steps of the progress bar: fine enough to move on every tile of a large map."""


class RunPanel(QWidget, FORM):
    """Shows where the network is computed and how far the run is."""

    cancelled = pyqtSignal()
    set_up_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._is_running = False
        self._device_words = self.tr("Looking for a device to compute on…")
        self.cancel_button.clicked.connect(self._cancel)
        self.set_up_button.clicked.connect(self.set_up_wanted)
        self.set_up_button.hide()
        self._keep_room_for_needs()
        self.show_idle()

    def show_device(self, words: str, usable: bool = True) -> None:
        """Say where the network would be computed, or offer to mend that it cannot be.

        A run's own words stay until it ends.
        """
        self._device_words = words
        self.set_up_button.setVisible(not usable)
        if not self._is_running:
            self.status_label.setText(words)

    def show_idle(self) -> None:
        """Take progress bar and cancel button away."""
        self._show_running(False)
        self.needs_label.hide()
        self.status_label.setText(self._device_words)

    def show_started(self) -> None:
        """Show a bar that moves without an end: nothing is known yet."""
        self._show_running(True)
        self.show_needs(None)
        self.progress_bar.setRange(0, 0)
        self.status_label.setText(self.tr("Starting the engine and opening the layers…"))

    def show_needs(self, estimate: Estimate | None, is_upper_bound: bool = False) -> None:
        """Say what the run is, or would be, expected to need; None where nobody knows."""
        words = "" if estimate is None else needs_words(estimate, is_upper_bound)
        self.needs_label.setText(unbroken(words))
        self.needs_label.setVisible(bool(words))

    def show_progress(self, progress: Progress) -> None:
        """Show how far the present step is, and how long it will still take."""
        if not self._is_running:
            self._show_running(True)
        self.progress_bar.setRange(0, STEPS if progress.total > 0 else 0)
        if progress.total > 0:
            self.progress_bar.setValue(round(STEPS * progress.done / progress.total))
        if not self.is_stopping():
            self.status_label.setText(unbroken(progress_words(progress)))

    def is_stopping(self) -> bool:
        """Whether the person has asked the run to stop and it has not ended yet."""
        return self._is_running and not self.cancel_button.isEnabled()

    def _keep_room_for_needs(self) -> None:
        """Let nothing jump when the line comes and goes with each choice."""
        policy = self.needs_label.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.needs_label.setSizePolicy(policy)

    def _show_running(self, is_running: bool) -> None:
        self._is_running = is_running
        self.progress_bar.setVisible(is_running)
        self.cancel_button.setVisible(is_running)
        self.cancel_button.setEnabled(is_running)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.status_label.setText(self.tr("Stopping; half-written files are taken away…"))
        self.cancelled.emit()
