"""The evaluation on the tour: a map against its reference, and where it is wrong."""

from __future__ import annotations

import qgis.utils
from qgis.core import QgsRasterLayer
from tour_stage import (
    SAMPLE,
    Walk,
    add_on_top,
    canvas_is_drawn,
    hide_runs,
    iface,
    node_named,
    photograph,
    place_at_the_right,
    run_groups,
    unfold,
)


def evaluate() -> Walk:
    """Hold the classes of the last run against the labels of the sample."""
    classes = node_named(run_groups()[0], "Classes").layer()
    hide_runs()
    reference = QgsRasterLayer(str(SAMPLE / "labels.tif"), "Sample labels (reference)")
    add_on_top(reference, visible=False)
    window = qgis.utils.plugins["dis2"].evaluation
    window.open()
    dialog = window.dialog
    place_at_the_right(dialog)
    dialog.map_combo.setLayer(classes)
    dialog.reference_combo.setLayer(reference)
    yield dialog.evaluate_button.isEnabled
    dialog.evaluate_button.click()
    yield dialog.results.scores_table.isVisible
    yield canvas_is_drawn()
    photograph("20-evaluation")
    window.close()
    iface.messageBar().clearWidgets()
    unfold(run_groups()[0])
    yield canvas_is_drawn()
    photograph("21-errors")
