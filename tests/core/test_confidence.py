"""What is left of a map without its uncertain pixels, and how it is written down."""

from __future__ import annotations

import pytest

from dis2_plugin.core.results.area_table import area_table
from dis2_plugin.core.results.confidence import STEPS, CertainArea, ConfidenceCounts
from dis2_plugin.core.results.result import ClassArea


def steps(**counts):
    """Counts by hundredth: ``at_60=4`` puts four pixels at 0.60."""
    found = [0] * STEPS
    for name, count in counts.items():
        found[int(name.removeprefix("at_"))] = count
    return tuple(found)


BUILDING = ClassArea(1, "building", 10, 40.0, 0.7)
TREE = ClassArea(3, "tree", 10, 40.0, 0.9)
COUNTS = ConfidenceCounts({"building": steps(at_59=4, at_60=6), "tree": steps(at_99=10)})


def test_a_pixel_at_the_threshold_is_certain() -> None:
    assert COUNTS.certain(BUILDING, 60) == CertainArea(6, pytest.approx(24.0), 0.6)


def test_without_a_threshold_everything_is_certain() -> None:
    assert COUNTS.certain(BUILDING, 0).pixels == 10
    assert COUNTS.uncertain_share((BUILDING, TREE), 0) == 0.0


def test_the_uncertain_share_is_that_of_the_whole_map() -> None:
    assert COUNTS.uncertain_share((BUILDING, TREE), 60) == pytest.approx(4 / 20)


def test_the_uncertain_share_is_by_area_where_the_pixels_of_a_class_are_larger() -> None:
    large = ClassArea(1, "building", 10, 120.0, 0.7)
    assert COUNTS.uncertain_share((large, TREE), 60) == pytest.approx(0.4 * 120 / 160)


def test_pixels_count_where_an_area_is_not_known() -> None:
    unknown = ClassArea(1, "building", 10, None, 0.7)
    assert COUNTS.certain(unknown, 60) == CertainArea(6, None, 0.6)
    assert COUNTS.uncertain_share((unknown, TREE), 60) == pytest.approx(4 / 20)


def test_a_class_without_pixels_has_nothing_certain() -> None:
    absent = ClassArea(4, "car", 0, 0.0, 0.0)
    assert COUNTS.certain(absent, 60) == CertainArea(0, 0.0, 0.0)
    assert ConfidenceCounts({}).uncertain_share((), 60) == 0.0


def test_the_histogram_is_of_all_classes() -> None:
    histogram = COUNTS.histogram()
    assert (histogram[59], histogram[60], histogram[99], sum(histogram)) == (4, 6, 10, 20)
    assert ConfidenceCounts({}).histogram() == (0,) * STEPS


def test_the_table_has_plain_numbers_and_empty_cells_where_nothing_is_known() -> None:
    areas = (BUILDING, ClassArea(4, "car", 0, None, 0.0))
    assert area_table(areas) == (
        "class_id,name,pixels,area_m2,share,mean_confidence,mean_height\n"
        "1,building,10,40.000,1.000000,0.7000,\n"
        "4,car,0,,0.000000,,\n"
    )


def test_the_table_tells_what_is_certain_beside_what_is_there() -> None:
    certain = {"building": COUNTS.certain(BUILDING, 60)}
    header, row, _ = area_table((BUILDING,), certain, 60, "\t").split("\n")
    assert header.split("\t")[-3:] == ["least_confidence", "certain_pixels", "certain_area_m2"]
    assert row.split("\t")[-3:] == ["0.60", "6", "24.000"]
