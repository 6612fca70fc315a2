"""What the engine says in German, French and Spanish: whole, and true to the English words."""

from __future__ import annotations

import json
import re
from functools import lru_cache

import pytest

from dis2_plugin.core.process.phrasebook import phrasebook
from dis2_plugin.core.process.text_holes import Template
from tools.engine_words import engine_words
from tools.translations import LANGUAGES, compile_all, ts_path
from tools.ts_file import read_ts

HOLE = re.compile(r"\{(\d+)\}")
MARK = re.compile(":n}")
OPTION = re.compile(r"--[a-z][\w-]*|EPSG:\.\.\.|dis2/\w+|dis2_plugin[.\w]*")
UPDATE = "PYTHONPATH=.ci python3 -m tools.translations update"
VALUES = (
    lambda number: f"value{number}",
    lambda number: f"/Straße {number}/{{{number + 1}}}/(.*)+?[a] 東京.tif",
    lambda number: f"C:\\new\\{number}\nand more",
)
"""What stands in a hole: plain words, a path that looks like a pattern, and lines."""

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@lru_cache
def templates():
    return [word.source for word in engine_words()]


@lru_cache
def catalogue(language):
    return {w.source: forms[0] for w, forms in read_ts(ts_path(language, "engine")).items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The compiled translations, as the package holds them."""
    folder = tmp_path_factory.mktemp("i18n")
    compile_all(folder)
    return folder


def filled(text, value):
    return HOLE.sub(lambda hole: value(int(hole[1])), text)


@in_each_language
def test_a_language_has_every_sentence_of_the_code_and_no_other(language):
    assert sorted(set(catalogue(language)) ^ set(templates())) == [], UPDATE


@in_each_language
def test_every_sentence_is_translated(language):
    assert [source for source, meaning in catalogue(language).items() if not meaning] == []


@in_each_language
def test_holes_and_names_of_options_are_the_same(language):
    def kept(text):
        return sorted(HOLE.findall(text)), sorted(set(OPTION.findall(text)))

    wrong = [pair for pair in catalogue(language).items() if kept(pair[0]) != kept(pair[1])]
    assert wrong == []


@in_each_language
def test_a_sentence_ends_as_the_english_one(language):
    def ends(text):
        return text[:1].isspace(), text.endswith("."), text.endswith("}")

    wrong = [pair for pair in catalogue(language).items() if ends(pair[0]) != ends(pair[1])]
    assert wrong == []


@in_each_language
@pytest.mark.parametrize("value", VALUES)
def test_what_is_filled_in_comes_back_in_the_translation(folder, language, value):
    book, meanings = phrasebook(language, folder=folder), catalogue(language)
    wrong = [
        (text, book.translated(filled(text, value)))
        for text in templates()
        if book.translated(filled(text, value)) != filled(meanings[text], value)
    ]
    assert wrong == []


@in_each_language
def test_a_message_with_its_remedy_is_translated_in_one_line(folder, language):
    meanings, book = catalogue(language), phrasebook(language, folder=folder)
    message, remedy = "{0} cannot be written: {1}.", "Choose another folder for it. Try again."
    said = f"{filled(message, VALUES[0])} Try again."
    assert remedy not in meanings
    assert (
        book.translated(said) == f"{filled(meanings[message], VALUES[0])} {meanings['Try again.']}"
    )


@in_each_language
def test_the_compiled_book_is_the_catalogue(folder, language):
    compiled = json.loads((folder / f"engine_{language}.json").read_text(encoding="utf-8"))
    assert {text: MARK.sub("}", meaning) for text, meaning in compiled.items()} == (
        catalogue(language)
    )


def test_a_path_that_holds_words_of_its_sentence_arrives_whole():
    wrong = []
    for text in templates():
        words = HOLE.split(text)[::2]
        for hole, word in enumerate(words[1:]):
            path = f"/my{word}place/a.tif"
            whole = ["12"] * hole + [path] + ["12"] * (len(words) - hole - 2)
            said = filled(text, whole.__getitem__)
            values = Template.read(text).values(said)
            if len(words[hole + 1]) > 1 and values[hole] != path:
                wrong.append((said, values))
    assert wrong == []
