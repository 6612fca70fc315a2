"""The plots of both docks."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

from dis2_plugin.gui.parts.bar_plot import BarPlot, PlotBar, PlotRow

RED = (255, 0, 0)


def test_no_bar_lies_under_words_that_are_longer_than_numbers(qgis_app):
    plot, words = BarPlot("100.0 %"), "below 0.1 %"
    plot.show_rows([PlotRow("Car", (PlotBar(1.0, RED, words),))])
    plot.resize(300, plot.sizeHint().height())
    picture = plot.grab().toImage()
    middle = picture.height() // 2
    ends = max(x for x in range(300) if picture.pixelColor(x, middle) == QColor(*RED))
    assert ends < 300 - plot.fontMetrics().horizontalAdvance(words)
