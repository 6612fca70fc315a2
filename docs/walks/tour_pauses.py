"""How long QGIS's window waits in each step of a person's work, in a project of many layers.

QGIS runs this file (``--code``) for ``pauses.py``. A timer ticks every few milliseconds; while
something holds the thread of the window, it cannot, and the gap is what a person feels as a freeze.
"""

from __future__ import annotations

import faulthandler
import json
import os
import time
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import (
    QgsLayerTreeGroup,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from tour_choices import INTERPRETER, OPTIONS, draw_parcels
from tour_stage import (
    PICTURES,
    SAMPLE,
    Walk,
    arrange_window,
    canvas_is_drawn,
    iface,
    lead,
    load_sample,
    node_named,
    point_at,
    project,
    run_groups,
    seconds,
    trigger,
    window_named,
)

TICK_MS, FREEZE_S = 5, 0.1
RASTERS, VECTORS = 200, 100
STACKS = "DIS2_PAUSE_STACKS"
"""Where this is set, what held the window is written down. A thread looks at the other's stack as
it changes, and once in some ten walks QGIS ends by that."""
OURS = ""
"""What the walk does for itself counts for nobody."""


class Pulse:
    """Notes, for each step, the longest time in which the window's thread could not answer.

    Wall time is what a person feels; processor time of the thread is what the step itself took,
    also on a computer that has other work.
    """

    def __init__(self, stacks: Path) -> None:
        """Begin.

        Args:
            stacks: gets what the thread was at whenever it was held for too long.
        """
        self.longest: dict[str, dict[str, float]] = {}
        self._stacks = stacks.open("w", encoding="utf-8")
        self._step = OURS
        self._last = self._now()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def step(self, name: str = OURS) -> None:
        """From now on another step is measured."""
        self._tick()
        self._step = name
        self._stacks.write(f"\n== {name}\n")
        self._stacks.flush()
        self._last = self._now()

    def stop(self) -> None:
        """Measure no longer."""
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()

    def _tick(self) -> None:
        now = self._now()
        gaps = {kind: 1000 * (now[kind] - self._last[kind]) for kind in now}
        held = self.longest.setdefault(self._step, dict.fromkeys(gaps, 0.0))
        for kind, gap in gaps.items():
            held[kind] = max(held[kind], gap)
        self._last = now
        if STACKS in os.environ:
            faulthandler.dump_traceback_later(FREEZE_S, file=self._stacks)

    def _now(self) -> dict[str, float]:
        return {"wall_ms": time.monotonic(), "thread_ms": time.thread_time()}


def walk(pulse: Pulse) -> Walk:
    """Do what a person does; yield what must be true before the next step."""
    arrange_window()
    fill_project()
    image, heights = load_sample()
    yield canvas_is_drawn()
    pulse.step("QGIS alone: the map is drawn anew")
    iface.mapCanvas().refreshAllLayers()
    yield canvas_is_drawn()
    pulse.step("QGIS alone: a layer is added")
    project.addMapLayer(QgsRasterLayer(str(SAMPLE / "labels.tif"), "Labels"))
    yield canvas_is_drawn()
    plugin = qgis.utils.plugins["dis2"]
    yield from choose(pulse, plugin, image, heights)
    yield from make_map(pulse, plugin)
    yield from look_at_results(pulse, plugin)
    yield from print_page(pulse, plugin)
    yield from look_at_attention(pulse, plugin)
    yield from compare(pulse, plugin)
    yield from evaluate(pulse, plugin)
    yield from leave(pulse)


def fill_project() -> None:
    """Add what a project of some years holds: hundreds of layers, switched off."""
    group = project.layerTreeRoot().addGroup("Archive")
    group.setItemVisibilityChecked(False)
    group.setExpanded(False)
    rasters = [
        QgsRasterLayer(str(SAMPLE / "rgir.tif"), f"Ortho-photo {number}")
        for number in range(RASTERS)
    ]
    vectors = [
        QgsVectorLayer(f"Polygon?crs={project.crs().authid()}", f"Parcels {number}", "memory")
        for number in range(VECTORS)
    ]
    project.addMapLayers([*rasters, *vectors], False)
    for layer in (*rasters, *vectors):
        group.addLayer(layer).setExpanded(False)


def choose(pulse: Pulse, plugin: Any, image: QgsRasterLayer, heights: QgsRasterLayer) -> Walk:
    """Open the dialog and make choices in it."""
    pulse.step("open the dialog for the first time")
    plugin.open_dialog()
    dialog = plugin.dialog
    yield lambda: "…" not in dialog.run_panel.status_label.text()
    pulse.step("choose the layers")
    dialog.image_panel.layer_combo.setLayer(image)
    yield seconds(1)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    yield seconds(3)
    pulse.step("look at the inputs side by side")
    dialog.tabs.setCurrentWidget(dialog.inputs_tab)
    yield seconds(3)
    pulse.step("choose mode, unit and area")
    dialog.scenario_panel.missing_ndsm_radio.click()
    yield seconds(1)
    dialog.scenario_panel.auto_radio.click()
    dialog.heights_panel.unit_combo.setCurrentIndex(1)
    yield seconds(1)
    dialog.heights_panel.unit_combo.setCurrentIndex(0)
    pulse.step()
    parcels = draw_parcels()
    yield seconds(1)
    pulse.step("choose polygons as area")
    dialog.area_panel.polygons_radio.click()
    dialog.area_panel.polygons_combo.setLayer(parcels)
    yield seconds(2)
    dialog.area_panel.whole_radio.click()
    yield seconds(2)
    pulse.step("close the dialog and open it again")
    dialog.close()
    yield seconds(1)
    plugin.open_dialog()
    yield lambda: "…" not in dialog.run_panel.status_label.text()
    yield seconds(2)


def make_map(pulse: Pulse, plugin: Any) -> Walk:
    """Preview, segment, and save."""
    dialog = plugin.dialog
    pulse.step("segment this view")
    dialog.preview_button.click()
    yield lambda: bool(run_groups()) and dialog.segment_button.isEnabled()
    pulse.step("segment: from the click to the last layer")
    dialog.segment_button.click()
    yield lambda: len(run_groups()) > 1 and dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    pulse.step("save as GeoPackage")
    saved = []
    plugin.desk.saved.connect(saved.append)
    dialog.results_panel.save_requested.emit(str(PICTURES / "pauses.gpkg"))
    yield lambda: bool(saved)
    pulse.step("load the GeoPackage's rasters")
    for table in ("classes", "confidence"):
        project.addMapLayer(QgsRasterLayer(f"GPKG:{PICTURES / 'pauses.gpkg'}:{table}", table))
    yield seconds(2)
    dialog.close()


def look_at_results(pulse: Pulse, plugin: Any) -> Walk:
    """Open the dock of results and grey what is uncertain."""
    pulse.step("open the dock of results")
    trigger("dis2_results")
    dock = plugin.results.dock
    yield lambda: bool(sum(dock.confidence_panel.histogram.counts))
    yield canvas_is_drawn()
    pulse.step("move the slider of confidence")
    for percent in range(5, 85, 5):
        dock.confidence_panel.threshold_slider.setValue(percent)
        yield seconds(0.1)
    yield canvas_is_drawn()
    dock.account_box.setCollapsed(False)
    yield seconds(1)
    dock.confidence_panel.threshold_slider.setValue(0)
    yield canvas_is_drawn()


def print_page(pulse: Pulse, plugin: Any) -> Walk:
    """Lay a page out, and write it to a file."""
    dock = plugin.results.dock
    pulse.step("open the layout designer (QGIS's window)")
    dock.layout_button.menu().actions()[0].trigger()
    yield seconds(3)
    designer = window_named("QgsLayoutDesignerBase")
    pulse.step()
    designer.close()
    yield seconds(1)
    pulse.step("write the page as PDF")
    dock.page_wanted.emit(str(PICTURES / "pauses.pdf"))
    yield (PICTURES / "pauses.pdf").exists
    yield seconds(1)
    pulse.step()
    dock.close()


def look_at_attention(pulse: Pulse, plugin: Any) -> Walk:
    """Open the dock of attention, show a class and read a place."""
    pulse.step("open the dock of attention")
    trigger("dis2_cwam")
    dock = plugin.attention.dock
    yield canvas_is_drawn()
    pulse.step("show, fade and colour a class; read a place")
    rows = list(dock.rows.values())
    rows[1].visible_check.click()
    yield canvas_is_drawn()
    for percent in range(100, 40, -10):
        rows[1].opacity_slider.setValue(percent)
        yield seconds(0.1)
    rows[1].colour_button.setColor(rows[1].colour_button.defaultColor())
    dock.read_button.click()
    point_at(0.5, 0.5)
    yield canvas_is_drawn()
    dock.close()


def compare(pulse: Pulse, plugin: Any) -> Walk:
    """Compare the scenarios, and swipe between two of them."""
    before = len(run_groups())
    pulse.step("compare scenarios: from the click to the last layer")
    plugin.open_dialog()
    plugin.dialog.compare_button.click()
    yield lambda: len(run_groups()) > before and plugin.dialog.segment_button.isEnabled()
    yield canvas_is_drawn()
    plugin.dialog.close()
    pulse.step("show the dock of attention again")
    trigger("dis2_cwam")
    yield canvas_is_drawn()
    pulse.step("swipe between two runs")
    dock = plugin.attention.dock
    dock.other_combo.setCurrentIndex(1)
    dock.other_combo.activated.emit(1)
    yield canvas_is_drawn()
    for share in range(1, 10):
        dock.show_line(share / 10)
        yield seconds(0.1)
    yield canvas_is_drawn()
    dock.close()


def evaluate(pulse: Pulse, plugin: Any) -> Walk:
    """Hold the first map against the labels."""
    pulse.step()
    classes = node_named(run_groups()[-1], "Classes").layer()
    reference = QgsRasterLayer(str(SAMPLE / "labels.tif"), "Reference")
    project.addMapLayer(reference)
    yield canvas_is_drawn()
    pulse.step("open the form of evaluation and choose layers")
    window = plugin.evaluation
    window.open()
    window.dialog.map_combo.setLayer(classes)
    window.dialog.reference_combo.setLayer(reference)
    yield window.dialog.evaluate_button.isEnabled
    pulse.step("evaluate")
    window.dialog.evaluate_button.click()
    yield window.dialog.results.scores_table.isVisible
    yield canvas_is_drawn()
    window.close()


def leave(pulse: Pulse) -> Walk:
    """Open the page of settings, remove a run and close the project."""
    pulse.step("open the options (QGIS's window, with our page)")
    settings = QgsSettings()
    interpreter = settings.value(INTERPRETER)
    QTimer.singleShot(0, lambda: trigger("dis2_settings"))
    yield lambda: window_named(OPTIONS) is not None
    yield seconds(2)
    window_named(OPTIONS).reject()
    settings.setValue(INTERPRETER, interpreter)
    pulse.step("remove the group of a run")
    remove(run_groups()[0])
    yield canvas_is_drawn()
    pulse.step("QGIS alone: the project is closed")
    project.clear()
    yield canvas_is_drawn()
    pulse.stop()
    del pulse.longest[OURS]
    (PICTURES / "pauses.json").write_text(json.dumps(pulse.longest), encoding="utf-8")


def remove(group: QgsLayerTreeGroup) -> None:
    """Remove a group with its layers, as QGIS's layer tree does."""
    project.removeMapLayers(group.findLayerIds())
    group.parent().removeChildNode(group)


QTimer.singleShot(3000, lambda: lead(walk(Pulse(PICTURES / "stacks.txt"))))
