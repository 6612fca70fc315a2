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
def areas_by_eye(monkeypatch):
    monkeypatch.syspath_prepend(str(STUDIES))
    return importlib.import_module("areas_by_eye")


@pytest.fixture
def areas(areas_by_eye, tmp_path):
    path = tmp_path / "areas.csv"
    path.write_text(
        "file,class,points\n"
        "a.tif,impervious_surface,0 0;4 0;4 2;0 2\n"
        "b.tif,building,1 1;3 1;3 3\n"
        "a.tif,car,1 0.1;2.4 0.1;2.4 2;1 2\n"
    )
    return areas_by_eye.read_areas(path)


def test_later_areas_lie_on_top_and_the_rest_is_unknown(areas_by_eye, areas):
    labels = areas_by_eye.labels_of(areas["a.tif"], 4)
    expected = np.full((4, 4), NO_DATA_ID)
    expected[:2] = ROAD
    expected[:2, 1] = CAR  # the centre of column 2 lies outside
    np.testing.assert_array_equal(labels, expected)


def test_an_enlarged_image_has_areas_as_fine_as_its_pixels(areas_by_eye, areas):
    labels = areas_by_eye.labels_of(areas["a.tif"], 4, enlarged=2)
    assert labels.shape == (8, 8)
    assert (labels == ROAD).sum() == 4 * 8 - 12
    assert (labels[:4, 2:5] == CAR).all()


def test_the_corners_are_columns_and_rows(areas_by_eye, areas):
    labels = areas_by_eye.labels_of(areas["b.tif"], 4, enlarged=8)
    rows, cols = np.nonzero(labels == ROOF)
    assert (rows.min(), cols.max()) == (8, 23)
    assert (cols >= rows).all()
    assert 16 * 15 / 2 <= len(rows) <= 16 * 17 / 2  # on the diagonal, edges go through centres


def test_differences_of_equal_networks_are_nothing(areas_by_eye):
    counts = np.diag([3, 4, 5, 6, 7])
    images = [Confusion(ISPRS, counts), Confusion(ISPRS, counts + counts[::-1])]
    assert areas_by_eye.interval(images, images) == (0.0, 0.0)
    assert areas_by_eye.mean_f1(images[:1]) == 100.0


def test_only_named_pixels_count(areas_by_eye, areas):
    labels = areas_by_eye.labels_of(areas["a.tif"], 4)
    found = np.full((4, 4), CAR, np.uint8)
    counted = areas_by_eye.counted(found, labels)
    assert counted.pixels == 8
    assert counted.counts[ROAD, CAR] == 6
    assert counted.counts[CAR, CAR] == 2
