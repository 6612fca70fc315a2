"""Parts of patches wait for the blocks that they reach into, and no longer."""

import numpy as np
import pytest
from osgeo import ogr

from dis2_plugin.engine.measures import cut_patches
from dis2_plugin.engine.measures.cut_patches import CutPatches, Cuts, Patch

BELOW, RIGHT = (1, 10), (0, 10)
"""Lines: axis and place."""


def part(corner, *cuts, class_id=1):
    """Return a square of 10 x 10 pixels; its cuts are line, side and ends."""
    x, y = corner
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for col, row in ((x, y), (x + 10, y), (x + 10, y + 10), (x, y + 10), (x, y)):
        ring.AddPoint_2D(col, row)
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    lines = np.array([(*line, side) for line, side, _ in cuts]).reshape(-1, 3)
    ends = np.array([ends for *_, ends in cuts]).reshape(-1, 2)
    owners = np.zeros(len(cuts), np.int64)
    return Patch(class_id, shape, np.array([1.0, 0.5, 1, 3.0, 1, 3.0]), Cuts(owners, lines, ends))


@pytest.fixture
def kept():
    return CutPatches()


def areas(patches):
    return [patch.shape.GetArea() for patch in patches]


def test_parts_that_meet_along_a_line_are_one_patch_with_all_tallies(kept):
    kept.add(part((0, 0), (RIGHT, 0, (0, 10))))
    kept.add(part((10, 5), (RIGHT, 1, (5, 15))))
    (whole,) = kept.finished(20)
    assert whole.shape.GetArea() == 200
    assert whole.tallies.tolist() == [2.0, 1.0, 2, 6.0, 2, 3.0]
    assert list(kept.finished(20)) == []


@pytest.mark.parametrize(
    ("other", "class_id"), [((10, 20), 1), ((5, 15), 2)], ids=["corner", "another class"]
)
def test_parts_that_meet_in_a_corner_or_are_of_two_classes_stay_two(kept, other, class_id):
    kept.add(part((0, 0), (RIGHT, 0, (0, 10))))
    kept.add(part((10, other[0]), (RIGHT, 1, other), class_id=class_id))
    assert areas(kept.finished(20)) == [100, 100]


def test_a_patch_waits_while_a_part_of_it_reaches_rows_that_are_not_drawn(kept):
    kept.add(part((0, 0), (RIGHT, 0, (0, 10))))
    kept.add(part((10, 0), (RIGHT, 1, (0, 10)), (BELOW, 0, (10, 20))))
    kept.add(part((30, 0), ((0, 30), 1, (0, 10))))
    assert areas(kept.finished(10)) == [100]  # the third alone: nobody came to meet it
    kept.add(part((10, 10), (BELOW, 1, (10, 20))))
    assert areas(kept.finished(20)) == [300]


def test_a_patch_that_is_too_large_already_does_not_wait(kept, monkeypatch):
    monkeypatch.setattr(cut_patches, "MOST_CORNERS", 7)  # two squares have 8
    kept.add(part((0, 0), (RIGHT, 0, (0, 10))))
    kept.add(part((10, 0), (RIGHT, 1, (0, 10)), (BELOW, 0, (10, 20))))
    assert areas(kept.finished(10)) == [100, 100]
    kept.add(part((10, 10), (BELOW, 1, (10, 20))))
    assert areas(kept.finished(20)) == [100]


def test_a_patch_may_come_back_to_itself(kept):
    kept.add(part((0, 0), (RIGHT, 0, (0, 3)), (RIGHT, 0, (6, 10))))
    kept.add(part((10, 0), (RIGHT, 1, (0, 2)), (RIGHT, 1, (7, 10))))
    assert areas(kept.finished(10)) == [200]
