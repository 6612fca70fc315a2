"""The form for a run's confidence: its histogram, and the threshold below which the map is grey."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ...core.results.confidence import ConfidenceCounts
from ...core.results.result import ClassArea
from ..form import form_class
from ..wording import number, unbroken
from .confidence_histogram import ConfidenceHistogram

FORM = form_class("confidence_panel")


class ConfidencePanel(QGroupBox, FORM):
    """Shows how sure a run was; says what the person takes for certain."""

    threshold_changed = pyqtSignal(int)
    """Least confidence in percent; 0 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.histogram = ConfidenceHistogram(self)
        self.histogram_place.addWidget(self.histogram)
        self._counts: ConfidenceCounts | None = None
        self._areas: tuple[ClassArea, ...] = ()
        self.threshold_slider.valueChanged.connect(self._change)

    def threshold(self) -> int:
        """Return the least confidence in percent; 0 for none."""
        return self.threshold_slider.value()

    def show_counts(self, counts: ConfidenceCounts, areas: Sequence[ClassArea]) -> None:
        """Show the histogram of these counts, which belong to these areas."""
        self._counts, self._areas = counts, tuple(areas)
        self.histogram.show_counts(counts.histogram())
        self._show()

    def show_no_counts(self, words: str) -> None:
        """Show, instead of a histogram, why there is none."""
        self._counts = None
        self.histogram.show_counts(())
        self.histogram.show_threshold(self.threshold())
        self.words_label.setText(words)

    def show_threshold(self, percent: int) -> None:
        """Show the threshold that the map has, without telling of it."""
        for control in (self.threshold_slider, self.threshold_spin):
            was_blocked = control.blockSignals(True)
            control.setValue(percent)
            control.blockSignals(was_blocked)
        self._show()

    def allow(self, is_allowed: bool) -> None:
        """Let a threshold be chosen, or not, where the map has no confidence to show."""
        self.threshold_slider.setEnabled(is_allowed)
        self.threshold_spin.setEnabled(is_allowed)

    def _change(self, percent: int) -> None:
        self._show()
        self.threshold_changed.emit(percent)

    def _show(self) -> None:
        percent = self.threshold()
        self.histogram.show_threshold(percent)
        if self._counts is None:
            return
        if not percent:
            self.words_label.setText(self.tr("Nothing is grey."))
            return
        share = self._counts.uncertain_share(self._areas, percent)
        words = self.tr("{share} % of the area is below {percent} %.")
        self.words_label.setText(
            unbroken(words.format(share=number(100 * share, 1), percent=number(percent)))
        )
