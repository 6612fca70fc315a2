"""Patches that hang together are found strip by strip, and measured as each would be on its own."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import Window
from dis2_plugin.engine.measures.patch_measures import PatchMeasures, cells_of
from dis2_plugin.engine.measures.patches import Patches, joined
from dis2_plugin.engine.raster.grids.quantity import Quantity
from dis2_plugin.engine.raster.sources.patch_raster import PatchRaster
from dis2_plugin.engine.raster.sources.source import grid_of, open_raster

SPIRAL = np.array(
    [
        [1, 1, 1, 1, 1, 1],
        [1, 0, 0, 0, 0, 1],
        [1, 0, 1, 1, 0, 1],
        [1, 0, 1, 0, 0, 1],
        [1, 0, 1, 1, 1, 1],
        [1, 0, 0, 0, 0, 0],
    ],
    np.uint8,
)
"""Two arms of one pixel's width: class 1 from the upper left, class 0 between."""


def measures_of(path, rated=None):
    return PatchMeasures(PatchRaster(path), grid_of(open_raster(path)), rated, None)


def found(ids, rows):
    """Return the number of the patch of each pixel, and first pixels, read ``rows`` at a time."""
    patches = Patches()
    strips = [patches.add(ids[row : row + rows]) for row in range(0, len(ids), rows)]
    numbers, first_pixels = patches.numbered()
    drawn = [np.repeat(numbers[runs.parts], runs.lengths).reshape(runs.shape) for runs in strips]
    return np.concatenate(drawn), first_pixels


@pytest.mark.parametrize("rows", [1, 2, 3, 6])
def test_arms_of_a_spiral_are_one_patch_each_however_it_is_cut(rows):
    numbers, first_pixels = found(SPIRAL, rows)
    np.testing.assert_array_equal(numbers, 1 - SPIRAL)  # that of the first pixel has number 0
    assert first_pixels.tolist() == [0, 7]


@pytest.mark.parametrize("rows", [1, 4, 37])
@pytest.mark.parametrize("classes", [2, 5])
def test_patches_are_those_that_another_program_finds(rows, classes):
    ndimage = pytest.importorskip("scipy.ndimage")
    ids = np.random.default_rng(classes).integers(0, classes, (37, 29)).astype(np.uint8)
    numbers, first_pixels = found(ids, rows)
    count = 0
    for class_id in range(classes):
        labels, labelled = ndimage.label(ids == class_id)
        pairs = np.unique(np.stack([labels, numbers])[:, labels > 0], axis=1)
        assert pairs.shape == (2, labelled)  # each of theirs is one of ours
        count += labelled
    assert len(first_pixels) == count == numbers.max() + 1
    firsts = np.unique(numbers.ravel(), return_index=True)[1]
    np.testing.assert_array_equal(first_pixels, firsts)


def test_a_raster_of_one_column_has_a_patch_for_each_change():
    numbers, first_pixels = found(np.array([[3], [3], [0], [3]], np.uint8), 2)
    assert numbers.ravel().tolist() == [0, 0, 1, 2]
    assert first_pixels.tolist() == [0, 2, 3]


def test_without_a_strip_there_is_no_patch():
    assert [len(numbers) for numbers in Patches().numbered()] == [0, 0]


def test_a_chain_in_any_order_hangs_on_its_first():
    order = np.random.default_rng(2).permutation(500)
    roots = joined(503, order[:-1] + 2, order[1:] + 2)
    assert roots.tolist() == [0, 1, *[2] * 500, 502]


def test_an_outline_that_no_patch_has_is_refused(make_raster):
    measures = measures_of(make_raster("c.tif", SPIRAL))
    measures.add(Window(0, 0, 6, 6))
    with pytest.raises(InputError, match="changed"):
        measures.finished().of(np.array([0, 8]))


def test_a_quantity_that_is_known_late_counts_for_its_patch_alone(make_raster):
    values = np.full((4, 2), np.nan, np.float32)
    values[3] = 0.25, 0.75
    ids = np.array([[0, 1]] * 4, np.uint8)
    rated = Quantity(make_raster("v.tif", values, nodata=np.nan))
    measures = measures_of(make_raster("c.tif", ids), rated)
    for row in range(4):
        measures.add(Window(0, row, 2, 1))
    cells = cells_of(measures.finished().of(np.array([0, 1])))
    np.testing.assert_allclose(cells[:, 0], [1.0, 1.0])  # pixels of half a metre
    np.testing.assert_allclose(cells[:, 1], [0.25, 0.75])
    assert np.isnan(cells[:, 2:]).all()
