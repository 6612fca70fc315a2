"""Patches of classes become polygons; what they measure is compared with plain numpy."""

import threading
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.measures import polygons, traced_blocks
from dis2_plugin.engine.measures.polygons import PolygonShape, polygonize
from dis2_plugin.engine.raster.grids import quantity
from tests.engine.scenes import UTM

ROTATED = (500_000.0, 0.4, 0.3, 4_100_000.0, 0.3, -0.4)
SOUTH_UP = (500_000.0, 0.5, 0.0, 4_100_000.0, 0.0, 0.5)


def patches(path):
    """Return (attributes, geometry) of each polygon."""
    dataset = ogr.Open(str(path))
    found = []
    for feature in dataset.GetLayer(0):
        found.append(({**feature.items(), "fid": feature.GetFID()}, feature.geometry().Clone()))
    return found


def ids(*rows):
    return np.array([[int(digit) if digit != "." else 255 for digit in row] for row in rows], "u1")


@pytest.fixture
def trace(make_raster, tmp_path):
    """Return a function that polygonizes classes and returns the patches."""

    def trace(classes, confidence=None, heights=None, **options):
        path = make_raster("classes.tif", classes, nodata=255, **options)
        rated = confidence is not None and make_raster(
            "confidence.tif", confidence, nodata=np.nan, **options
        )
        polygonize(path, rated or None, heights, str(tmp_path / "p.gpkg"), ISPRS)
        return patches(tmp_path / "p.gpkg")

    return trace


def test_pixels_that_share_a_side_are_one_polygon_and_corners_do_not_join(trace):
    found = trace(ids("101", "010", "..1"))
    assert len(found) == 7
    assert {item["class_name"] for item, _ in found} == {"impervious_surface", "building"}


def test_each_polygon_has_the_area_mean_and_maximum_worked_by_hand(trace, make_raster):
    confidence = np.array([[0.5, 0.7], [0.9, 0.1]], "float32")
    heights = make_raster("h.tif", np.array([[2, 4], [9, np.nan]], "float32"))
    (tall, outline), (flat, _) = sorted(
        trace(ids("11", "10"), confidence, heights), key=lambda pair: -pair[0]["class_id"]
    )
    assert tall["class_name"] == "building"
    corners = [(0, 0), (1, 0), (1, 0.5), (0.5, 0.5), (0.5, 1), (0, 1)]
    *drawn, end = outline.GetGeometryRef(0).GetPoints()
    assert sorted(drawn) == sorted((UTM[0] + right, UTM[3] - down) for right, down in corners)
    assert (end, outline.GetGeometryCount()) == (drawn[0], 1)
    assert tall["area_m2"] == 0.75
    assert tall["mean_confidence"] == pytest.approx(0.7)
    assert (tall["mean_height"], tall["max_height"]) == (5.0, 9.0)
    assert (flat["mean_height"], flat["max_height"]) == (None, None)


def test_a_patch_that_blocks_cut_has_the_measures_of_all_of_it(trace, make_raster, monkeypatch):
    """Of an L over four blocks of 3 x 3 pixels, and of a patch without any known height."""
    monkeypatch.setattr(polygons, "BLOCK_PX", 3)
    classes = np.zeros((6, 6), "u1")
    classes[1:5, 1] = classes[4, 1:5] = 1
    classes[0, 5] = 2
    confidence = np.full(classes.shape, 0.25, "float32")
    confidence[1, 1] = 1.0
    heights = np.full(classes.shape, 2.0, "float32")
    heights[4, 4], heights[4, 3], heights[0, 5] = 9.0, np.nan, np.nan
    path = make_raster("heights.tif", heights, nodata=np.nan)
    found = {values["class_id"]: values for values, _ in trace(classes, confidence, path)}
    assert len(found) == 3
    assert found[1]["area_m2"] == 7 * 0.25
    assert found[1]["mean_confidence"] == pytest.approx((1.0 + 6 * 0.25) / 7)
    assert found[1]["mean_height"] == pytest.approx((5 * 2.0 + 9.0) / 6)
    assert found[1]["max_height"] == 9.0
    assert found[2]["mean_height"] is found[2]["max_height"] is None


@pytest.mark.parametrize("shape", [PolygonShape(), PolygonShape(smooth=True)])
def test_numbers_beyond_those_of_classes_are_patches_too(make_raster, tmp_path, shape):
    codes = np.array([[311, 311, 412], [311, -7, 412], [70_000, 70_000, 412]], np.int32)
    path = make_raster("codes.tif", codes)
    polygonize(path, None, None, str(tmp_path / "p.gpkg"), ISPRS, shape=shape)
    drawn = {item["class_id"]: item["area_m2"] for item, _ in patches(tmp_path / "p.gpkg")}
    assert drawn == {311: 0.75, 412: 0.75, -7: 0.25, 70_000: 0.5}


def test_a_damaged_map_is_told_by_its_name(make_raster, tmp_path):
    path = make_raster("c.tif", np.arange(300 * 300, dtype=np.uint8).reshape(300, 300) % 5)
    whole = Path(path).read_bytes()
    Path(path).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"c\.tif cannot be read"):
        polygonize(path, None, None, str(tmp_path / "p.gpkg"), ISPRS)
    assert not list(tmp_path.glob("p.gpkg*"))


