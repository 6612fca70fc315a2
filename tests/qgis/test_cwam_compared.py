"""Attention of two runs compared: drawn side by side, read and styled alike."""

from __future__ import annotations

import pytest
from attention_example import LEFT, SIDE, TOP, choose_other, layer_of, reddest, row, settle
from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtGui import QColor


def test_comparing_switches_the_other_group_off_and_draws_its_layers(view, until) -> None:
    row(view, "tree").visible_check.click()
    choose_other(view)
    other = QgsProject.instance().layerTreeRoot().children()[1]
    assert not other.itemVisibilityChecked()
    until(view._swipe.isVisible)
    layers = view._other_settings(view.dock.other()).layers()
    assert [la.source() for la in layers] == [layer_of(view.dock.other(), "tree").source()]


def test_the_picture_of_the_other_run_shows_its_layer(view, until) -> None:
    row(view, "tree").visible_check.click()
    choose_other(view)
    row(view, "tree").colour_button.setColor(QColor(255, 0, 0))
    drawn = []
    view._other_map.drawn.connect(lambda image, extent: drawn.append((image, extent)))
    until(lambda: drawn and reddest(drawn[-1][0]) > 150)
    assert drawn[-1][1].contains(QgsRectangle(LEFT + 1, TOP - SIDE + 1, LEFT + 19, TOP - 1))


def test_while_two_runs_are_compared_both_are_read_and_styled_alike(window, view) -> None:
    choose_other(view)
    row(view, "tree").opacity_slider.setValue(60)
    assert layer_of(view.dock.other(), "tree").opacity() == pytest.approx(0.6)
    view.dock.read_button.click()
    view._tool.pointed.emit(QgsPointXY(LEFT + 7.5, TOP - 9.5))
    settle()
    assert "Tree 10.0 / 15.0" in view.dock.bars.words()


def test_dragging_the_line_on_the_map_moves_the_slider(view) -> None:
    choose_other(view)
    view._tool.dragged.emit(0.3)
    assert view.dock.line() == pytest.approx(0.3)
    assert view._tool.line == pytest.approx(0.3)


def test_closing_the_dock_leaves_nothing_on_the_map(window, view, until) -> None:
    choose_other(view)
    view.dock.read_button.click()
    until(view._swipe.isVisible)
    view.dock.close()
    settle()
    assert not view._swipe.isVisible()
    assert window.canvas.mapTool() is None
    groups = QgsProject.instance().layerTreeRoot().children()
    assert [group.itemVisibilityChecked() for group in groups] == [True, True]


def test_a_group_that_was_off_before_a_comparison_stays_off_after_it(view) -> None:
    other = QgsProject.instance().layerTreeRoot().children()[1]
    other.setItemVisibilityChecked(False)
    choose_other(view)
    view.dock.other_combo.setCurrentIndex(0)
    view.dock.other_combo.activated.emit(0)
    settle()
    assert not other.itemVisibilityChecked()
