"""The page DIS2 of QGIS's options, and who answers it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.jobs.preferences import Preferences
from ...core.models.model_card import bundled_models
from ..process.device_question import DeviceQuestion
from ..process.device_words import device_words
from ..settings import read_preferences, read_settings, write_preferences


class SettingsDesk(QObject):
    """Offers the page to QGIS until it is closed, stores what is chosen, and tries a Python."""

    changed = pyqtSignal(object)
    """The ``Preferences`` that were stored."""
    set_up_requested = pyqtSignal()

    def __init__(self, iface: Any) -> None:
        from ...gui.options.settings_factory import SettingsFactory  # noqa: PLC0415 - qgis_process has no GUI

        super().__init__()
        self._iface = iface
        self._questions: list[DeviceQuestion] = []
        self._factory = SettingsFactory(self._make_page)
        iface.registerOptionsWidgetFactory(self._factory)

    def open(self) -> None:
        """Show QGIS's options at the page."""
        from ...gui.options.settings_page import PAGE_NAME  # noqa: PLC0415 - as all forms

        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE_NAME)

    def close(self) -> None:
        """Take the page out of QGIS's options, and wait until nothing is tried any more."""
        self._iface.unregisterOptionsWidgetFactory(self._factory)
        for question in list(self._questions):
            question.blockSignals(True)
            question.end()
        self._questions.clear()

    def _make_page(self, parent: QWidget | None) -> QWidget:
        from ...gui.options.settings_page import SettingsPage  # noqa: PLC0415 - forms cost start-up time

        page = SettingsPage(parent)
        page.show_models(bundled_models())
        page.show_preferences(read_preferences())
        page.applied.connect(self._store)
        page.set_up_requested.connect(self.set_up_requested)
        page.test_requested.connect(lambda interpreter: self._try(interpreter, page))
        return page

    def _store(self, preferences: Preferences) -> None:
        if preferences != read_preferences():
            write_preferences(preferences)
            self.changed.emit(preferences)

    def _try(self, interpreter: str, page: Any) -> None:
        question = DeviceQuestion(replace(read_settings(), interpreter=interpreter))
        told = _Told(page)
        question.answered.connect(told.show_device)
        question.failed.connect(told.show_failure)
        question.ended.connect(lambda: self._questions.remove(question))
        self._questions.append(question)
        question.start()


class _Told(QObject):
    """Lives as long as the page that waits for an answer; a closed page is told nothing."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page

    def show_device(self, info: dict[str, Any]) -> None:
        """Show what a Python can compute on."""
        self._page.show_test(device_words(info))

    def show_failure(self, message: str, remedy: str) -> None:
        """Show why a Python cannot run the engine."""
        self._page.show_test(f"{message} {remedy}".strip())
