"""Where tiles lie, and how they sum up."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dis2_plugin.core.errors import JobError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.window import Extent, ReferenceGrid, Window
from dis2_plugin.engine.mapping.blend import StripBlender
from dis2_plugin.engine.mapping.chips import Place
from dis2_plugin.engine.mapping.taper import cell_taper, taper, tapered_enlargement
from dis2_plugin.engine.planning.lattice import SCORE_CELL_PX, Lattice, column_bands
from dis2_plugin.engine.planning.plan import tile_of
from tests.engine.scenes import write_model


def lattice_over(width, height, tile_px=64, overlap_px=16):
    grid = ReferenceGrid(width, height, (0, 1, 0, 0, 0, -1), "")
    return Lattice.over(grid, tile_px, overlap_px)


def enlarged(scores, tile_px):
    """Return scores (K, t, t) interpolated linearly between the centres of their cells."""
    cells = scores.shape[-1]
    centres = (np.arange(cells) + 0.5) * tile_px / cells
    for axis in (1, 2):
        scores = np.apply_along_axis(
            lambda line: np.interp(np.arange(tile_px) + 0.5, centres, line), axis, scores
        )
    return scores


def in_cells(layer):
    """Return the mean of every 4 x 4 pixels."""
    height, width = layer.shape[-2:]
    return layer.reshape(*layer.shape[:-2], height // 4, 4, width // 4, 4).mean(axis=(-3, -1))


windows = st.tuples(
    st.integers(0, 150), st.integers(0, 150), st.integers(1, 90), st.integers(1, 90)
)


@settings(max_examples=60, deadline=None)
@given(windows, st.sampled_from([0, 16, 32]))
def test_the_rows_of_a_band_follow_without_a_gap(window, overlap_px):
    band = Window(*window).clip(200, 180)
    if band.is_empty:
        return
    rows = list(lattice_over(200, 180, 64, overlap_px).tile_rows(band))
    ends = [band.row_off, *(row.done.row_end for row in rows)]
    assert [row.done.row_off for row in rows] == ends[:-1]
    assert ends[-1] == band.row_end
    for row in rows:
        if row.done.height:
            assert row.done.row_off >= row.tiles[0].row_off
            assert row.done.row_end <= row.tiles[0].row_end


@settings(max_examples=60, deadline=None)
@given(windows, st.sampled_from([0, 16, 32]))
def test_blending_equal_answers_gives_them_back_everywhere(window, overlap_px):
    band = Window(*window).clip(203, 181)
    if band.is_empty:
        return
    lattice = lattice_over(203, 181, 64, overlap_px)
    blender = StripBlender(band, 64, overlap_px, 2)
    answer = np.stack([np.full((64, 64), 0.25, np.float32), np.full((64, 64), 0.75, np.float32)])
    attention = np.full((2, 4, 4), -3, np.float32)
    cells = 0
    for row in lattice.tile_rows(band):
        for tile in row.tiles:
            part = tile.intersect(band)
            wanted = np.ones((part.height, part.width), bool)
            blender.add(Place(tile, part, wanted, True), answer, attention)
        if not row.done.is_empty:
            seen = 0
            for means in blender.take(row.done):
                np.testing.assert_allclose(means.probabilities[1], 0.75, rtol=1e-5)
                seen += means.probabilities.shape[1]
            assert seen == row.done.height
            scores = blender.take_scores(row.done)
            np.testing.assert_allclose(scores, -3, rtol=1e-5)
            cells += scores[0].size
    whole = band.cells(SCORE_CELL_PX)
    assert cells == whole.width * whole.height


@given(st.integers(1, 400), st.integers(0, 32), windows)
def test_tiles_bands_and_finished_rows_begin_with_whole_cells(side_px, overlap_px, window):
    lattice = lattice_over(side_px, side_px, 64, overlap_px)
    assert all(col % SCORE_CELL_PX == 0 for col in lattice.cols)
    assert lattice.cols[-1] + 64 >= side_px
    assert 0 <= lattice.overlap_px - overlap_px < SCORE_CELL_PX
    band = Window(*window).clip(side_px, side_px)
    if not band.is_empty:
        done = [row.done for row in lattice.tile_rows(band)]
        ends = [rows.row_end for rows in done if not rows.is_empty]
        assert all(end % SCORE_CELL_PX == 0 or end == band.row_end for end in ends)
    borders = [band.col_off for band in column_bands(Window(window[0], 0, 20_000, 1))[1:]]
    assert all(border % SCORE_CELL_PX == 0 for border in borders)


@settings(max_examples=60, deadline=None)
@given(windows, st.sampled_from([0, 16, 32]), st.integers(0, 2**32 - 1))
def test_scores_are_where_an_answer_is_wanted_and_nowhere_else(window, overlap_px, seed):
    band = Window(*window).clip(203, 181)
    if band.is_empty:
        return
    lattice = lattice_over(203, 181, 64, overlap_px)
    wanted = np.zeros((184, 204), bool)
    wanted[:181, :203] = np.random.default_rng(seed).random((181, 203)) < 0.05
    blender = StripBlender(band, 64, overlap_px, 1)
    answer, attention = np.ones((1, 64, 64), np.float32), np.full((1, 4, 4), 7, np.float32)
    scores = []
    for row in lattice.tile_rows(band):
        for tile in row.tiles:
            part = tile.intersect(band)
            here = wanted[part.slices_in(Window(0, 0, 204, 184))]
            blender.add(Place(tile, part, here, True), answer, attention)
        if not row.done.is_empty:
            list(blender.take(row.done))
            scores.append(blender.take_scores(row.done))
    inside = np.zeros_like(wanted)
    inside[band.slices_in(Window(0, 0, 204, 184))] = True
    cells = in_cells(wanted & inside)[band.cells(4).slices_in(Window(0, 0, 51, 46))] > 0
    found = np.concatenate(scores, axis=1)[0]
    np.testing.assert_array_equal(np.isfinite(found), cells)
    np.testing.assert_allclose(found[cells], 7, rtol=1e-5)


def test_scores_are_means_over_the_pixels_that_are_wanted():
    scores = np.random.default_rng(0).normal(size=(2, 4, 4)).astype(np.float32)
    tiles = [Window(0, 0, 64, 64), Window(48, 0, 64, 64)]
    band = Window(0, 0, 112, 64)
    blender = StripBlender(band, 64, 16, 2)
    wanted = np.random.default_rng(1).random((64, 64)) < 0.5
    wanted[8:12, 8:12] = False
    sums, weights = np.zeros((2, 64, 112)), np.zeros((64, 112))
    for tile in tiles:
        blender.add(Place(tile, tile, wanted, True), np.ones((2, 64, 64), np.float32), scores)
        share = np.kron(in_cells(wanted), np.ones((4, 4)))
        rows, cols = tile.slices_in(band)
        sums[:, rows, cols] += enlarged(scores, 64) * taper(64, 16) * share
        weights[rows, cols] += taper(64, 16) * share
    sums, weights = in_cells(sums), in_cells(weights)
    expected = np.where(weights > 0, sums / np.maximum(weights, 1e-9), np.nan)
    assert np.isnan(expected).any()
    np.testing.assert_allclose(blender.take_scores(band), expected, atol=1e-5)


def test_a_band_takes_the_tiles_of_the_raster_that_touch_it():
    whole = {
        tile
        for row in lattice_over(500, 300).tile_rows(Window(0, 0, 500, 300))
        for tile in row.tiles
    }
    part = Window(200, 100, 50, 50)
    chosen = {tile for row in lattice_over(500, 300).tile_rows(part) for tile in row.tiles}
    assert chosen == {tile for tile in whole if not tile.intersect(part).is_empty}


def test_a_wide_raster_is_worked_in_bands():
    bands = column_bands(Window(5, 3, 20_000, 7))
    assert [band.width for band in bands] == [4095, 4096, 4096, 4096, 3617]
    assert bands[-1].col_end == 20_005


@pytest.mark.parametrize("overlap_px", [-1, 33, 64])
def test_an_overlap_beyond_half_a_tile_is_refused(overlap_px):
    with pytest.raises(JobError, match="overlap"):
        lattice_over(100, 100, 64, overlap_px)


def test_the_weights_of_two_neighbours_sum_to_one():
    weights = taper(64, 16)
    middle = weights[32]
    np.testing.assert_allclose(middle[48:] + middle[:16], 1, atol=1e-6)
    np.testing.assert_array_equal(middle[16:48], 1)
    assert weights.min() > 0


def test_scores_enlarged_and_tapered_at_once_are_those_enlarged_and_then_tapered():
    scores = np.random.default_rng(0).normal(size=(2, 4, 4)).astype(np.float32)
    matrix = tapered_enlargement(4, 64, 16)
    expected = in_cells(enlarged(scores, 64) * taper(64, 16))
    np.testing.assert_allclose(matrix @ scores @ matrix.T, expected, atol=1e-6)
    np.testing.assert_allclose(cell_taper(64, 16), in_cells(taper(64, 16)), atol=1e-6)


@pytest.mark.parametrize(
    ("width", "height", "asked", "side"),
    [(900, 512, None, 512), (900, 500, None, 256), (100, 100, None, 256), (900, 500, 512, 512)],
)
def test_the_whole_raster_decides_about_the_tile_of_a_run_where_nobody_else_does(
    tmp_path, width, height, asked, side
):
    card = ModelCard.load(Path(write_model(tmp_path / "model", tile_px=512)))
    part = Extent(0, 0, 10, 10)
    job = SegmentationJob(out=str(tmp_path / "out"), rgir="x.tif", tile_px=asked, extent=part)
    assert tile_of(job, card, ReferenceGrid(width, height, (0, 1, 0, 0, 0, -1), "")) == side
