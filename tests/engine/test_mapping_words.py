"""A mapping of reference values to classes is read from words."""

from __future__ import annotations

import pytest

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import JobError
from dis2_plugin.core.results.evaluation import mapping_text
from dis2_plugin.engine.labels.label_rule import LabelRule, read_mapping


def test_a_mapping_is_read_from_words():
    mapping = read_mapping("10=0, wood = tree", ISPRS)
    assert mapping == {"10": 0, "wood": 3}


@pytest.mark.parametrize("text", ["10", "10=lake", "10=9"])
def test_a_mapping_to_no_class_is_refused(text):
    with pytest.raises(JobError, match=text):
        read_mapping(text, ISPRS)


def test_a_mapped_value_may_hold_commas_and_equal_signs():
    pairs = [("wood, old", "tree"), ("a=b", "car")]
    assert read_mapping(mapping_text(pairs), ISPRS) == {"wood, old": 3, "a=b": 4}


def test_letters_of_a_colour_may_be_large():
    rule = LabelRule(mapping=read_mapping("#FF00AA=tree", ISPRS))
    assert rule.channel_of_colour(0xFF00AA) == ISPRS.names.index("tree")
    assert rule.channel("#FF00AA") == ISPRS.names.index("tree")  # a text of a field
