"""Dialog and dock in a dark theme: QGIS runs this file in a profile that has it."""

from __future__ import annotations

import qgis.utils
from qgis.PyQt.QtCore import Qt, QTimer
from tour_stage import (
    SMALL_DIALOG_PX,
    Walk,
    arrange_window,
    canvas_is_drawn,
    iface,
    lead,
    load_sample,
    open_dialog,
    photograph,
    run_groups,
    trigger,
)

DOCK_PX = 430


def walk() -> Walk:
    """Make a map, and look at what tells of it."""
    arrange_window()
    image, heights = load_sample()
    yield canvas_is_drawn()
    dialog = open_dialog(image, heights)
    yield dialog.segment_button.isEnabled
    dialog.segment_button.click()
    yield lambda: bool(run_groups()) and dialog.segment_button.isEnabled()
    trigger("dis2_results")
    dock = qgis.utils.plugins["dis2"].results.dock
    iface.mainWindow().resizeDocks([dock], [DOCK_PX], Qt.Orientation.Horizontal)
    yield lambda: bool(sum(dock.confidence_panel.histogram.counts))
    dialog.resize(*SMALL_DIALOG_PX)
    dialog.move(0, iface.mainWindow().height() - dialog.frameGeometry().height())
    iface.messageBar().clearWidgets()
    yield canvas_is_drawn()
    photograph("22-dark-theme")
    dialog.close()


QTimer.singleShot(3000, lambda: lead(walk()))
