"""German, French and Spanish: whole, true to the English text, and usable by keyboard."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QAbstractButton, QGroupBox, QLabel, QWidget

from tools.translations import LANGUAGES, compile_all, ts_path
from tools.ts_file import read_ts
from tools.words_in_code import all_words

PLACEHOLDER = re.compile(r"\{[^}]*\}|%n|%\d")
KEY = re.compile(r"&(\w)")
PLUGIN = Path(__file__).resolve().parents[2] / "dis2_plugin"
UPDATE = "PYTHONPATH=.ci python3 -m tools.translations update"

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The compiled translations, as the package holds them."""
    folder = tmp_path_factory.mktemp("i18n")
    compile_all(folder)
    return folder


@pytest.fixture
def speak(qgis_app, folder):
    """Let the program speak a language until the test ends."""
    translator = QTranslator()

    def change(language):
        assert translator.load(str(folder / f"dis2_{language}.qm"))
        QCoreApplication.installTranslator(translator)

    yield change
    QCoreApplication.removeTranslator(translator)


def entries(language):
    """Yield source and translation, once for each plural form."""
    for word, forms in read_ts(ts_path(language)).items():
        for form in forms:
            yield word.source, form


@in_each_language
def test_a_language_has_every_text_of_the_code_and_no_other(language):
    kept = set(read_ts(ts_path(language)))
    assert sorted(w.source for w in kept ^ set(all_words())) == [], UPDATE


def test_every_error_of_the_plugin_passes_through_tr():
    """Those of the engine, and of how its process ended, have a catalogue of their own."""
    files = [file for room in ("gui", "qgis_app") for file in (PLUGIN / room).rglob("*.py")]
    files.remove(PLUGIN / "qgis_app" / "process" / "worker_process.py")
    calls = [
        (file.name, call)
        for file in files
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("Error")
    ]
    assert calls
    bare = (ast.JoinedStr, ast.Constant)
    spoken = [(name, arg) for name, call in calls for arg in call.args if isinstance(arg, bare)]
    assert [(name, ast.unparse(arg)) for name, arg in spoken if " " in ast.unparse(arg)] == []


@in_each_language
def test_every_text_is_translated(language):
    assert [source for source, form in entries(language) if not form] == []


@in_each_language
def test_counted_texts_have_a_form_for_one_and_one_for_many(language):
    counted = [f for word, f in read_ts(ts_path(language)).items() if word.is_counted]
    assert counted
    assert {len(forms) for forms in counted} == {2}


@in_each_language
def test_what_is_filled_in_is_the_same_in_translation_and_text(language):
    wrong = [
        (source, form)
        for source, form in entries(language)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form))
    ]
    assert wrong == []


@in_each_language
def test_a_text_has_a_key_where_the_english_one_has(language):
    wrong = [(s, f) for s, f in entries(language) if bool(KEY.search(s)) != bool(KEY.search(f))]
    assert wrong == []


@in_each_language
def test_a_text_that_is_joined_to_others_keeps_its_blanks_and_its_end(language):
    def ends(text):
        return text[:1].isspace(), text[-1:].isspace(), text.endswith("…")

    assert [(s, f) for s, f in entries(language) if ends(s) != ends(f)] == []


def shared_keys(window: QWidget, *elsewhen: QWidget) -> list[str]:
    """Return the keys of a window that more than one of its widgets has."""
    texts = [box.title() for box in window.findChildren(QGroupBox)]
    labels = [w for kind in (QLabel, QAbstractButton) for w in window.findChildren(kind)]
    texts += [w.text() for w in labels if w not in elsewhen]
    if hasattr(window, "tabs"):
        texts += [window.tabs.tabText(number) for number in range(window.tabs.count())]
    keys = Counter(match[1].lower() for text in texts if (match := KEY.search(text)))
    return [key for key, count in keys.items() if count > 1]


def evaluate_dialog(canvas):
    from dis2_plugin.gui.evaluation.evaluate_dialog import EvaluateDialog  # noqa: PLC0415 - needs QGIS

    return EvaluateDialog(canvas)


def environment_dialog(_canvas):
    from dis2_plugin.gui.installation.environment_dialog import EnvironmentDialog  # noqa: PLC0415

    return EnvironmentDialog()


def settings_page(_canvas):
    from dis2_plugin.gui.options.settings_page import SettingsPage  # noqa: PLC0415

    return SettingsPage()


def results_dock(_canvas):
    from dis2_plugin.gui.results.results_dock import ResultsDock  # noqa: PLC0415

    return ResultsDock()


def cwam_dock(_canvas):
    from dis2_plugin.gui.results.cwam_dock import CwamDock  # noqa: PLC0415

    return CwamDock()


WINDOWS = (evaluate_dialog, environment_dialog, settings_page, results_dock, cwam_dock)


@in_each_language
@pytest.mark.parametrize("make", WINDOWS)
def test_no_two_widgets_of_a_window_share_a_key(speak, qgis_canvas, language, make):
    speak(language)
    window = make(qgis_canvas)
    elsewhen = [window.cancel_button] if make is evaluate_dialog else []
    assert shared_keys(window, *elsewhen) == []
    window.deleteLater()


@in_each_language
def test_no_two_choices_of_the_dialog_share_a_key(speak, make_dialog, qgis_canvas, language):
    speak(language)
    dialog = make_dialog(qgis_canvas)
    assert shared_keys(dialog, dialog.run_panel.cancel_button, dialog.queue_button) == []


@in_each_language
def test_the_dialog_fits_a_small_laptop(speak, make_dialog, qgis_canvas, language):
    speak(language)
    dialog = make_dialog(qgis_canvas)
    dialog.show()
    assert dialog.minimumSizeHint().width() <= 1366
    assert dialog.minimumSizeHint().height() <= 700
    visible = dialog.choices_area.viewport().width()
    assert dialog.choices_widget.minimumSizeHint().width() <= visible


@in_each_language
def test_the_dialog_speaks_the_language(speak, make_dialog, qgis_canvas, language):
    speak(language)
    wanted = {"de": "Bildlayer", "fr": "Couche image", "es": "Capa de imagen"}
    label = make_dialog(qgis_canvas).image_panel.layer_label.text()
    assert label.replace("&", "") == wanted[language]


@pytest.mark.parametrize(
    ("names", "wanted"), [(("grey",), "nur 1 Kanal;"), (("a", "b"), "nur 2 Kanäle;")]
)
def test_a_note_counts_as_the_language_does(speak, make_dialog, add_raster, names, wanted):
    speak("de")
    dialog = make_dialog()
    dialog.image_panel.layer_combo.setLayer(add_raster("photo", names))
    assert any(wanted in note.text for note in dialog.notes_panel.notes())
