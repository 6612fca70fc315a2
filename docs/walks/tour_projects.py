"""Projects and layers that go away on the tour: a project is closed in the middle of a run."""

from __future__ import annotations

from tour_stage import (
    RESULTS,
    Walk,
    arrange_window,
    canvas_is_drawn,
    iface,
    load_sample,
    open_dialog,
    photograph,
    place_at_the_right,
    project,
)


def close_project_in_a_run() -> Walk:
    """Begin a run into a folder, open a new project meanwhile, and look at what is told."""
    iface.newProject()
    image, heights = load_sample()
    dialog = open_dialog(image, heights)
    place_at_the_right(dialog)
    yield dialog.segment_button.isEnabled
    dialog.outputs_panel.folder_widget.setFilePath(str(RESULTS / "map"))
    dialog.segment_button.click()
    yield lambda: dialog.run_panel.progress_bar.maximum() > 0
    project.setDirty(False)  # else QGIS asks whether to save it
    iface.newProject()
    arrange_window()
    dialog.close()
    yield _is_told
    yield canvas_is_drawn()
    photograph("30-project-closed")


def _is_told() -> bool:
    """Return whether the new project's window says where the results are."""
    told = iface.messageBar().currentItem()
    return told is not None and str(RESULTS) in told.text()
