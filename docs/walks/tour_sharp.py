"""The dialog on a screen of high density: QGIS runs this file with a scale of two."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer
from tour_stage import (
    PICTURES,
    Walk,
    arrange_window,
    canvas_is_drawn,
    lead,
    load_sample,
    open_dialog,
    seconds,
)


def walk() -> Walk:
    """Choose the sample, and photograph the dialog in its own pixels."""
    arrange_window()
    image, heights = load_sample()
    yield canvas_is_drawn()
    dialog = open_dialog(image, heights)
    yield lambda: "…" not in dialog.run_panel.status_label.text()
    yield lambda: dialog.outlook.answer.estimate is not None
    dialog.tabs.setCurrentWidget(dialog.inputs_tab)
    yield seconds(3)
    dialog.grab().save(str(PICTURES / "27-high-density.png"))
    dialog.close()


QTimer.singleShot(3000, lambda: lead(walk()))
