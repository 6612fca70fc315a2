"""The attention on the tour: layers over the image, the dock, and two runs under a line."""

from __future__ import annotations

import qgis.utils
from qgis.PyQt.QtCore import Qt
from tour_stage import (
    Walk,
    canvas_is_drawn,
    iface,
    node_named,
    photograph,
    point_at,
    run_groups,
    trigger,
    unfold,
)


def show_attention() -> Walk:
    """Switch the classes off, so that the attention below them lies over the image."""
    group = run_groups()[0]
    node_named(group, "Classes").setItemVisibilityChecked(False)
    attention = next(child for child in group.children() if "CWAM" in child.name())
    unfold(attention)
    for node in attention.findLayers():
        node.setItemVisibilityChecked(node.name() == "Building")
    yield canvas_is_drawn()
    photograph("6-attention-building")


def look_at_attention() -> Walk:
    """Open the dock of attention, and swipe between the runs of the comparison."""
    iface.messageBar().clearWidgets()
    trigger("dis2_cwam")
    dock = qgis.utils.plugins["dis2"].attention.dock
    iface.mainWindow().resizeDocks([dock], [360], Qt.Orientation.Horizontal)
    rows = list(dock.rows.values())
    rows[1].visible_check.click()
    dock.read_button.click()
    yield canvas_is_drawn()
    point_at(0.6, 0.35)
    yield canvas_is_drawn()
    photograph("12-attention-dock")
    dock.other_combo.setCurrentIndex(1)
    dock.other_combo.activated.emit(1)
    for row in (rows[1], rows[3]):
        row.colour_button.setColor(row.colour_button.defaultColor())
    dock.single_check.click()
    rows[3].visible_check.click()
    yield canvas_is_drawn()
    photograph("13-attention-swiped")
    dock.close()
