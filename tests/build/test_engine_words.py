"""The sentences of the engine, as they are found in code."""

from __future__ import annotations

import ast

import pytest

from tools import engine_words
from tools.engine_words import template_of, templates
from tools.steps import BuildError


def found(code: str) -> list[str]:
    """Return the templates of some code, in order."""
    return sorted(templates([ast.parse(code)]))


def test_an_error_gives_its_message_and_its_remedy():
    raised = "raise OddError(f'{path} is odd indeed.', remedy='Even it out.')"
    code = f"class OddError(Dis2Error): ...\n{raised}"
    assert found(code) == ["Even it out.", "{0} is odd indeed."]


def test_an_heir_of_an_heir_is_an_error_too():
    code = "class A(errors.Dis2Error): ...\nclass B(A): ...\nraise B(f'It broke: {why}')"
    assert found(code) == ["It broke: {0}"]


def test_other_exceptions_speak_to_programmers():
    assert found("raise ValueError(f'{name} is odd')") == []


def test_both_sides_of_a_choice_are_found():
    code = "raise Dis2Error('It is too big' if big else 'It is too small', hint or 'Ask somebody')"
    assert found(code) == ["Ask somebody", "It is too big", "It is too small"]


def test_what_a_name_holds_is_found():
    code = "def f():\n    words = f'It broke: {why}'\n    raise Dis2Error(words)"
    assert found(code) == ["It broke: {0}"]


def test_a_whole_sentence_is_found_wherever_it_stands():
    code = "WORDS = {1: 'Only {percent:.0f} % of {name} is left.', 2: 'of the rest'}"
    assert found(code) == ["Only {0} % of {1} is left."]


def test_what_explains_code_is_no_message():
    assert found('"""This file is a file."""\nX = 1\n"""This is a number."""') == []


def test_values_beside_each_other_are_one_hole():
    code = "raise Dis2Error(f'It took {count}{unit} to do {what}.')"
    assert found(code) == ["It took {0} to do {1}."]


def test_a_sentence_inside_of_another_is_found_too():
    code = 'X = f\'{"it is all over here." if over else ""} and {name} goes on.\''
    assert "it is all over here." in found(code)


def test_braces_that_mean_themselves_stay():
    assert template_of(ast.parse("'a } b'", mode="eval").body) == "a } b"


def test_a_template_that_fits_nearly_any_text_is_refused():
    with pytest.raises(BuildError, match="nearly any text"):
        found("raise Dis2Error(f'{a} of {b}')")


def test_a_phrase_that_is_gone_from_the_code_is_noticed(monkeypatch):
    monkeypatch.setattr(engine_words, "PHRASES", ("a phrase of nobody",))
    with pytest.raises(BuildError, match="a phrase of nobody"):
        engine_words.engine_words()


def test_every_file_whose_sentences_are_left_out_is_there():
    house = engine_words.ROOT / "dis2_plugin"
    assert [name for name in engine_words.NOT_MET if not (house / name).is_file()] == []
