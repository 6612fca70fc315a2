"""From a word in the code to what Qt shows: found, kept, compiled."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QTranslator

from tools import words_in_code
from tools.qm_file import compiled
from tools.steps import BuildError
from tools.translations import all_words, fill
from tools.ts_file import brought_up_to_date, read_ts, write_ts
from tools.words_in_code import Word, words_of_form

HELLO, BANDS = Word("Form", "Hello & <goodbye>"), Word("Form", "%n band(s)", is_counted=True)
GERMAN = {HELLO: ("Grüß Gott & <Ade>",), BANDS: ("%n Band", "%n Bänder")}


def words_of(code, tmp_path, monkeypatch):
    """Write a room of one module and return its words."""
    (tmp_path / "dis2_plugin" / "gui").mkdir(parents=True)
    (tmp_path / "dis2_plugin" / "gui" / "form.py").write_text(code, encoding="utf-8")
    monkeypatch.setattr(words_in_code, "ROOT", tmp_path)
    return all_words()


def test_a_class_gives_its_name_to_what_it_says(tmp_path, monkeypatch):
    code = "class Panel:\n    def show(self):\n        self.tr('one')\n"
    assert words_of(code, tmp_path, monkeypatch) == [Word("Panel", "one")]


def test_a_function_tr_says_itself_where_its_texts_belong(tmp_path, monkeypatch):
    code = "def tr(text):\n    return translate('Words', text)\n\ndef f():\n    tr('a' ' b')\n"
    assert words_of(code, tmp_path, monkeypatch) == [Word("Words", "a b")]


def test_a_count_asks_for_plural_forms(tmp_path, monkeypatch):
    code = "class Panel:\n    def show(self):\n        self.tr('%n band(s)', None, 3)\n"
    assert words_of(code, tmp_path, monkeypatch) == [Word("Panel", "%n band(s)", True)]


def test_a_text_that_only_the_running_program_knows_is_refused(tmp_path, monkeypatch):
    code = "class Panel:\n    def show(self, name):\n        self.tr(f'Hello {name}')\n"
    with pytest.raises(BuildError, match="no translator can see"):
        words_of(code, tmp_path, monkeypatch)


def test_a_form_gives_its_texts_but_not_those_marked_as_names():
    form = (
        '<ui><class>Panel</class><string>Run &amp;it</string><string notr="true">x</string>'
        "<string/></ui>"
    )
    assert list(words_of_form(form)) == [Word("Panel", "Run &it")]


def test_a_file_of_translations_is_read_as_it_was_written(tmp_path):
    write_ts(tmp_path / "a.ts", "de", GERMAN)
    assert read_ts(tmp_path / "a.ts") == GERMAN


def test_what_is_not_translated_is_marked_for_linguist(tmp_path):
    write_ts(tmp_path / "a.ts", "de", {HELLO: ("",)})
    assert 'type="unfinished"' in (tmp_path / "a.ts").read_text(encoding="utf-8")


def test_an_update_keeps_what_is_known_drops_what_is_gone_and_asks_for_the_new():
    new, twin = Word("Form", "new"), Word("Other", HELLO.source)
    brought = brought_up_to_date(GERMAN, [HELLO, new, twin])
    assert brought == {HELLO: GERMAN[HELLO], new: ("",), twin: GERMAN[HELLO]}


def test_a_given_translation_may_mean_one_context_alone(tmp_path, monkeypatch):
    path = tmp_path / "dis2_de.ts"
    monkeypatch.setattr("tools.translations.I18N", tmp_path)
    write_ts(path, "de", {Word("A", "Run"): ("",), Word("B", "Run"): ("",)})
    fill("de", {"Run": "Lauf", "B|Run": "Starten"})
    assert read_ts(path) == {Word("A", "Run"): ("Lauf",), Word("B", "Run"): ("Starten",)}


def test_a_translation_that_is_there_changes_only_where_its_context_is_named(tmp_path, monkeypatch):
    path = tmp_path / "dis2_de.ts"
    monkeypatch.setattr("tools.translations.I18N", tmp_path)
    area, place, new = (Word(context, "Area") for context in ("Table", "Form", "New"))
    write_ts(path, "de", {area: ("Fläche",), place: ("Feld",), new: ("",)})
    fill("de", {"Area": "Gebiet", "Form|Area": "Gegend"})
    assert read_ts(path) == {area: ("Fläche",), place: ("Gegend",), new: ("Gebiet",)}


@pytest.fixture
def german(qgis_app):
    """Qt's own reader over our bytes."""
    translator, content = QTranslator(), compiled("de", GERMAN)
    assert translator.loadFromData(content)
    yield translator


def test_qt_finds_a_text_in_its_context_and_in_no_other(german):
    assert german.translate("Form", HELLO.source) == "Grüß Gott & <Ade>"
    assert not german.translate("Another", HELLO.source)


@pytest.mark.parametrize(("count", "words"), [(0, "%n Bänder"), (1, "%n Band"), (2, "%n Bänder")])
def test_qt_chooses_the_german_plural(german, count, words):
    assert german.translate("Form", BANDS.source, None, count) == words


@pytest.mark.parametrize(("count", "words"), [(0, "%n bande"), (1, "%n bande"), (2, "%n bandes")])
def test_nothing_is_singular_in_french(qgis_app, count, words):
    translator, french = QTranslator(), compiled("fr", {BANDS: ("%n bande", "%n bandes")})
    assert translator.loadFromData(french)
    assert translator.translate("Form", BANDS.source, None, count) == words


def test_what_is_not_translated_stays_english(qgis_app):
    translator, bare = QTranslator(), compiled("de", {HELLO: ("",), BANDS: GERMAN[BANDS]})
    assert translator.loadFromData(bare)
    assert not translator.translate("Form", HELLO.source)
