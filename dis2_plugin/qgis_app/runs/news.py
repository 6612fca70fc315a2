"""What QGIS's message bar says about runs: progress with a way to stop, and every ending.

The bar shows a line and a half beside its buttons, so how a run ended is told in few words.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ...core.progress import Progress
from ...core.results.comparison import ComparisonResult
from ...core.results.result import RunResult
from ...gui.wording import duration
from ..process.progress_words import progress_words, stage_percent
from ..translation import tr
from .desk import RunDesk
from .run_folder import is_temporary

TITLE = "DIS2"

_BAR_WIDTH_PX = 160


class RunNews(QObject):
    """Listens to the desk and tells the main window's message bar.

    ``open_log`` shows the log panel; it is offered beside every failure. ``open_results`` shows
    what came out, and is offered beside every success.
    """

    def __init__(
        self,
        iface: Any,
        desk: RunDesk,
        open_log: Callable[[], None],
        open_results: Callable[[], None],
    ) -> None:
        super().__init__()
        self._bar = iface.messageBar()
        self._desk = desk
        self._open_log, self._open_results = open_log, open_results
        self._name = ""
        self._item: Any = None
        self._outcome: Any = None
        self._progress_bar: QProgressBar | None = None
        desk.began.connect(self._show_run)
        desk.queued.connect(self._tell_queued)
        desk.progressed.connect(self._show_progress)
        desk.warned.connect(partial(self._tell, level=Qgis.MessageLevel.Warning))
        desk.finished.connect(self._tell_finished)
        desk.previewed.connect(self._tell_previewed)
        desk.compared.connect(self._tell_compared)
        desk.homeless.connect(self._tell_homeless)
        desk.stopped.connect(self._tell_stopped)
        desk.failed.connect(self._tell_failed)
        desk.saved.connect(self._tell_saved)
        desk.save_failed.connect(self._tell_failed)
        desk.forgot.connect(self._forget)

    def close(self) -> None:
        """Take the progress of a run out of the bar."""
        self._hide_run()

    def _forget(self) -> None:
        """Tell no more of a run whose project was closed."""
        self._take_away(self._outcome)

    def _show_run(self, name: str) -> None:
        self._hide_run()
        self._take_away(self._outcome)
        self._name = name
        self._item = self._bar.createMessage(TITLE, tr("{name}: starting").format(name=name))
        self._progress_bar = QProgressBar()
        self._progress_bar.setFixedWidth(_BAR_WIDTH_PX)
        self._progress_bar.setRange(0, 0)
        self._item.layout().addWidget(self._progress_bar)
        self._item.layout().addWidget(_button(tr("Cancel"), self._desk.cancel))
        self._bar.pushWidget(self._item, Qgis.MessageLevel.Info)

    def _show_progress(self, progress: Progress) -> None:
        if not self._is_shown():
            return
        if progress.total > 0:
            self._progress_bar.setRange(0, 100)
            self._progress_bar.setValue(stage_percent(progress))
        else:
            self._progress_bar.setRange(0, 0)
        self._item.setText(f"{self._name}: {progress_words(progress)}")

    def _hide_run(self) -> None:
        self._take_away(self._item)
        self._item = self._progress_bar = None

    def _is_shown(self) -> bool:
        # the person may have closed the message, and Qt deleted it
        return self._item is not None and not sip.isdeleted(self._item)

    def _take_away(self, item: Any) -> None:
        if item is not None and not sip.isdeleted(item):
            self._bar.popWidget(item)

    def _push_outcome(self, item: Any, level: Qgis.MessageLevel) -> None:
        """Show how a run ended in place of how the one before did; what went wrong stays."""
        self._take_away(self._outcome)
        self._outcome = item
        self._bar.pushWidget(item, level)

    def _tell_queued(self, name: str, waiting: int) -> None:
        self._tell(tr("{name} waits for its turn ({n} waiting).").format(name=name, n=waiting))

    def _tell_finished(self, result: RunResult) -> None:
        self._hide_run()
        words = tr("{name} is done in {time} on {device}.")
        time = duration(result.seconds.get("total", 0.0))
        self._tell_success(words.format(name=self._name, time=time, device=result.device))

    def _tell_previewed(self, result: RunResult) -> None:
        self._hide_run()
        words = tr("The preview of {name} is on the map, after {seconds} s.")
        seconds = f"{result.seconds.get('total', 0.0):.0f}"
        self._tell(words.format(name=self._name, seconds=seconds), Qgis.MessageLevel.Success)

    def _tell_compared(self, result: ComparisonResult) -> None:
        self._hide_run()
        words = tr("{name}: scenarios compared in {time}.")
        time = duration(result.seconds.get("total", 0.0))
        self._tell_success(words.format(name=self._name, time=time))

    def _tell_homeless(self, folder: str) -> None:
        self._hide_run()
        words = tr("A run ended after its project was closed. Its files are in {folder}.")
        if is_temporary(Path(folder)):
            words += tr(" They are deleted when QGIS closes: copy what you need.")
        self._tell_place(words.format(folder=folder), folder)

    def _tell_stopped(self) -> None:
        self._hide_run()
        self._tell(tr("{name} was cancelled; nothing was left behind.").format(name=self._name))

    def _tell_failed(self, message: str, remedy: str) -> None:
        self._hide_run()
        item = self._bar.createMessage(TITLE, f"{message} {remedy}".strip())
        item.layout().addWidget(_button(tr("Open log"), self._open_log))
        self._bar.pushWidget(item, Qgis.MessageLevel.Critical)

    def _tell_saved(self, path: str) -> None:
        self._tell(tr("Saved in {path}.").format(path=path), Qgis.MessageLevel.Success)

    def _tell_success(self, text: str) -> None:
        item = self._bar.createMessage(TITLE, text)
        item.layout().addWidget(_button(tr("Show results"), self._open_results))
        self._push_outcome(item, Qgis.MessageLevel.Success)

    def _tell_place(self, text: str, folder: str) -> None:
        item = self._bar.createMessage(TITLE, text)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(folder))
        item.layout().addWidget(_button(tr("Open folder"), show))
        self._bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _tell(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        if level == Qgis.MessageLevel.Warning:
            self._bar.pushMessage(TITLE, text, level)
        else:
            self._push_outcome(self._bar.createMessage(TITLE, text), level)


def _button(text: str, action: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked: action())
    return button