@pytest.mark.parametrize("name", ["classes", "confidence"])
def test_damage_in_a_later_block_is_told_by_the_name_of_its_file(
    make_raster, tmp_path, monkeypatch, name
):
    monkeypatch.setattr(polygons, "BLOCK_PX", 100)
    noise = np.random.default_rng(4).integers(0, 5, (300, 300)).astype("u1")
    paths = {
        "classes": make_raster("classes.tif", noise, nodata=255),
        "confidence": make_raster("confidence.tif", noise / np.float32(5), nodata=np.nan),
    }
    whole = Path(paths[name]).read_bytes()
    Path(paths[name]).write_bytes(whole[: len(whole) * 9 // 10])
    before = threading.active_count()
    with pytest.raises(InputError, match=rf"{name}\.tif cannot be read"):
        polygonize(*paths.values(), None, str(tmp_path / "p.gpkg"), ISPRS)
    assert not list(tmp_path.glob("p.gpkg*"))
    assert threading.active_count() == before


@pytest.mark.parametrize("percent", range(0, 101, 5))
def test_blocks_are_left_wherever_somebody_cancels(make_raster, tmp_path, monkeypatch, percent):
    monkeypatch.setattr(polygons, "BLOCK_PX", 30)
    noise = np.random.default_rng(4).integers(0, 5, (90, 70)).astype("u1")
    path = make_raster("c.tif", noise, nodata=255)
    before = threading.active_count()
    with pytest.raises(Cancelled):
        polygonize(path, None, None, str(tmp_path / "p.gpkg"), ISPRS, CancelsAt(percent))
    assert not list(tmp_path.glob("p.gpkg*"))
    assert threading.active_count() == before


def test_no_polygon_lies_where_there_is_no_data(trace):
    assert trace(ids("..", "..")) == []


@pytest.mark.parametrize("geotransform", [UTM, ROTATED, SOUTH_UP])
def test_zonal_numbers_are_those_of_the_whole_raster(trace, geotransform, monkeypatch):
    ndimage = pytest.importorskip("scipy.ndimage")
    random = np.random.default_rng(1)
    classes = ndimage.median_filter(random.integers(0, 4, (60, 47)).astype("u1"), 5)
    classes[10:14, 5:20] = 255
    confidence = random.random(classes.shape).astype("float32")
    monkeypatch.setattr(traced_blocks, "strips_of", lambda block: quantity.strips_of(block, 300))
    found = trace(classes, confidence, geotransform=geotransform)
    expected = []
    for class_id in range(4):
        zones, count = ndimage.label(classes == class_id)
        index = range(1, count + 1)
        pixels = ndimage.sum_labels(np.ones(zones.shape), zones, index)
        means = ndimage.mean(confidence.astype("float64"), zones, index)
        expected += [(class_id, 0.25 * n, m) for n, m in zip(pixels, means)]
    measured = [(p["class_id"], p["area_m2"], p["mean_confidence"]) for p, _ in found]
    assert np.allclose(sorted(measured), sorted(expected), atol=1e-6)


def test_polygons_are_valid_and_cover_what_is_classified(trace):
    random = np.random.default_rng(8)
    classes = random.integers(0, 2, (40, 40)).astype("u1")  # many touching corners
    found = trace(classes)
    assert all(shape.IsValid() for _, shape in found)
    assert {shape.GetGeometryName() for _, shape in found} == {"POLYGON"}
    assert sum(shape.GetArea() for _, shape in found) == pytest.approx(1600 * 0.25)


def test_area_in_degrees_is_the_one_on_the_ground(trace):
    # one second of arc at the equator, 30.92 m by 30.72 m on WGS 84
    second = 1 / 3600
    ((patch, _),) = trace(ids("2"), geotransform=(10.0, second, 0, 0.0, 0, -second), epsg=4326)
    assert patch["area_m2"] == pytest.approx(30.9221 * 30.7154, rel=1e-4)


def test_without_a_crs_there_is_no_area(trace):
    ((patch, shape),) = trace(ids("22"), epsg=None)
    assert patch["area_m2"] is None
    assert shape.GetArea() == 0.5


def test_an_unreferenced_map_is_drawn_where_qgis_shows_it(trace):
    ((patch, shape),) = trace(
        ids("22"), np.array([[0.2, 0.4]], "float32"), epsg=None, geotransform=None
    )
    assert shape.GetEnvelope() == (0.0, 2.0, -1.0, 0.0)
    assert patch["mean_confidence"] == pytest.approx(0.3)


def test_heights_may_lie_on_another_grid(trace, make_raster):
    # pixels of 0.25 m: four heights in each class pixel, the reader averages them
    fine = np.kron(np.array([[3.0, 5.0]]), np.ones((2, 2))).astype("float32")
    heights = make_raster("h.tif", fine, (500_000.0, 0.25, 0.0, 4_100_000.0, 0.0, -0.25))
    ((patch, _),) = trace(ids("11"), heights=heights)
    assert (patch["mean_height"], patch["max_height"]) == (4.0, 5.0)


class CancelsAt(SilentReporter):
    def __init__(self, percent):
        self._percent = percent

    def progress(self, progress):
        if progress.done >= self._percent:
            raise Cancelled


@pytest.mark.parametrize("percent", [0, 40, 60, 75, 100])
def test_cancelling_leaves_the_older_file_and_nothing_else(make_raster, tmp_path, percent):
    path = make_raster("c.tif", ids("0123", "3210"), nodata=255)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "p.gpkg").write_text("older")
    with pytest.raises(Cancelled):
        polygonize(path, None, None, str(folder / "p.gpkg"), ISPRS, CancelsAt(percent))
    assert [item.name for item in folder.iterdir()] == ["p.gpkg"]
    assert (folder / "p.gpkg").read_text() == "older"
