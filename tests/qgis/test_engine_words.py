"""What the engine says in a German QGIS; the book is the one of the catalogue."""

from __future__ import annotations

import json
from dataclasses import replace

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from dis2_plugin.core.errors import CapacityError, Dis2Error, InputError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.process.installation import Build, InstallationState, Offer
from dis2_plugin.core.process.messages import Compared, Finished, Stopped, Warned
from dis2_plugin.core.results.comparison import ComparisonResult
from dis2_plugin.core.results.result import RUN_FILE, RunResult
from dis2_plugin.qgis_app.process.device_words import device_words
from dis2_plugin.qgis_app.process.engine_words import heard, in_words, spoken, spoken_state, told
from dis2_plugin.qgis_app.runs import project_runs
from dis2_plugin.qgis_app.runs.desk import RunDesk
from dis2_plugin.qgis_app.translation import load_translation
from tools.translations import compile_all

EMPTY = (
    "The map is empty: no pixel has the data the scenario needs. Check the no-data values of the "
    "inputs, the extent and the mask."
)
LEER = (
    "Die Karte ist leer: Kein Pixel hat die Daten, die das Szenario braucht. Die NoData-Werte der "
    "Eingaben, die Ausdehnung und die Maske prüfen."
)
RUN = RunResult({}, {}, {}, "CPU", "torch", "fp32", (), {}, 1, {"total": 1.0}, 0, {}, (EMPTY,))


@pytest.fixture(autouse=True)
def _german(qgis_app, monkeypatch):
    compile_all()
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))


def test_a_warning_is_german_when_it_arrives():
    assert heard(Warned(EMPTY)) == Warned(LEER)


def test_the_warnings_of_a_run_are_german_but_nothing_else_changes():
    assert heard(Finished(RUN)) == Finished(replace(RUN, warnings=(LEER,)))


def test_so_are_those_of_a_comparison_and_of_its_runs():
    result = ComparisonResult({}, {Scenario.FULL.value: RUN}, {}, (), {"total": 1.0}, (EMPTY,))
    message = heard(Compared(result))
    assert message.result.warnings == message.result.full.warnings == (LEER,)


def test_a_message_without_words_passes():
    assert heard(Stopped()) == Stopped()


def test_a_run_of_an_earlier_day_is_read_in_german(tmp_path):
    (tmp_path / RUN_FILE).write_text(json.dumps(RUN.to_json()), encoding="utf-8")
    assert project_runs.read_result(str(tmp_path)).warnings == (LEER,)


def test_an_error_is_told_in_german_with_its_remedy():
    error = InputError("/a/b.tif does not exist.", "Check the path.")
    assert told(error) == ("/a/b.tif gibt es nicht.", "Den Pfad prüfen.")
    assert in_words(error) == "/a/b.tif gibt es nicht. Den Pfad prüfen."


def test_an_error_without_a_remedy_ends_with_its_message():
    assert in_words(Dis2Error("The run was cancelled.")) == "Der Lauf wurde abgebrochen."


def test_notes_and_obstacles_of_an_installation_are_german():
    obstacle = Offer(Build.CUDA13, obstacle="No NVIDIA driver was found.")
    state = InstallationState("/python3", "/folder", "NVIDIA driver 550 (CUDA 12.4)", (obstacle,))
    shown = spoken_state(state)
    assert shown.driver == "NVIDIA-Treiber 550 (CUDA 12.4)"
    assert shown.offers[0].obstacle == "Kein NVIDIA-Treiber wurde gefunden."


@pytest.fixture
def german_numbers():
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_numbers_in_a_message_are_german_but_versions_and_files_are_not(german_numbers):
    error = CapacityError(
        "The results need about 3.1 GB, and 1.2 GB are free in /v1.5/a 2.5.",
        "Choose --tile 256, or install that, or choose --backend torch.",
    )
    assert told(error)[0].replace("\xa0", " ") == (
        "Die Ergebnisse brauchen etwa 3,1 GB, und 1,2 GB sind in /v1.5/a 2.5 frei."
    )
    assert "„Tile size“ 256" in told(error)[1]
    assert spoken("torch 2.13.0 is a build without CUDA.").startswith("torch 2.13.0 ")


def test_a_path_with_words_of_the_message_is_kept_whole():
    said = spoken("/Ort/which has trees/a.tif has 4 bands; a raster of heights has one.")
    assert "/Ort/which has trees/a.tif" in said
    assert "has 4" not in said


def test_why_a_graphics_card_is_not_used_is_german():
    reason = "An NVIDIA driver was found, but torch 2.13.0 is a build without CUDA."
    torch = {"usable": True, "devices": ["CPU"], "no_cuda": reason}
    assert device_words({"backends": {"torch": torch}}).endswith(
        "Ein NVIDIA-Treiber wurde gefunden, aber: torch 2.13.0 ist eine Ausgabe ohne CUDA."
    )


def test_the_dialog_tells_in_german_what_a_form_refuses(plugin):
    plugin.open_dialog()
    plugin.dialog.refused.emit(InputError("/a/b.tif does not exist.", "Check the path."))
    shown = plugin.dialog.messages_view.toPlainText()
    assert "/a/b.tif gibt es nicht. Den Pfad prüfen." in shown


def test_a_job_that_contradicts_itself_is_refused_in_german(german_numbers):
    desk, said = RunDesk(), []
    desk.failed.connect(lambda *words: said.append(words))
    desk.start(SegmentationJob(out="/nowhere"))
    desk.close()
    remedy = "„Image layer“, „NDSM layer“ oder beides angeben."
    assert said == [("Keine Eingabe wurde angegeben.", remedy)]


def test_options_are_called_what_they_are_in_windows_but_not_in_commands_and_paths(german_numbers):
    kept = "/a/--tile/b.tif", "leave out --scheduler", "python -m dis2_plugin.engine --tile 3"
    assert [spoken(text) for text in kept] == list(kept)
    assert spoken("Try --device cpu.") == "„Device“ cpu versuchen."


def test_processing_tells_the_real_engines_error_in_german(provider, engine, parameters):
    with pytest.raises(QgsProcessingException, match="Es gibt kein Modell „nothing“"):
        processing.run("dis2:segment", {**parameters, "MODEL": "nothing"})


def test_a_qgis_that_was_started_in_a_language_is_told_in_it(qgis_app, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "en_US"))
    before = qgis_app.translation()
    qgis_app.setTranslation("de")
    try:
        assert heard(Warned(EMPTY)) == Warned(LEER)
        translator = load_translation()
        assert translator is not None
        QCoreApplication.removeTranslator(translator)
    finally:
        qgis_app.setTranslation(before)
