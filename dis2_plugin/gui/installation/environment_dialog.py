"""The form that installs what computes the network: choices, progress, outcome; it runs nothing."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QTreeWidgetItem,
    QWidget,
)

from ...core.process.installation import Build, InstallationState, Installed, Offer, SelfTest
from ...core.progress import Progress
from ..dialog import Dialog
from ..form import form_class, icon
from ..wording import duration
from .installation_words import (
    installed_words,
    remark,
    self_test_words,
    size,
    stage_words,
    title,
)

FORM = form_class("environment_dialog")
STEPS = 1000
_BUILD = Qt.ItemDataRole.UserRole


class EnvironmentDialog(Dialog, FORM):
    """A window of its own; show it with ``show()``.

    Signals:
        install_requested: a ``Build``, and the folder of wheels (empty: from the network).
        cancel_requested: what goes on shall stop.
        remove_requested: the packages shall go.
        test_requested: the self-test shall run.
        report_requested: the diagnostics are wanted; answer with ``show_report``.
    """

    install_requested = pyqtSignal(object, str)
    cancel_requested = pyqtSignal()
    remove_requested = pyqtSignal()
    test_requested = pyqtSignal()
    report_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setWindowIcon(icon("dis2"))
        self.wheels_widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._state: InstallationState | None = None
        self._is_busy, self._outcome = False, ""
        self.install_button.clicked.connect(self._install)
        self.cancel_button.clicked.connect(self._cancel)
        self.remove_button.clicked.connect(self.remove_requested)
        self.test_button.clicked.connect(self.test_requested)
        self.report_button.clicked.connect(self.report_requested)
        self.offers_view.itemSelectionChanged.connect(self._enable)
        self.button_box.rejected.connect(self.close)
        self.show_busy(self.tr("Looking for Python and graphics driver…"))

    def build(self) -> Build | None:
        """Return the build that is chosen, or None."""
        chosen = self.offers_view.selectedItems()
        return chosen[0].data(0, _BUILD) if chosen else None

    # ---- what the receiver tells ---------------------------------------------------------------

    def show_state(self, state: InstallationState) -> None:
        """Show what is here and what could be; the last outcome stays readable."""
        self._state = state
        self.python_label.setText(state.interpreter or self.tr("none was found"))
        self.folder_label.setText(state.folder)
        self.driver_label.setText(state.driver or self.tr("no NVIDIA driver"))
        self.installed_label.setText(installed_words(state.installed))
        self.notes_label.setText("\n".join(state.notes))
        self.notes_label.setVisible(bool(state.notes))
        self._show_offers(state)
        self._set_busy(False)
        self.status_label.setText(self._outcome)

    def show_busy(self, words: str) -> None:
        """Show that something goes on whose end is not known."""
        self._outcome = ""
        self._set_busy(True)
        self.progress_bar.setRange(0, 0)
        self.status_label.setText(words)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        if not self._is_busy:
            self._set_busy(True)
        self.progress_bar.setRange(0, STEPS if progress.total > 0 else 0)
        if progress.total > 0:
            self.progress_bar.setValue(round(STEPS * progress.done / progress.total))
        if self.cancel_button.isEnabled():
            self.status_label.setText(stage_words(progress))

    def show_installed(self, installed: Installed) -> None:
        """The installation is whole."""
        self._end(self.tr("Installed: {}").format(installed_words(installed)))

    def show_test(self, test: SelfTest) -> None:
        """The self-test ran."""
        self._end(self_test_words(test))

    def show_removed(self) -> None:
        """The packages are gone."""
        self._end(self.tr("The packages were removed; QGIS itself was never touched."))

    def show_stopped(self) -> None:
        """It was cancelled."""
        self._end(
            self.tr("Stopped. Nothing half done is left; what was fetched is kept for next time.")
        )

    def show_failure(self, message: str, remedy: str = "") -> None:
        """It failed: say why and what to do."""
        self._end(f"{message} {remedy}".strip())

    def show_report(self, text: str) -> None:
        """Put the diagnostics on the clipboard."""
        QApplication.clipboard().setText(text)
        self._end(self.tr("The diagnostics are on the clipboard: paste them into a bug report."))

    # ---- inside ----------------------------------------------------------------------------------

    def _show_offers(self, state: InstallationState) -> None:
        self.offers_view.clear()
        for offer in state.offers:
            here = state.installed is not None and state.installed.build is offer.build
            item = _row(offer, here)
            self.offers_view.addTopLevelItem(item)
            if offer.is_recommended:
                self.offers_view.setCurrentItem(item)
        for column in range(self.offers_view.columnCount() - 1):
            self.offers_view.resizeColumnToContents(column)

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.progress_bar.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)
        self.cancel_button.setEnabled(is_busy)
        self._enable()

    def _enable(self) -> None:
        free, state = not self._is_busy, self._state
        self.wheels_widget.setEnabled(free)
        self.install_button.setEnabled(free and self.build() is not None)
        self.remove_button.setEnabled(free and state is not None and state.installed is not None)
        self.test_button.setEnabled(free)
        self.report_button.setEnabled(free and state is not None)

    def _end(self, words: str) -> None:
        self._outcome = words
        self._set_busy(False)
        self.status_label.setText(words)

    def _install(self) -> None:
        self.install_requested.emit(self.build(), self.wheels_widget.filePath())

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.status_label.setText(self.tr("Stopping…"))
        self.cancel_requested.emit()


def _row(offer: Offer, is_installed: bool) -> QTreeWidgetItem:
    words = [title(offer.build), "", "", "", remark(offer, is_installed)]
    if not offer.obstacle:
        sizes = (size(offer.download_bytes), size(offer.disk_bytes), duration(offer.seconds))
        words[1:4] = sizes
    item = QTreeWidgetItem(words)
    item.setData(0, _BUILD, offer.build)
    tip = offer.obstacle or ", ".join(offer.packages)
    for column in range(len(words)):
        item.setToolTip(column, tip)
    if offer.obstacle:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
