"""The plugin as QGIS sees it: what initGui makes, unload unmakes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QFileDialog

from . import log
from .evaluation.window import EvaluationWindow
from .guides import USER_GUIDE, guide_url
from .idle import IdleWork
from .installation.set_up import SetUp
from .installation.settings_desk import SettingsDesk
from .layers.legend import ToldLegends
from .layers.run_nodes import files_of, run_folder_of
from .layers.stored_styles import StoredStyles
from .provider import Dis2Provider
from .results.cwam_view import CwamView
from .results.results_view import ResultsView
from .runs.desk import RunDesk
from .runs.news import RunNews
from .runs.project_runs import newest_run
from .segment_window import SegmentWindow
from .settings import icon, read_preferences
from .translation import load_translation, tr

MENU = "DIS2"


class Dis2Plugin:
    """Button, menu entry, Processing provider, and the desk that runs what they ask for.

    ``iface`` is None inside qgis_process, which calls ``initProcessing`` alone.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Dis2Provider | None = None
        self._log_handler: logging.Handler | None = None
        self._translator: QTranslator | None = None
        self.desk: RunDesk | None = None
        self._news: RunNews | None = None
        self._actions: list[QAction] = []
        self.segment: SegmentWindow | None = None
        self.set_up: SetUp | None = None
        self.settings: SettingsDesk | None = None
        self.evaluation: EvaluationWindow | None = None
        self.attention: Any = None
        self.results: Any = None
        self._stored_styles: StoredStyles | None = None
        self._told_legends: ToldLegends | None = None
        self._rehearsal: IdleWork | None = None

    def initProcessing(self) -> None:  # noqa: N802 - QGIS's name
        """Offer the algorithms."""
        self._log_handler = log.attach()
        self._translator = load_translation()
        self._provider = Dis2Provider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802 - QGIS's name
        """Add button and menu entry, and open the desk."""
        self.initProcessing()
        self.desk = RunDesk()
        self._news = RunNews(self._iface, self.desk, self._open_log, self.show_results)
        self.desk.finished.connect(self._show_results)
        self.desk.compared.connect(self._show_results)
        self.set_up = SetUp(self._iface.mainWindow(), self.desk.ask_for_info)
        self.segment = SegmentWindow(self._iface, self.desk, self.set_up.open)
        segment = self._add_action("segment", tr("Segment land cover…"), self.open_dialog)
        segment.setIcon(icon("dis2"))
        segment.setToolTip(tr("DIS2: land cover from an ortho-photo and heights"))
        self._iface.addToolBarIcon(segment)
        self._add_action("save", tr("Save results as GeoPackage…"), self.ask_where_to_save)
        preview = self._add_action("preview", tr("Segment this view"), self.segment.preview)
        preview.setToolTip(tr("DIS2: map what the map window shows, classes only, within seconds"))
        preview.setShortcut("Ctrl+Alt+D")
        self._iface.addToolBarIcon(preview)
        attention = self._add_action("cwam", tr("Attention (CWAM)"), self.open_attention)
        attention.setToolTip(tr("DIS2: where the network looked for each class"))
        attention.setCheckable(True)
        self._iface.addToolBarIcon(attention)
        results = self._add_action("results", tr("Results"), self.open_results)
        results.setToolTip(tr("DIS2: areas, confidence and settings of a run"))
        results.setCheckable(True)
        self._iface.addToolBarIcon(results)
        self.evaluation = EvaluationWindow(self._iface)
        self._add_action("evaluate", tr("Evaluate a map…"), self.evaluation.open)
        self._add_action("setup", tr("Set up what computes the map…"), self.set_up.open)
        self._offer_settings()
        sample = self._add_action("sample", tr("Try the sample scene"), self.segment.try_sample)
        sample.setToolTip(tr("DIS2: add a small scene and choose it in the dialog"))
        self._add_action("guide", tr("User guide"), self.open_guide)
        self._stored_styles = StoredStyles(QgsProject.instance())
        self._told_legends = ToldLegends(QgsProject.instance())
        self._rehearsal = IdleWork(_forms())

    def unload(self) -> None:
        """Take everything away again, and end what still runs."""
        if self.desk is not None:
            self._rehearsal.stop()
            self.settings.close()
            self._stored_styles.close()
            self._told_legends.close()
            self.set_up.close()
            self.evaluation.close()
            self.desk.close()
            self._news.close()
            self.segment.close()
            self.desk = self._news = self.segment = None
        for view in (self.attention, self.results):
            self._close_dock(view)
        self.attention = self.results = None
        for action in self._actions:
            self._iface.removeToolBarIcon(action)
            self._iface.removePluginRasterMenu(MENU, action)
            action.deleteLater()
        self._actions.clear()
        self._unload_processing()

    @property
    def dialog(self) -> Any:
        """The dialog of a run; None until it is first opened."""
        return None if self.segment is None else self.segment.dialog

    def open_dialog(self) -> None:
        """Show the dialog; it stays beside the map while runs go on."""
        self.segment.open()

    def open_guide(self) -> None:
        """Show the user guide in the browser."""
        QDesktopServices.openUrl(guide_url(USER_GUIDE))

    def open_attention(self) -> None:
        """Show the dock of attention; from then on the action shows and hides it by itself."""
        if self.attention is None:
            self.attention = self._make_attention()
            self.attention.dock.setUserVisible(True)

    def open_results(self) -> None:
        """Show the dock of results; from then on the action shows and hides it by itself."""
        if self.results is None:
            self.show_results()

    def show_results(self) -> None:
        """Show the dock of results, whether it was closed or not."""
        if self.results is None:
            self.results = self._make_results()
        self.results.dock.setUserVisible(True)

    def ask_where_to_save(self) -> None:
        """Save the run whose layer is selected, or else the last one."""
        folder, window = self._run_to_save(), self._iface.mainWindow()
        if not folder:
            self.desk.save("", "")  # which tells that there is none, before a file is asked for
            return
        kind = tr("GeoPackage (*.gpkg)")
        path, _ = QFileDialog.getSaveFileName(window, tr("Save results as GeoPackage"), "", kind)
        if path:
            self.desk.save(folder, path if path.lower().endswith(".gpkg") else f"{path}.gpkg")

    def _run_to_save(self) -> str:
        """Return where the files are of the selected run, of the last one, or of the newest."""
        project = QgsProject.instance()
        selected = run_folder_of(self._iface.layerTreeView().currentNode())
        last = self.desk.last_run_folder
        return files_of(project, selected) or last or files_of(project, newest_run(project))

    def _offer_settings(self) -> None:
        self.settings = SettingsDesk(self._iface)
        self.settings.set_up_requested.connect(self.set_up.open)
        self.settings.changed.connect(self.segment.prefer)
        self._add_action("settings", tr("Settings…"), self.settings.open)

    def _make_attention(self) -> CwamView:
        from ..gui.results.attention_tool import AttentionTool  # noqa: PLC0415 - forms cost start-up time
        from ..gui.results.cwam_dock import CwamDock  # noqa: PLC0415
        from ..gui.results.swipe_item import SwipeItem  # noqa: PLC0415

        canvas, dock = self._iface.mapCanvas(), CwamDock(self._iface.mainWindow())
        self._add_dock(dock, "cwam")
        return CwamView(canvas, dock, AttentionTool(canvas), SwipeItem(canvas))

    def _make_results(self) -> ResultsView:
        from ..gui.results.results_dock import ResultsDock  # noqa: PLC0415 - forms cost start-up time

        dock = ResultsDock(self._iface.mainWindow())
        self._add_dock(dock, "results")
        view = ResultsView(self._iface, dock)
        view.again.connect(self.desk.start)
        view.save_asked.connect(self.desk.save)
        return view

    def _show_results(self, _result: object) -> None:
        if read_preferences().opens_results:
            self.show_results()
        if self.results is not None:  # else it looks when it is opened
            self.results.show_run(self.desk.last_run_folder)

    def _add_dock(self, dock: Any, action: str) -> None:
        """Put a dock at the right; where the other one is, both share its place by tabs."""
        others = [view.dock.objectName() for view in (self.attention, self.results) if view]
        place = Qt.DockWidgetArea.RightDockWidgetArea
        self._iface.addTabifiedDockWidget(place, dock, others, True)
        dock.setToggleVisibilityAction(self._action(action))

    def _close_dock(self, view: Any) -> None:
        if view is not None:
            view.close()
            self._iface.removeDockWidget(view.dock)
            view.dock.deleteLater()

    def _add_action(self, name: str, title: str, slot: Callable[[], None]) -> QAction:
        action = QAction(icon(name), title, self._iface.mainWindow())
        action.setObjectName(f"dis2_{name}")
        action.triggered.connect(lambda _checked: slot())
        self._iface.addPluginToRasterMenu(MENU, action)
        self._actions.append(action)
        return action

    def _action(self, name: str) -> QAction:
        return next(a for a in self._actions if a.objectName() == f"dis2_{name}")

    def _open_log(self) -> None:
        self._iface.openMessageLog()

    def _unload_processing(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if self._log_handler is not None:
            log.detach(self._log_handler)
            self._log_handler = None


def _forms() -> Iterator[str]:
    from ..gui.rehearsal import reading  # noqa: PLC0415 - forms cost start-up time

    yield from reading()
