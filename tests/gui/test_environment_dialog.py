"""The form of the installation: it shows what it is told, and asks; it runs nothing."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton

from dis2_plugin.core.process.installation import (
    Build,
    InstallationState,
    Installed,
    Offer,
    SelfTest,
)
from dis2_plugin.core.progress import Progress

INSTALLED = Installed(Build.ONNX, "/data/dependencies", ("onnxruntime 1.31.1",), 66_000_000)
OFFERS = (
    Offer(Build.CUDA13, obstacle="No NVIDIA driver was found."),
    Offer(Build.CPU, ("torch 2.13.0",), 202_000_000, 951_000_000, 101.0, True),
    Offer(Build.ONNX, ("onnxruntime 1.31.1",), 24_000_000, 89_000_000, 14.0),
)


def state(**more):
    return InstallationState("/usr/bin/python3", "/data/dependencies", "", OFFERS, **more)


@pytest.fixture
def form(kept):
    from dis2_plugin.gui.installation.environment_dialog import EnvironmentDialog  # noqa: PLC0415 - needs QGIS

    dialog = kept(EnvironmentDialog())
    dialog.show()
    return dialog


def heard(signal):
    said = []
    signal.connect(lambda *words: said.append(words))
    return said


def cells(form, row):
    item = form.offers_view.topLevelItem(row)
    return [item.text(column) for column in range(form.offers_view.columnCount())]


def test_sizes_and_times_are_shown_before_anything_is_fetched(form):
    form.show_state(state())
    assert cells(form, 1) == [
        "PyTorch for the processor", "202 MB", "951 MB", "2 min", "recommended here",
    ]  # fmt: skip


def test_what_cannot_be_had_says_why_and_cannot_be_chosen(form):
    form.show_state(state())
    assert cells(form, 0)[1:] == ["", "", "", "No NVIDIA driver was found."]
    assert form.offers_view.topLevelItem(0).flags() == Qt.ItemFlag.NoItemFlags


def test_the_recommended_build_is_chosen_and_asked_for_with_the_folder_of_wheels(form, tmp_path):
    wanted = heard(form.install_requested)
    form.show_state(state())
    form.wheels_widget.setFilePath(str(tmp_path))
    form.install_button.click()
    assert wanted == [(Build.CPU, str(tmp_path))]


def test_without_any_offer_nothing_can_be_installed_and_the_note_is_read(form):
    form.show_state(InstallationState("", "/data", "", (), notes=("No Python was found.",)))
    assert not form.install_button.isEnabled()
    assert form.notes_label.text() == "No Python was found."
    assert form.report_button.isEnabled()


def test_progress_shows_bytes_and_time_left_and_can_be_cancelled(form):
    wishes = heard(form.cancel_requested)
    form.show_state(state())
    form.show_progress(Progress("fetch", 50_000_000, 200_000_000, seconds_left=90.0))
    assert form.status_label.text() == "Fetching packages: 50 MB of 200 MB, about 2 min left"
    assert form.progress_bar.value() * 4 == form.progress_bar.maximum()
    assert not form.install_button.isEnabled()
    form.cancel_button.click()
    form.show_progress(Progress("fetch", 60_000_000, 200_000_000))
    assert wishes == [()]
    assert form.status_label.text() == "Stopping…"


@pytest.mark.parametrize(
    ("tell", "words"),
    [
        (lambda form: form.show_failure("pip failed.", "Check the proxy."), "Check the proxy."),
        (lambda form: form.show_stopped(), "Nothing half done is left"),
        (lambda form: form.show_removed(), "QGIS itself was never touched"),
        (lambda form: form.show_installed(INSTALLED), "onnxruntime 1.31.1, 66 MB"),
        (
            lambda form: form.show_test(SelfTest("CPU", "torch", "dis2-urban", 6.7, 0.26, 0.866)),
            "dis2-urban ran by torch on CPU, 0.26 megapixels a second; 86.6 %",
        ),
    ],
)
def test_every_outcome_is_told_and_outlives_the_next_look_around(form, tell, words):
    form.show_progress(Progress("unpack", 0, 0))
    tell(form)
    assert not form.progress_bar.isVisible()
    form.show_state(state())
    assert words in form.status_label.text()


def test_the_window_opens_with_the_focus_on_what_can_be_installed(form):
    form.activateWindow()
    QApplication.processEvents()
    assert form.focusWidget() is form.offers_view
    form.show_state(state())
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Down)
    assert form.build() is Build.ONNX


def test_enter_after_the_folder_of_wheels_installs_nothing(form, tmp_path):
    wanted = heard(form.install_requested)
    form.show_state(state())
    field = form.wheels_widget.lineEdit()
    field.setFocus()
    QTest.keyClicks(field, str(tmp_path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert form.isVisible()
    assert wanted == []
    assert form.wheels_widget.filePath() == str(tmp_path)


def test_only_what_is_installed_can_be_removed(form):
    form.show_state(state())
    assert not form.remove_button.isEnabled()
    form.show_state(state(installed=INSTALLED))
    assert form.remove_button.isEnabled()
    assert cells(form, 2)[4] == "installed"


def test_the_diagnostics_go_to_the_clipboard(form):
    form.show_state(state())
    form.show_report("DIS2 diagnostics")
    assert QApplication.clipboard().text() == "DIS2 diagnostics"


def test_every_button_has_a_tool_tip_and_a_what_is_this(form):
    buttons = [b for b in form.findChildren(QPushButton) if b.objectName().endswith("_button")]
    assert len(buttons) == 5
    assert [b.objectName() for b in buttons if not (b.toolTip() and b.whatsThis())] == []


def test_the_form_says_plainly_which_models_onnx_runtime_can_run(form):
    said = form.findChild(QLabel, "onnx_label").text()
    assert "only where they have ONNX files" in said
