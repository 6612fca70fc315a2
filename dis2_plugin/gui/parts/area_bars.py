"""The bar plot of a run's areas: how much of the map each class covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtWidgets import QWidget

from ...core.class_scheme import ClassScheme, LandClass
from ...core.results.confidence import CertainArea
from ...core.results.result import ClassArea
from ..wording import percent
from .bar_plot import BarPlot, PlotBar, PlotRow

_WIDEST = "100.0 %"
_UNKNOWN_COLOUR = (128, 128, 128)


class AreaBars(BarPlot):
    """Plots the shares of the classes; the longest bar fills the room.

    Above a least confidence, what is uncertain of a class stays as the faint end of its bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDEST, parent)
        self.setToolTip(self.tr("Share of the map; faint: below the confidence of the slider"))
        self.setWhatsThis(
            self.tr(
                "How much of the map each class covers. While the slider below stands on a "
                "confidence, the number and the full part of a bar are what is at least that "
                "certain, and the faint part is the rest."
            )
        )

    def show_areas(
        self,
        areas: Sequence[ClassArea],
        scheme: ClassScheme | None,
        certain: Mapping[str, CertainArea] | None = None,
    ) -> None:
        """Plot these areas; with ``certain``, what is left of each class above a confidence."""
        known = {item.name: item for item in scheme.classes} if scheme else {}
        total = sum(area.pixels for area in areas) or 1
        largest = max((area.pixels for area in areas), default=0) or 1
        rows = []
        for area in areas:
            kept = certain[area.name].pixels if certain else area.pixels
            words = percent(kept / total)
            land = known.get(area.name)
            colour = land.colour if land else _UNKNOWN_COLOUR
            bar = PlotBar(kept / largest, colour, words, faint=area.pixels / largest)
            rows.append(PlotRow(_title(land, area), (bar,)))
        self.show_rows(rows)


def _title(land: LandClass | None, area: ClassArea) -> str:
    return land.title if land else area.name
