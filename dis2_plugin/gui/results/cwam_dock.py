"""The dock of attention: a row a class, the scores at a place, and another run beside it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget

from ...core.looks.attention import ClassAttention, Reading
from ...core.results.project_run import ProjectRun
from ..form import form_class, icon
from ..parts.score_bars import ScoreBars
from ..parts.wide_enough import WideEnough
from .cwam_row import CwamRow
from .run_choice import SHORT_WORDS, offer, run_entry

FORM = form_class("cwam_dock")


class CwamDock(QgsDockWidget, FORM):
    """Shows the attention of runs and says what the person wants of it; changes no layer."""

    run_chosen = pyqtSignal(str)
    """The folder of the run."""
    other_chosen = pyqtSignal(str)
    """The folder of the run to compare with; empty for none."""
    visibility_changed = pyqtSignal(str, bool)
    """Layer id, and whether the layer is wanted on the map."""
    opacity_changed = pyqtSignal(str, float)
    colour_changed = pyqtSignal(str, object)
    single_changed = pyqtSignal(bool)
    classes_changed = pyqtSignal(bool)
    reading_wanted = pyqtSignal(bool)
    line_moved = pyqtSignal(float)
    """0 at the left border of the map, 1 at its right one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QWidget(self)
        self.setupUi(body)
        self.setWidget(_scrolled(body))
        self.setObjectName("dis2_cwam_dock")
        self.setWindowTitle(self.tr("Attention (CWAM)"))
        self.read_button.setIcon(icon("cwam"))
        self.bars = ScoreBars(self.reading_box)
        self.reading_column.addWidget(self.bars)
        self.rows_column.addStretch()
        self._rows_room = WideEnough(self.rows_area)
        self.rows: dict[str, CwamRow] = {}
        self._classes: tuple[ClassAttention, ...] = ()
        self._connect()
        self.show_runs(())
        self.show_reading(None)

    def run(self) -> str:
        """Return the folder of the run that is shown, or an empty string."""
        return str(self.run_combo.currentData() or "")

    def other(self) -> str:
        """Return the folder of the run compared with, or an empty string."""
        return str(self.other_combo.currentData() or "")

    def choose_no_other(self) -> None:
        """Compare with nothing, without telling of it."""
        self.other_combo.setCurrentIndex(0 if self.other_combo.count() else -1)

    def line(self) -> float:
        """Return where the line between the runs is, 0..1 of the map's width."""
        return self.line_slider.value() / self.line_slider.maximum()

    def sides(self) -> tuple[str, str]:
        """Return what stands left and right of the line, in a word or two where they differ."""
        combos = (self.run_combo, self.other_combo)
        words = [combo.currentData(SHORT_WORDS) or combo.currentText() for combo in combos]
        whole = [combo.currentText() for combo in combos]
        left, right = words if words[0] != words[1] else whole
        return left, right

    def show_runs(self, runs: Sequence[ProjectRun]) -> None:
        """Offer these runs; what was chosen stays chosen where it is still there."""
        self.content.setVisible(bool(runs))
        self.empty_label.setVisible(not runs)
        entries = [run_entry(run) for run in runs]
        offer(self.run_combo, entries)
        nobody = (self.tr("nothing"), "", "")
        offer(self.other_combo, [nobody, *(e for e in entries if e[1] != self.run())])
        self.compare_box.setEnabled(len(runs) > 1)
        hint = self.tr("Segment the same place in another mode to compare two runs.")
        self.compare_box.setToolTip("" if len(runs) > 1 else hint)
        self.line_slider.setEnabled(bool(self.other()))

    def show_classes(self, classes: Sequence[ClassAttention]) -> None:
        """Show a row for each class, as the map shows it."""
        if [item.layer_id for item in classes] != list(self.rows):
            self._make_rows(classes)
        for item in classes:
            self.rows[item.layer_id].show_class(item)
        self._rows_room.widen()
        self._classes = tuple(classes)
        self.bars.show_classes(self._classes, bool(self.other()))

    def show_checks(self, is_single: bool, are_classes_above: bool | None) -> None:
        """Show whether one class hides the others, and the map of classes (None: there is none)."""
        for check, value in (
            (self.single_check, is_single),
            (self.classes_check, bool(are_classes_above)),
        ):
            was_blocked = check.blockSignals(True)
            check.setChecked(value)
            check.blockSignals(was_blocked)
        self.classes_check.setEnabled(are_classes_above is not None)

    def show_reading(self, reading: Reading | None, is_held: bool = False) -> None:
        """Plot the scores of a place; None where the mouse is nowhere."""
        self.bars.show_reading(reading)
        self.place_label.setText(self._place_words(reading, is_held))

    def show_reading_wanted(self, is_wanted: bool) -> None:
        """Show whether the mouse reads; another tool of QGIS may have taken its place."""
        was_blocked = self.read_button.blockSignals(True)
        self.read_button.setChecked(is_wanted)
        self.read_button.blockSignals(was_blocked)
        self.show_reading(None)

    def show_line(self, share: float) -> None:
        """Show where the line was dragged to on the map."""
        self.line_slider.setValue(round(share * self.line_slider.maximum()))

    def _connect(self) -> None:
        self.run_combo.activated.connect(lambda _row: self.run_chosen.emit(self.run()))
        self.other_combo.activated.connect(lambda _row: self.other_chosen.emit(self.other()))
        self.single_check.toggled.connect(self.single_changed)
        self.classes_check.toggled.connect(self.classes_changed)
        self.read_button.toggled.connect(self.reading_wanted)
        self.line_slider.valueChanged.connect(lambda _value: self.line_moved.emit(self.line()))

    def _make_rows(self, classes: Sequence[ClassAttention]) -> None:
        for row in self.rows.values():
            self.rows_column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {item.layer_id: self._make_row(item) for item in classes}
        before = self.rows_area  # else Tab would come to what was made last at the very end
        for row in self.rows.values():
            for control in (row.visible_check, row.opacity_slider, row.colour_button):
                self.setTabOrder(before, control)
                before = control

    def _make_row(self, item: ClassAttention) -> CwamRow:
        row, layer_id = CwamRow(item, self.rows_widget), item.layer_id
        row.visibility_changed.connect(lambda on: self.visibility_changed.emit(layer_id, on))
        row.opacity_changed.connect(lambda share: self.opacity_changed.emit(layer_id, share))
        row.colour_changed.connect(lambda tint: self.colour_changed.emit(layer_id, tint))
        self.rows_column.insertWidget(self.rows_column.count() - 1, row)  # above the stretch
        return row

    def _place_words(self, reading: Reading | None, is_held: bool) -> str:
        if not self.read_button.isChecked():
            return ""
        if reading is None:
            return self.tr("Move over the map.")
        if reading.is_empty:
            return self.tr("No attention here.")
        return self.tr("Held; click to let go.") if is_held else self.tr("Click to hold.")


def _scrolled(body: QWidget) -> QScrollArea:
    """Let a column scroll where it cannot be made any lower: it would push QGIS off the screen."""
    area = QScrollArea(body.parentWidget())
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(body)
    WideEnough(area)
    return area
