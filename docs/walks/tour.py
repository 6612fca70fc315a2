"""A walk through the plugin inside a real QGIS, photographed on the way.

QGIS runs this file (``--code``) for ``make_pictures.py``, which says in environment variables where
the sample lies and where the pictures go. Whatever happens, QGIS closes at the end.
"""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QTimer
from tour_attention import look_at_attention, show_attention
from tour_choices import (
    look_at_inputs,
    look_at_settings,
    look_at_surface,
    map_polygons,
    map_this_view,
)
from tour_evaluation import evaluate
from tour_manners import look_at_toolbox, look_at_warning
from tour_model import look_at_model
from tour_projects import close_project_in_a_run
from tour_results import look_at_results, show_outlines
from tour_stage import (
    RESULTS,
    SMALL_DIALOG_PX,
    Walk,
    arrange_window,
    canvas_is_drawn,
    hide_runs,
    iface,
    lead,
    load_sample,
    open_dialog,
    photograph,
    place_at_the_right,
    project,
    run_groups,
)

GEOPACKAGE = RESULTS / "map.gpkg"


def walk() -> Walk:
    """Do what a person does; yield what must be true before the next step."""
    arrange_window()
    image, heights = load_sample()
    yield canvas_is_drawn()
    photograph("1-sample")
    dialog = open_dialog(image, heights)
    place_at_the_right(dialog)
    yield dialog.segment_button.isEnabled
    yield lambda: "…" not in dialog.run_panel.status_label.text()  # looks for the device
    yield lambda: dialog.outlook.answer.estimate is not None
    photograph("2-dialog")
    yield from look_at_inputs(dialog)
    yield from look_at_warning(dialog)
    yield from look_at_surface(dialog)
    yield from make_first_map(dialog)
    yield from look_at_results()
    yield from show_outlines()
    yield from show_attention()
    yield from evaluate()
    yield from leave_heights_out(dialog)
    yield from compare_scenarios(dialog)
    yield from look_at_attention()
    yield from map_polygons(dialog)
    yield from map_this_view(dialog)
    yield from look_at_toolbox()
    yield from open_geopackage()
    yield from look_at_settings()
    yield from look_at_model()
    yield from close_project_in_a_run()


def make_first_map(dialog: Any) -> Walk:
    """Segment the sample with both inputs, into a GeoPackage too."""
    dialog.outputs_panel.gpkg_widget.setFilePath(str(GEOPACKAGE))
    dialog.segment_button.click()
    yield lambda: dialog.run_panel.progress_bar.maximum() > 0 or bool(run_groups())
    photograph("3-running")
    yield lambda: bool(run_groups()) and dialog.segment_button.isEnabled()
    size = dialog.size()
    dialog.resize(*SMALL_DIALOG_PX)
    place_at_the_right(dialog)
    yield canvas_is_drawn()
    photograph("4-results")
    dialog.resize(size)
    place_at_the_right(dialog)
    dialog.close()
    yield canvas_is_drawn()
    photograph("5-classes")


def leave_heights_out(dialog: Any) -> Walk:
    """Run once more, from the image alone."""
    before = len(run_groups())
    hide_runs()
    dialog.show()
    dialog.scenario_panel.missing_ndsm_radio.setChecked(True)
    dialog.outputs_panel.gpkg_widget.setFilePath("")
    dialog.segment_button.click()
    yield lambda: len(run_groups()) > before and dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    photograph("8-heights-missing")
    dialog.close()


def compare_scenarios(dialog: Any) -> Walk:
    """Make the three maps in one go, and look at what differs."""
    before = len(run_groups())
    hide_runs()
    dialog.show()
    dialog.compare_button.click()
    yield lambda: len(run_groups()) > before and dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    photograph("10-comparison")
    dialog.close()
    yield canvas_is_drawn()
    photograph("11-difference")


def open_geopackage() -> Walk:
    """Open the map that the GeoPackage of the first run holds, in a new project."""
    project.clear()
    iface.addProject(f"geopackage:{GEOPACKAGE}?projectName=DIS2_map")
    arrange_window()
    iface.messageBar().clearWidgets()
    yield canvas_is_drawn()
    photograph("9-geopackage")


QTimer.singleShot(3000, lambda: lead(walk()))
