"""The dock of results: what a run found, how sure it was, what it was, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from ...core.class_scheme import ClassScheme
from ...core.results.confidence import ConfidenceCounts
from ...core.results.project_run import ProjectRun
from ...core.results.result import RunResult
from ..form import form_class
from ..parts.area_bars import AreaBars
from ..parts.areas_table import AreasTable
from ..parts.wide_enough import WideEnough
from ..segment.run.result_words import summary
from ..wording import unbroken
from .confidence_panel import ConfidencePanel
from .run_account import account_html, account_text
from .run_choice import offer, run_entry

FORM = form_class("results_dock")


class ResultsDock(QgsDockWidget, FORM):
    """Shows a run of the project and says what the person wants of it; changes no layer."""

    run_chosen = pyqtSignal(str)
    """The folder of the run."""
    threshold_changed = pyqtSignal(int)
    """Least confidence in percent; 0 for none."""
    csv_wanted = pyqtSignal(str, str)
    """The file, and what to write into it."""
    again_wanted = pyqtSignal()
    save_wanted = pyqtSignal(str)
    """The GeoPackage to write."""
    layout_wanted = pyqtSignal()
    page_wanted = pyqtSignal(str)
    """The PDF or PNG to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QWidget(self)
        self.setupUi(body)
        self.setWidget(body)
        self.setObjectName("dis2_results_dock")
        self.setWindowTitle(self.tr("DIS2 results"))
        self.area_table, self.area_bars = AreasTable(self), AreaBars(self)
        self.confidence_panel = ConfidencePanel(self)
        self.area_table.show_whole()
        self.table_place.addWidget(self.area_table)
        self.bars_place.addWidget(self.area_bars)
        self.confidence_place.addWidget(self.confidence_panel)
        WideEnough(self.scroll_area)
        self.setTabOrder(self.scroll_area, self.area_table)
        panel = self.confidence_panel
        self.setTabOrder(self.csv_button, panel.threshold_slider)
        self.setTabOrder(panel.threshold_slider, panel.threshold_spin)
        self.setTabOrder(panel.threshold_spin, self.account_box)
        self.setTabOrder(self.account_box, self.account_button)
        self.account_box.setCollapsed(True)
        self._result: RunResult | None = None
        self._scheme: ClassScheme | None = None
        self._counts: ConfidenceCounts | None = None
        self._folder = ""
        self._make_layout_menu()
        self._connect()
        self.show_runs(())

    def run(self) -> str:
        """Return the folder of the run that is shown, or an empty string."""
        return str(self.run_combo.currentData() or "")

    def choose_run(self, folder: str) -> None:
        """Show this run, where it is offered, without telling of it."""
        row = self.run_combo.findData(folder)
        if row >= 0:
            self.run_combo.setCurrentIndex(row)

    def show_runs(self, runs: Sequence[ProjectRun]) -> None:
        """Offer these runs; what was chosen stays chosen where it is still there."""
        self.content.setVisible(bool(runs))
        self.empty_label.setVisible(not runs)
        offer(self.run_combo, [run_entry(run) for run in runs])

    def show_result(
        self, result: RunResult | None, scheme: ClassScheme | None, folder: str
    ) -> None:
        """Show a run whose files lie in a folder; None where its own account is gone."""
        self._result, self._scheme, self._folder = result, scheme, folder
        self._counts = None
        gone = self.tr("The files of this run are gone: {folder} has no run.json.")
        words = unbroken(summary(result)) if result else gone.format(folder=folder)
        self.summary_label.setText(words)
        self.account_label.setText(account_html(result, folder) if result else "")
        areas = result.areas if result else ()
        self.area_table.show_areas(areas, scheme)
        self.area_bars.show_areas(areas, scheme)
        for widget in (self.areas_box, self.confidence_panel, self.account_box):
            widget.setVisible(result is not None)
        for button in (self.again_button, self.folder_button, self.save_button):
            button.setEnabled(result is not None)
        self.layout_button.setEnabled(result is not None)

    def show_counts(self, counts: ConfidenceCounts) -> None:
        """Show how sure the run was."""
        if self._result is not None:
            self._counts = counts
            self.confidence_panel.show_counts(counts, self._result.areas)
            self._show_certain()

    def show_no_counts(self, words: str) -> None:
        """Show why it is not known how sure the run was."""
        self._counts = None
        self.confidence_panel.show_no_counts(words)
        self._show_certain()

    def show_threshold(self, percent: int) -> None:
        """Show the threshold that the map has, without telling of it."""
        if percent != self.confidence_panel.threshold():
            self.confidence_panel.show_threshold(percent)
            self._show_certain()

    def _show_certain(self) -> None:
        """Say what is left of each class above the threshold."""
        areas = self._result.areas if self._result else ()
        percent, counts = self.confidence_panel.threshold(), self._counts
        certain = None
        if counts is not None and percent:
            certain = {area.name: counts.certain(area, percent) for area in areas}
        self.area_table.show_certain(certain, percent)
        self.area_bars.show_areas(areas, self._scheme, certain)

    def _make_layout_menu(self) -> None:
        menu = QMenu(self.layout_button)
        menu.setToolTipsVisible(True)
        open_action = menu.addAction(self.tr("Open in the layout &designer"))
        open_action.setToolTip(self.tr("Adds the page to the project's layouts and opens it"))
        open_action.triggered.connect(lambda _checked: self.layout_wanted.emit())
        file_action = menu.addAction(self.tr("&Save as PDF or PNG…"))
        file_action.setToolTip(self.tr("Saves the page as it is, without adding it to the project"))
        file_action.triggered.connect(lambda _checked: self._ask_for_page())
        self.layout_button.setMenu(menu)

    def _connect(self) -> None:
        self.run_combo.activated.connect(lambda _row: self.run_chosen.emit(self.run()))
        self.confidence_panel.threshold_changed.connect(self._change_threshold)
        self.copy_button.clicked.connect(self.area_table.copy_all)
        self.csv_button.clicked.connect(self._ask_for_csv)
        self.account_button.clicked.connect(self._copy_account)
        self.again_button.clicked.connect(self.again_wanted)
        self.folder_button.clicked.connect(self._open_folder)
        self.save_button.clicked.connect(self._ask_where_to_save)

    def _change_threshold(self, percent: int) -> None:
        self._show_certain()
        self.threshold_changed.emit(percent)

    def _copy_account(self) -> None:
        if self._result is not None:
            QApplication.clipboard().setText(account_text(self._result, self._folder))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def _ask_for_csv(self) -> None:
        path = self._ask(self.tr("Save areas"), {".csv": self.tr("Comma-separated values")})
        if path:
            self.csv_wanted.emit(path, self.area_table.text(","))

    def _ask_where_to_save(self) -> None:
        path = self._ask(self.tr("Save results as GeoPackage"), {".gpkg": self.tr("GeoPackage")})
        if path:
            self.save_wanted.emit(path)

    def _ask_for_page(self) -> None:
        kinds = {".pdf": self.tr("PDF document"), ".png": self.tr("PNG picture")}
        path = self._ask(self.tr("Save print layout"), kinds)
        if path:
            self.page_wanted.emit(path)

    def _ask(self, title: str, kinds: dict[str, str]) -> str:
        """Return a file that ends like one of these kinds; empty where the person chose none."""
        filters = {f"{words} (*{ending})": ending for ending, words in kinds.items()}
        path, chosen = QFileDialog.getSaveFileName(self, title, "", ";;".join(filters))
        if not path or path.lower().endswith(tuple(kinds)):
            return path
        return path + filters.get(chosen, next(iter(kinds)))
