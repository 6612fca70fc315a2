"""English sentences of the engine and what they mean elsewhere; the book here is a small one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dis2_plugin.core.process.phrasebook import NumberStyle, Phrasebook, phrasebook

MEANINGS = {
    "Check the path.": "Den Pfad prüfen.",
    "{0} does not exist.": "{0} gibt es nicht.",
    "{0} has {1} bands; {2} are needed.": "Statt {2} hat {0} nur {1} Kanäle.",
    "{0} cannot be written: {1}.": "{0} ist nicht zu schreiben: {1}.",
    "{0} failed: {1}": "{0} scheiterte: {1}",
    "Heights look like {0}. They may be swapped.": "Höhen wie {0}. Vielleicht vertauscht.",
    "decimetres": "Dezimeter",
}
BOOK = Phrasebook(MEANINGS)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Check the path.", "Den Pfad prüfen."),
        ("a.tif does not exist.", "a.tif gibt es nicht."),
        ("a.tif has 2 bands; 3 are needed.", "Statt 3 hat a.tif nur 2 Kanäle."),
        ("Nobody knows this.", "Nobody knows this."),
        ("Check the path. ", "Den Pfad prüfen. "),
        ("", ""),
    ],
)
def test_a_sentence_is_known_by_its_words(said, wanted):
    assert BOOK.translated(said) == wanted


def test_a_known_word_in_a_hole_is_translated_too():
    said = "Heights look like decimetres. They may be swapped."
    assert BOOK.translated(said) == "Höhen wie Dezimeter. Vielleicht vertauscht."


def test_an_error_and_its_remedy_in_one_line_are_two_sentences():
    said = "/a.tif cannot be written: No space. Check the path."
    assert BOOK.translated(said) == "/a.tif ist nicht zu schreiben: No space. Den Pfad prüfen."


def test_a_remedy_in_the_last_hole_of_a_sentence_is_found():
    assert BOOK.translated("CPU failed: why. Check the path.") == (
        "CPU scheiterte: why. Den Pfad prüfen."
    )


def test_what_is_known_among_unknown_sentences_is_translated():
    said = "Hello there. a.tif does not exist.\nBye."
    assert BOOK.translated(said) == "Hello there. a.tif gibt es nicht.\nBye."


def test_of_two_templates_the_one_with_more_words_counts():
    book = Phrasebook({"{0} failed: {1}": "weit", "The run failed: {0}": "eng {0}"})
    assert book.translated("The run failed: x") == "eng x"


@pytest.mark.parametrize(
    "value",
    [
        "{0}",
        "{1} {9}",
        "{",
        "a}b",
        r"C:\new\1",
        r"(.*)+$",
        "\\g<1>",
        "zwei\nZeilen",
        "Straße 東京",
        "",
    ],
)
def test_a_value_arrives_as_it_was(value):
    assert BOOK.translated(f"{value} does not exist.") == f"{value} gibt es nicht."
    said = f"{value} has 2 bands; {value} are needed."
    assert BOOK.translated(said) == f"Statt {value} hat {value} nur 2 Kanäle."


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    assert isinstance(BOOK.translated(f"{text} cannot be written: {text}. {text}"), str)


@pytest.mark.parametrize("text", ["x failed: " * 300, "Hello. " * 2000, "a" * 10_000])
def test_more_than_a_message_is_survived(text):
    assert BOOK.translated(text).replace("scheiterte", "failed") == text


def test_translating_twice_is_translating_once():
    once = BOOK.translated("a.tif does not exist. Check the path.")
    assert BOOK.translated(once) == once


@pytest.mark.parametrize("content", ["", "[1, 2]", '{"a": 1}', "\udcff"])
def test_a_spoiled_file_leaves_all_in_english(tmp_path, content):
    path = tmp_path / "engine_de.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert phrasebook("de", folder=tmp_path).translated("a is a b.") == "a is a b."


@pytest.mark.parametrize("locale", ["de", "de_AT"])
def test_a_locale_reads_the_book_of_its_language(tmp_path, locale):
    (tmp_path / "engine_de.json").write_text(json.dumps(MEANINGS), encoding="utf-8")
    assert phrasebook(locale, folder=tmp_path).translated("Check the path.") == "Den Pfad prüfen."


def test_without_a_book_all_stays_english(tmp_path):
    assert phrasebook("en_US", folder=tmp_path).translated("Check the path.") == "Check the path."


GERMAN = NumberStyle(",", ".")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Pixels of 0.05 m are seen.", "Pixel von 0,05 m."),
        ("Pixels of -1.5e-05 m are seen.", "Pixel von -1,5e-05 m."),
        ("Pixels of 1,234,567.5 m are seen.", "Pixel von 1.234.567,5 m."),
        ("Pixels of 12 m are seen.", "Pixel von 12 m."),
        ("Pixels of 1.2 GB m are seen.", "Pixel von 1,2 GB m."),
    ],
)
def test_a_number_is_written_as_people_of_the_language_do(said, wanted):
    book = Phrasebook({"Pixels of {0} m are seen.": "Pixel von {0:n} m."}, GERMAN)
    assert book.translated(said) == wanted


def test_versions_files_and_options_keep_their_points():
    book = Phrasebook({"torch {0} cannot read {1}, try {2}.": "{0} {1} {2}."}, GERMAN)
    said = "torch 2.13 cannot read a 0.5.tif, try --overlap 0.5."
    assert book.translated(said) == "2.13 a 0.5.tif --overlap 0.5."


def test_what_is_not_translated_keeps_its_numbers():
    assert Phrasebook({"Else.": "Sonst."}, GERMAN).translated("It took 1.5 s.") == "It took 1.5 s."
