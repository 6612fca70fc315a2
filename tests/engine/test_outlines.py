"""Smooth outlines: valid, without gaps, near the pixels, whatever the map looks like."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from osgeo import ogr

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.engine.measures import cut_patches, polygons
from dis2_plugin.engine.measures.polygons import PolygonShape, polygonize
from tests.engine.scenes import UTM, write_raster

SMOOTH = PolygonShape(smooth=True)
PIXEL_M = 0.5
ROTATED = (500_000.0, 0.4, 0.3, 4_100_000.0, 0.3, -0.4)


def shapes(path):
    dataset = ogr.Open(str(path))
    return [(f["class_id"], f["area_m2"], f.geometry().Clone()) for f in dataset.GetLayer(0)]


@pytest.fixture
def draw(tmp_path):
    """Return a function that gives the smooth polygons of classes."""

    def draw(classes, shape=SMOOTH, geotransform=UTM):
        path = write_raster(tmp_path / "c.tif", classes, geotransform, nodata=255)
        polygonize(path, None, None, str(tmp_path / "p.gpkg"), ISPRS, shape=shape)
        return shapes(tmp_path / "p.gpkg")

    return draw


def assert_a_coverage(found, classes, pixel_area):
    """Valid polygons that do not overlap and together have the area of what is classified."""
    assert all(shape.IsValid() for _, _, shape in found)
    total = sum(shape.GetArea() for _, _, shape in found)
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for _, _, shape in found:
        whole.AddGeometry(shape)
    united = whole.UnionCascaded()
    assert united.GetArea() == pytest.approx(total, rel=1e-9)
    if (classes != 255).all():
        assert total == pytest.approx(classes.size * pixel_area, rel=1e-9)


def assert_shared_to_the_last_bit(found, geotransform, size):
    """Each side of an outline is one of two, or of one if it lies on the frame of the map."""
    edges = Counter()
    for _, _, shape in found:
        for number in range(shape.GetGeometryCount()):
            points = shape.GetGeometryRef(number).GetPoints()
            edges.update(frozenset(pair) for pair in zip(points, points[1:]))
    matrix = np.linalg.inv(np.array([geotransform[1:3], geotransform[4:6]]))
    alone = [np.array(list(edge)) for edge, count in edges.items() if count == 1]
    pixels = np.array([(edge - (geotransform[0], geotransform[3])) @ matrix.T for edge in alone])
    on_frame = [
        np.ptp(edge[:, axis]) < 1e-6 and min(abs(edge[0, axis]), abs(edge[0, axis] - size)) < 1e-6
        for axis, size in ((0, size[1]), (1, size[0]))
        for edge in pixels
    ]
    assert set(edges.values()) == {1, 2}
    assert sum(on_frame) == len(alone)


@settings(max_examples=30, deadline=None)
@given(arrays(np.uint8, (9, 11), elements=st.sampled_from([0, 1, 2, 255])))
def test_any_small_map_becomes_a_coverage_without_gaps(tmp_path_factory, classes):
    folder = tmp_path_factory.mktemp("any")
    path = write_raster(folder / "c.tif", classes, nodata=255)
    polygonize(path, None, None, str(folder / "p.gpkg"), ISPRS, shape=SMOOTH)
    assert_a_coverage(shapes(folder / "p.gpkg"), classes, PIXEL_M**2)


@pytest.mark.parametrize("geotransform", [UTM, ROTATED])
def test_a_map_of_large_patches_becomes_a_coverage_without_gaps(draw, geotransform):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(4).integers(0, 5, (90, 110))
    classes = ndimage.median_filter(random, 7).astype("u1")
    assert_a_coverage(draw(classes, geotransform=geotransform), classes, 0.25)


def test_neighbours_share_their_borders_to_the_last_bit(draw):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(9).integers(0, 4, (50, 60))
    found = draw(ndimage.median_filter(random, 5).astype("u1"), geotransform=ROTATED)
    assert_shared_to_the_last_bit(found, ROTATED, (50, 60))


def test_a_slanted_border_becomes_a_straight_line(draw):
    rows, cols = np.mgrid[:60, :60]
    classes = (cols > 0.3 * rows + 20).astype("u1")
    lengths = {}
    for name, shape in (("stepped", PolygonShape()), ("smooth", SMOOTH)):
        left, right = (g.Boundary() for _, _, g in draw(classes, shape))
        lengths[name] = left.Intersection(right).Length() / PIXEL_M
    # from column 21 in the first of 60 rows to 38 in the last; along the pixels the sum of both
    assert lengths["stepped"] == pytest.approx(60 + 17)
    assert lengths["smooth"] == pytest.approx(np.hypot(60, 17), rel=0.02)


def test_a_disk_of_pixels_gets_the_length_and_the_area_of_its_circle(draw):
    radius = 30.0
    rows, cols = np.mgrid[:80, :80] + 0.5
    disk = (np.hypot(cols - 40, rows - 40) < radius).astype("u1")
    ((area, shape),) = ((area, shape) for class_id, area, shape in draw(disk) if class_id == 1)
    assert shape.GetArea() == pytest.approx(np.pi * (radius * PIXEL_M) ** 2, rel=0.01)
    assert shape.GetArea() == pytest.approx(area, rel=0.01)
    # along the sides of the pixels it would be 8 radii long, a fourth too much
    assert shape.Boundary().Length() == pytest.approx(2 * np.pi * radius * PIXEL_M, rel=0.02)
    points = np.array(shape.GetGeometryRef(0).GetPoints())[:, :2]
    middle = (UTM[0] + 40 * PIXEL_M, UTM[3] - 40 * PIXEL_M)
    assert np.abs(np.hypot(*(points - middle).T) / PIXEL_M - radius).max() < 0.75


def test_an_outline_does_not_depend_on_what_is_smoothed_with_it(draw, monkeypatch):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(2).integers(0, 3, (40, 50))
    classes = ndimage.median_filter(random, 3).astype("u1")
    together = [bytes(shape.ExportToWkb()) for _, _, shape in draw(classes)]
    monkeypatch.setattr(polygons, "_BATCH", 1)
    alone = [bytes(shape.ExportToWkb()) for _, _, shape in draw(classes)]
    assert len(together) > 20
    assert together == alone


@pytest.mark.parametrize("shape", [SMOOTH, PolygonShape()], ids=["smooth", "stepped"])
@pytest.mark.parametrize("geotransform", [UTM, ROTATED], ids=["upright", "rotated"])
def test_a_map_of_several_blocks_is_a_coverage_without_gaps(draw, monkeypatch, shape, geotransform):
    ndimage = pytest.importorskip("scipy.ndimage")
    monkeypatch.setattr(polygons, "BLOCK_PX", 32)
    random = np.random.default_rng(5).integers(0, 5, (90, 70))
    classes = ndimage.median_filter(random, 7).astype("u1")
    classes[20:40, 25:50] = 2
    found = draw(classes, shape, geotransform)
    assert_a_coverage(found, classes, 0.25)
    if shape.smooth:  # along pixels a straight side may have two neighbours
        assert_shared_to_the_last_bit(found, geotransform, classes.shape)
    for class_id in range(5):  # pixels count once, in the piece that they lie in
        area = sum(area for found_id, area, _ in found if found_id == class_id)
        assert area == 0.25 * np.count_nonzero(classes == class_id)


@pytest.mark.parametrize("shape", [SMOOTH, PolygonShape()], ids=["smooth", "stepped"])
@pytest.mark.parametrize("geotransform", [UTM, ROTATED], ids=["upright", "rotated"])
def test_blocks_cut_nothing_in_two(draw, monkeypatch, shape, geotransform):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(6).integers(0, 4, (90, 70))
    classes = ndimage.median_filter(random, 5).astype("u1")
    classes[50:60, 5:30] = 255
    whole = draw(classes, shape, geotransform)
    monkeypatch.setattr(polygons, "BLOCK_PX", 17)
    joined = draw(classes, shape, geotransform)
    assert sorted(found[:2] for found in joined) == sorted(found[:2] for found in whole)
    assert len(whole) > 40
    assert_a_coverage(joined, classes, 0.25)
    if not shape.smooth:  # smooth outlines stay at the lines where they were cut
        for class_id, area, outline in joined:
            same = [one for other, size, one in whole if (other, size) == (class_id, area)]
            assert min(outline.SymDifference(other).GetArea() for other in same) < 1e-6


def test_a_patch_of_very_many_corners_stays_cut_in_a_straight_line(draw, monkeypatch):
    monkeypatch.setattr(polygons, "BLOCK_PX", 20)
    monkeypatch.setattr(cut_patches, "MOST_CORNERS", 23)  # six parts have 24
    found = draw(np.full((30, 50), 1, np.uint8))
    assert [area for _, area, _ in found] == [
        rows * cols * PIXEL_M**2 for rows in (15, 15) for cols in (16, 17, 17)
    ]
    assert {shape.GetGeometryRef(0).GetPointCount() for _, _, shape in found} == {5}


def test_a_part_of_very_many_corners_is_not_kept(draw, monkeypatch):
    monkeypatch.setattr(polygons, "BLOCK_PX", 20)
    monkeypatch.setattr(polygons, "MOST_CORNERS", 3)
    monkeypatch.setattr(cut_patches.CutPatches, "add", None)
    assert len(draw(np.full((30, 50), 1, np.uint8))) == 6


def test_the_corners_of_a_house_stay(draw):
    classes = np.zeros((30, 40), "u1")
    classes[5:20, 8:30] = 1
    (house,) = (shape for class_id, _, shape in draw(classes) if class_id == 1)
    assert house.GetArea() == pytest.approx(15 * 22 * PIXEL_M**2)


def test_a_turned_house_has_straight_sides_between_its_four_corners(draw):
    rows, cols = np.mgrid[:90, :90] + 0.5 - 45
    along, across = np.array([[np.sqrt(3), 1], [-1, np.sqrt(3)]]) / 2  # 30 degrees
    is_long = np.abs(along[0] * cols + along[1] * rows) < 25
    is_wide = np.abs(across[0] * cols + across[1] * rows) < 14
    found = draw((is_long & is_wide).astype("u1"))
    (drawn,) = (shape for class_id, _, shape in found if class_id == 1)
    signs = ((1, 1), (-1, 1), (-1, -1), (1, -1), (1, 1))
    corners = [45 + 25 * a * along + 14 * b * across for a, b in signs]
    places = [(UTM[0] + col * PIXEL_M, UTM[3] - row * PIXEL_M) for col, row in corners]
    true = ogr.CreateGeometryFromWkt(f"POLYGON(({','.join(f'{x} {y}' for x, y in places)}))")
    assert drawn.SymDifference(true).Area() < 0.008 * true.Area()
    assert drawn.Boundary().Length() == pytest.approx(true.Boundary().Length(), rel=0.02)


def test_no_outline_leaves_the_pixels_by_half_a_pixel(draw):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(6).integers(0, 3, (60, 70))
    classes = ndimage.median_filter(random, 5).astype("u1")
    for (_, _, stepped), (_, _, smooth) in zip(draw(classes, PolygonShape()), draw(classes)):
        reach = stepped.Boundary().Buffer(0.75 * PIXEL_M)  # half a pixel along both axes
        assert reach.Contains(smooth.Boundary())


def test_a_single_pixel_keeps_its_shape(draw):
    classes = np.zeros((5, 5), "u1")
    classes[2, 2] = 1
    (building,) = (shape for class_id, _, shape in draw(classes) if class_id == 1)
    assert building.GetArea() == pytest.approx(PIXEL_M**2)


def test_the_frame_of_the_map_stays(draw):
    rows, cols = np.mgrid[:40, :40]
    found = draw(((rows + cols) // 9 % 3).astype("u1"))
    envelopes = np.array([shape.GetEnvelope() for _, _, shape in found])
    assert envelopes[:, 0].min() == UTM[0]
    assert envelopes[:, 3].max() == UTM[3]
    assert envelopes[:, 1].max() == UTM[0] + 40 * PIXEL_M


def test_areas_are_those_of_the_pixels(draw):
    classes = np.zeros((20, 20), "u1")
    classes[4:9, 4:9] = 1
    (area,) = (area for class_id, area, _ in draw(classes) if class_id == 1)
    assert area == 25 * PIXEL_M**2
