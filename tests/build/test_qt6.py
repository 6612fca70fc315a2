"""The check for Qt 6 finds what PyQt6 refuses, and nothing else."""

from __future__ import annotations

import pytest

from tools import qt6

HEAD = """\
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QMessageBox as Box
from qgis.core import Qgis, QgsMapLayer
"""


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("import PyQt5.QtCore", "qgis.PyQt is either"),
        ("from sip import isdeleted", "qgis.PyQt is either"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp is gone"),
        ("side = Qt.AlignLeft", "Qt.AlignLeft has no scope"),
        ("both = Box.Yes | Box.No", "Box.Yes has no scope"),
        ("QDialog().exec_()", "exec_() is gone"),
        ("done = QDialog.Accepted", "QDialog.Accepted has no scope"),
        ("level = Qgis.Info", "Qgis.Info has no scope"),
        ("side: Qt.Alignment", "Qt.Alignment is gone"),
        ("kind = QgsMapLayer.VectorLayer", "QgsMapLayer.VectorLayer has no scope"),
    ],
)
def test_what_only_qt_5_has_is_found_with_its_line(tmp_path, line, fault):
    path = tmp_path / "module.py"
    path.write_text(f"{HEAD}{line}\n", encoding="utf-8")
    assert any(found.startswith("4: ") and fault in found for found in qt6.faults(path))


@pytest.mark.parametrize(
    "line",
    [
        "side = Qt.AlignmentFlag.AlignLeft",
        "both = Box.StandardButton.Yes | Box.StandardButton.No",
        "QDialog().exec()",
        "done = QDialog.DialogCode.Accepted",
        "level = Qgis.MessageLevel.Info",
        "from .forms import form",
    ],
)
def test_what_both_have_is_let_through(tmp_path, line):
    path = tmp_path / "module.py"
    path.write_text(f"{HEAD}{line}\n", encoding="utf-8")
    assert qt6.faults(path) == []


@pytest.mark.parametrize("name", ["resources_rc.py", "ui_dialog.py", "icons.qrc"])
def test_compiled_forms_and_resources_are_found(tmp_path, name):
    (tmp_path / name).touch()
    assert qt6.compiled(tmp_path) == [tmp_path / name]


def test_this_checkout_is_ready(capsys):
    assert qt6.main() == 0, capsys.readouterr().out
