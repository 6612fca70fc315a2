"""What stands in the holes of a sentence, also where a value holds the sentence's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dis2_plugin.core.process.text_holes import Template

BANDS = Template.read("{0} has {1} bands; an image needs three.")
WRITTEN = Template.read("{0} cannot be written: {1}.")
BETWEEN = Template.read("There is no way from '{0}' to '{1}', the CRSs of {2} and of the raster.")
SHORT = Template.read("{0}: {1}")


@pytest.mark.parametrize(
    ("template", "values"),
    [
        (BANDS, ["/towns/Delft has trees/rgir.tif", "4"]),
        (BANDS, ["C:\\Delft has trees\\rgir.tif", "4"]),
        (BANDS, ["/it has 2 bands/and has 3/a.tif", "4"]),
        (BANDS, ["what has been drawn", "4"]),
        (WRITTEN, ["/a cannot be written: b/c.tif", "No space left on device"]),
        (WRITTEN, ["/a/b.tif", "it cannot be written: `/a/b.tif' is locked"]),
        (BETWEEN, ["WGS 84", "RD New", "/one, the CRSs of all/a.tif"]),
        (SHORT, ["/a.tif", "GDAL: why: C:\\a.tif"]),
        (SHORT, ["/notes: today/a.tif", "no such file"]),
        (SHORT, ["cluster (tcp: 1)", "gone"]),
    ],
)
def test_a_value_ends_where_it_is_whole(template, values):
    words = [word for pair in zip(template.words, [*values, ""]) for word in pair]
    assert template.values("".join(words)) == values


def test_where_a_number_belongs_no_words_are_taken():
    template = Template.read("The place {0} has {1} of it.", numbers=frozenset({1}))
    said = "The place that has none has 1.5 GB of it."
    assert template.values(said) == ["that has none", "1.5 GB"]


@pytest.mark.parametrize("said", ["a has b bands", "has b bands; an image needs three.", ""])
def test_another_sentence_has_no_values(said):
    assert BANDS.values(said) is None


def test_a_word_that_comes_a_thousand_times_is_not_weighed_for_ever():
    said = "a" + " has" * 5000 + " 4 bands; an image needs three."
    assert "".join(BANDS.values(said)).count("has") == 4999


@given(st.lists(st.text(alphabet="a 1.:/'h", max_size=9), min_size=2, max_size=2))
def test_values_and_words_always_make_the_text_again(values):
    said = f"{values[0]}: {values[1]}"
    found = SHORT.values(said)
    assert f"{found[0]}: {found[1]}" == said
