"""Areas named by eye become labels, and networks are held against them."""

from __future__ import annotations

import importlib
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID
from dis2_plugin.engine.evaluation.confusion import Confusion

STUDIES = Path(__file__).resolve().parents[2] / "docs" / "studies"
ROAD, ROOF, _, _, CAR = range(5)


@pytest.fixture
def study(monkeypatch):
    monkeypatch.syspath_prepend(str(STUDIES))
    return importlib.import_module


@pytest.fixture
def named_areas(study):
    return study("named_areas")


@pytest.fixture
def areas_by_eye(study):
    return study("areas_by_eye")


@pytest.fixture
def areas(named_areas, tmp_path):
    path = tmp_path / "areas.csv"
    path.write_text(
        "file,class,points\n"
        "a.tif,impervious_surface,0 0;4 0;4 2;0 2\n"
        "b.tif,building,1 1;3 1;3 3\n"
        "a.tif,car,1 0.1;2.4 0.1;2.4 2;1 2\n"
    )
    return named_areas.read_areas(path)


def test_later_areas_lie_on_top_and_the_rest_is_unknown(named_areas, areas):
    labels = named_areas.labels_of(areas["a.tif"], 4)
    expected = np.full((4, 4), NO_DATA_ID)
    expected[:2] = ROAD
    expected[:2, 1] = CAR  # the centre of column 2 lies outside
    np.testing.assert_array_equal(labels, expected)


def test_an_enlarged_image_has_areas_as_fine_as_its_pixels(named_areas, areas):
    labels = named_areas.labels_of(areas["a.tif"], 4, enlarged=2)
    assert labels.shape == (8, 8)
    assert (labels == ROAD).sum() == 4 * 8 - 12
    assert (labels[:4, 2:5] == CAR).all()


def test_the_corners_are_columns_and_rows(named_areas, areas):
    labels = named_areas.labels_of(areas["b.tif"], 4, enlarged=8)
    rows, cols = np.nonzero(labels == ROOF)
    assert (rows.min(), cols.max()) == (8, 23)
    assert (cols >= rows).all()
    assert 16 * 15 / 2 <= len(rows) <= 16 * 17 / 2  # on the diagonal, edges go through centres


def test_a_network_is_ahead_by_what_it_alone_has_right(areas_by_eye):
    right = Confusion(ISPRS, np.diag([3, 4, 5, 6, 7]))
    swapped = Confusion(ISPRS, np.diag([3, 4, 5, 6, 7])[[1, 0, 2, 3, 4]])
    first, found = [right, swapped], [right, right]
    assert areas_by_eye.advantage([0, 0], first, found) == 0.0
    assert areas_by_eye.advantage([1, 1], first, found) == pytest.approx(40.0)
    assert areas_by_eye.advantage([1, 1], found, first) == pytest.approx(-40.0)


def test_an_interval_holds_the_middle_of_what_other_draws_give(study):
    interval = study("photographs").interval
    assert interval(9, lambda drawn: 4.0) == (4.0, 4.0)
    ahead = np.array([1.0] * 50 + [0.0] * 50)  # the mean of 100 draws has a deviation of 0.05
    low, high = interval(100, lambda drawn: ahead[drawn].mean())
    assert (low, high) == (pytest.approx(0.40, abs=0.011), pytest.approx(0.60, abs=0.011))


def test_what_is_measured_on_is_not_learned_from(study, tmp_path):
    (tmp_path / "tiles.csv").write_text("file\n" + "".join(f"{n}.tif\n" for n in range(9)))
    photographs = study("photographs")
    held_out, learned = (
        [row["file"] for row in rows(tmp_path)]
        for rows in (photographs.held_out, photographs.learned_from)
    )
    assert held_out == ["0.tif", "4.tif", "8.tif"]
    assert sorted(held_out + learned) == [f"{n}.tif" for n in range(9)]


def test_only_named_pixels_count(areas_by_eye, named_areas, areas):
    labels = named_areas.labels_of(areas["a.tif"], 4)
    found = np.full((4, 4), CAR, np.uint8)
    counted = areas_by_eye.counted(found, labels)
    assert counted.pixels == 8
    assert counted.counts[ROAD, CAR] == 6
    assert counted.counts[CAR, CAR] == 2
