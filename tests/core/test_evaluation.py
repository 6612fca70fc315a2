"""Jobs of an evaluation as words, mappings as text, and the values of an error map."""

from __future__ import annotations

import pytest

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import JobError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.looks.error_map import (
    NOT_MAPPED_COLOUR,
    RIGHT_COLOUR,
    WRONG_COLOUR,
    error_palette,
    error_value,
)
from dis2_plugin.core.process.arguments import evaluation_arguments
from dis2_plugin.core.results.evaluation import EvaluationJob, mapping_pairs, mapping_text
from dis2_plugin.core.window import Extent

JOB = EvaluationJob(
    classes="a map.tif",
    reference="t.gpkg|layername=truth",
    out="r.json",
    model="town",
    mapping='10=tree,"a, b=car"',
    class_field="what",
    erode_px=3,
    extent=Extent(-1.0, 0.1, 2.0, 3.5),
    html="r.html",
    csv="r.csv",
    error_map="e.tif",
)


def test_a_job_becomes_words_and_the_words_become_the_job() -> None:
    pytest.importorskip("osgeo")
    from dis2_plugin.engine.command.finished_map_options import evaluation_job_of  # noqa: PLC0415
    from dis2_plugin.engine.command.options import parse  # noqa: PLC0415

    assert evaluation_job_of(parse(evaluation_arguments(JOB))) == JOB


def test_what_is_not_wanted_is_not_said() -> None:
    words = evaluation_arguments(EvaluationJob("m.tif", "r.tif", "r.json"))
    assert [word.partition("=")[0] for word in words] == [
        *("evaluate", "--json", "--classes", "--reference", "--class-field", "--erode", "--out"),
    ]


def test_a_negative_border_is_refused() -> None:
    with pytest.raises(JobError, match="-2 px"):
        EvaluationJob("m.tif", "r.tif", "r.json", erode_px=-2).check()


@pytest.mark.parametrize("area", [-1.0, float("nan"), float("inf")])
def test_a_smallest_polygon_that_is_no_area_is_refused(area) -> None:
    with pytest.raises(JobError, match="no area"):
        SegmentationJob("out", rgir="i.tif", min_area_m2=area).check()


@pytest.mark.parametrize(
    "pairs",
    [
        [("10", "tree")],
        [("a, b", "car"), ('say "x"', "tree")],
        [("a=b", "car")],
        [("#00ff00", "3")],
    ],
)
def test_pairs_survive_the_way_through_text(pairs) -> None:
    assert mapping_pairs(mapping_text(pairs)) == pairs


def test_a_pair_without_a_class_is_refused() -> None:
    with pytest.raises(JobError, match="'wood'"):
        mapping_pairs("10=tree,wood")


def test_a_mapping_may_have_blanks_after_its_commas_and_ends_without_a_line():
    pairs = [("10", "tree"), ("a, b", "car")]
    assert mapping_pairs('10=tree, "a, b=car" , ') == pairs
    assert mapping_text(pairs) == '10=tree,"a, b=car"'


def test_the_palette_names_the_errors_that_there_are_the_most_frequent_first() -> None:
    counts = [[0] * 5 for _ in range(5)]
    counts[1][2], counts[3][1], counts[2][2] = 7, 90, 1000
    entries = error_palette(ISPRS, counts)
    assert [(entry.value, entry.label, entry.colour) for entry in entries[:2]] == [
        (301, "Tree, mapped as Building", WRONG_COLOUR),
        (102, "Building, mapped as Low vegetation", WRONG_COLOUR),
    ]
    assert [entry.colour for entry in entries[2:]] == [NOT_MAPPED_COLOUR] * 5 + [RIGHT_COLOUR] * 5


def test_a_map_that_answers_everywhere_has_no_legend_for_what_is_not_mapped() -> None:
    counts = [[0] * 5 for _ in range(5)]
    counts[1][2] = 7
    entries = error_palette(ISPRS, counts, is_whole=True)
    assert [entry.colour for entry in entries] == [WRONG_COLOUR] + [RIGHT_COLOUR] * 5


def test_a_value_says_both_classes() -> None:
    assert error_value(4, 1) == 401
