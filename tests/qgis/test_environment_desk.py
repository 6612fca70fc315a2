"""The installation as QGIS runs it: look, install, test, remove, describe, unload."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkProxy

from dis2_plugin.core.errors import Cancelled, Dis2Error
from dis2_plugin.core.process.installation import Build, Installed, SelfTest
from dis2_plugin.core.progress import Progress
from dis2_plugin.qgis_app.installation import desk as environment_desk
from dis2_plugin.qgis_app.installation import task as environment_task
from dis2_plugin.qgis_app.installation.connection import connection_of_qgis
from dis2_plugin.qgis_app.installation.desk import EnvironmentDesk
from dis2_plugin.qgis_app.installation.set_up import SetUp

INSTALLED = Installed(Build.CPU, "/data", ("torch 2.13.0",), 1)
TEST = SelfTest("CPU", "torch", "dis2-urban", 6.7, 0.26, 0.866)


class Form(QObject):
    """Plays the form: remembers what it is told."""

    install_requested = pyqtSignal(object, str)
    cancel_requested = pyqtSignal()
    remove_requested = pyqtSignal()
    test_requested = pyqtSignal()
    report_requested = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.told = {}

    def __getattr__(self, name):
        if not name.startswith("show_"):
            raise AttributeError(name)
        return lambda *words: self.told.update({name: words})


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "dis2" / "dependencies"


@pytest.fixture
def form(qgis_app, fake_engine, folder, monkeypatch):
    settings = replace(environment_desk.read_settings(), dependencies=str(folder))
    monkeypatch.setattr(environment_desk, "read_settings", lambda: settings)
    monkeypatch.setattr(environment_task, "self_test", lambda *_: TEST)
    return Form()


@pytest.fixture
def desk(form, until):
    """The desk of the form, after a first look around."""
    desk = EnvironmentDesk(form)
    desk.look()
    until(lambda: "show_state" in form.told)
    yield desk
    desk.close()


@pytest.fixture
def play(monkeypatch):
    """Let an installation be played by a function of the reporter and of ``is_cancelled``."""

    def put(played):
        monkeypatch.setattr(
            environment_task, "install", lambda plan, site, way, told, stop: played(told, stop)
        )

    return put


def wait_until_stopped(_, is_cancelled):
    while not is_cancelled():
        time.sleep(0.01)
    raise Cancelled


def test_a_look_around_shows_python_offers_and_the_setting_that_goes_before(form, desk, folder):
    state = form.told["show_state"][0]
    assert Path(state.interpreter).is_file()
    assert state.folder == str(folder)
    assert {offer.build for offer in state.offers} == set(Build)
    assert "dis2/interpreter" in state.notes[-1]


def test_an_installation_tells_its_progress_and_ends_with_the_self_test(form, desk, play, until):
    changes = []
    desk.changed.connect(lambda: changes.append(True))
    progress = Progress("fetch", 1, 2)
    play(lambda told, _: told.progress(progress) or INSTALLED)
    form.install_requested.emit(Build.ONNX, "")
    until(lambda: "show_test" in form.told)
    assert form.told["show_progress"] == (progress,)
    assert form.told["show_installed"] == (INSTALLED,)
    assert form.told["show_test"] == (TEST,)
    assert changes == [True]


def test_an_installation_can_be_stopped(form, desk, play, until):
    play(wait_until_stopped)
    form.install_requested.emit(Build.ONNX, "")
    until(lambda: "show_busy" in form.told)
    form.cancel_requested.emit()
    until(lambda: "show_stopped" in form.told)
    assert "show_installed" not in form.told


def test_a_failure_is_told_and_is_in_the_diagnostics(form, desk, play, until):
    def fail(*_):
        raise Dis2Error(f"pip failed in {Path.home()}/x.", "Check the proxy.")

    play(fail)
    form.install_requested.emit(Build.ONNX, "")
    until(lambda: "show_failure" in form.told)
    until(lambda: desk.is_free)
    form.report_requested.emit()
    until(lambda: "show_report" in form.told)
    (report,) = form.told["show_report"]
    assert "pip failed in ~/x. Check the proxy." in report
    assert "QGIS: " in report


def test_packages_are_removed_by_wish(form, desk, folder, until):
    folder.mkdir(parents=True)
    (folder / "file").touch()
    form.remove_requested.emit()
    until(lambda: "show_removed" in form.told)
    assert not folder.exists()


def test_closing_the_desk_ends_an_installation(form, desk, play, until):
    begun, ended = [], []

    def install(told, is_cancelled):
        begun.append(True)
        try:
            wait_until_stopped(told, is_cancelled)
        finally:
            ended.append(True)

    play(install)
    form.install_requested.emit(Build.ONNX, "")
    until(lambda: begun)
    assert not ended
    desk.close()
    until(lambda: ended)
    assert ended


@pytest.fixture
def proxy():
    """QGIS behind a proxy that wants a name; the manager is given back as it was."""
    manager = QgsNetworkAccessManager.instance()
    before = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.firm", 3128, "me", "w:d")

    def use(excludes=()):
        manager.setFallbackProxyAndExcludes(proxy, list(excludes), [])

    yield use
    manager.setFallbackProxyAndExcludes(*before)


def test_the_proxy_of_qgis_is_handed_in_unless_the_index_is_excluded(proxy, tmp_path):
    proxy()
    assert connection_of_qgis("", tmp_path / "x").proxy == "http://me:w%3Ad@proxy.firm:3128"
    proxy(["https://pypi.org"])
    assert connection_of_qgis("", tmp_path / "x").proxy == ""


def test_a_folder_of_wheels_needs_no_proxy(proxy, tmp_path):
    proxy()
    found = connection_of_qgis("/wheels", tmp_path / "x")
    assert (found.wheelhouse, found.proxy) == ("/wheels", "")


def test_the_window_comes_when_asked_for_and_goes_with_what_it_started(form, window, until):
    set_up = SetUp(window.main, lambda: None)
    set_up.close()
    set_up.open()
    until(lambda: set_up.dialog.offers_view.topLevelItemCount() == len(Build))
    assert set_up.dialog.isVisible()
    set_up.close()
    assert set_up.dialog is None


def test_the_menu_opens_the_window_and_unloading_closes_it(form, window, plugin, until):
    action = next(a for a in window.menu.actions() if a.objectName() == "dis2_setup")
    action.trigger()
    until(lambda: plugin.set_up.dialog.offers_view.topLevelItemCount() == len(Build))
    plugin.unload()
    assert plugin.set_up.dialog is None
