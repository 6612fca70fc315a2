"""The bar plot of one place: a bar a class in its colour, and the score as a number."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QWidget

from ...core.looks.attention import NO_BAR, Bar, ClassAttention, Reading
from ..wording import number
from .bar_plot import PALE, BarPlot, PlotBar, PlotRow

_WIDEST = "-00.0"
_EMPTY = Reading({})


class ScoreBars(BarPlot):
    """Plots the scores of all classes; a bar reaches as far as the score in its class's range.

    While two runs are compared, a class has a second, paler bar below the first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDEST, parent)
        self._classes: tuple[ClassAttention, ...] = ()
        self._reading = _EMPTY
        self._has_other = False
        self.setToolTip(self.tr("Bar: place in the class's own range. Number: score"))
        self.setWhatsThis(
            self.tr(
                "The attention scores of all classes at one place. A bar is full where the score "
                "is at the upper end of the range that its class has on this map, so that bars "
                "can be compared although the scores of classes cannot. The number is the score "
                "before the softmax. While two runs are compared, the paler bar is the other run."
            )
        )

    def show_classes(self, classes: Sequence[ClassAttention], has_other: bool) -> None:
        """Take room for these classes, in two bars each where another run is compared."""
        is_new = [c.name for c in classes] != [c.name for c in self._classes]
        self._classes, self._has_other = tuple(classes), has_other
        self.show_reading(None if is_new else self._reading)

    def show_reading(self, reading: Reading | None) -> None:
        """Plot these scores, or empty bars."""
        self._reading = reading or _EMPTY
        self.show_rows([PlotRow(item.title, self._bars_of(item)) for item in self._classes])

    def _bars_of(self, item: ClassAttention) -> tuple[PlotBar, ...]:
        bars = [_plot_bar(self._reading.bars.get(item.name, NO_BAR), item.colour)]
        if self._has_other:
            bar = self._reading.others.get(item.name, NO_BAR)
            bars.append(_plot_bar(bar, item.colour, PALE))
        return tuple(bars)


def _plot_bar(bar: Bar, colour: tuple[int, int, int], opacity: int = 255) -> PlotBar:
    words = "–" if bar.score is None else number(bar.score, 1)  # noqa: RUF001 - a dash means none
    return PlotBar(bar.position, colour, words, opacity)
