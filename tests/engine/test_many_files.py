"""A pattern of file names or a tile index in place of one raster."""

import subprocess

import numpy as np
import pytest
from osgeo import gdal, ogr

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import Window
from dis2_plugin.engine.raster.sources.many_files import files_of
from dis2_plugin.engine.raster.sources.source import RasterSource, grid_of, open_raster
from tests.engine.scenes import UTM, make_scene, read, write_raster


@pytest.fixture
def quarters(tmp_path):
    """Cut a raster into four files, 40 columns and 30 rows each; return a pattern of them."""

    def cut(path, folder, **options):
        (tmp_path / folder).mkdir()
        whole = gdal.Open(path)
        for col in (0, 40):
            for row in (0, 30):
                target = str(tmp_path / folder / f"{col}-{row}.tif")
                gdal.Translate(target, whole, srcWin=[col, row, 40, 30], **options)
        return str(tmp_path / folder / "*.tif")

    return cut


def test_files_of_a_pattern_are_read_as_the_raster_they_were_cut_from(make_raster, quarters):
    values = np.arange(60 * 80, dtype=np.float32).reshape(60, 80)
    whole = make_raster("whole.tif", values, nodata=-1)
    parts = open_raster(quarters(whole, "cut"))
    assert grid_of(parts).geotransform == UTM
    found, valid = RasterSource(parts, (1,)).read(Window(0, 0, 80, 60))
    np.testing.assert_array_equal(found[0], values)
    assert valid.all()


def test_reading_a_pattern_writes_no_file_beside_those_that_fit_it(make_raster, quarters, tmp_path):
    pattern = quarters(make_raster("whole.tif", np.ones((60, 80), np.float32)), "cut")
    before = sorted((tmp_path / "cut").iterdir())
    open_raster(pattern).ReadAsArray(0, 0, 1, 1)
    assert sorted((tmp_path / "cut").iterdir()) == before


def test_a_gap_between_files_without_a_no_data_value_is_empty(tmp_path):
    ones = np.ones((10, 10), np.uint8)
    x, *rest = UTM
    write_raster(tmp_path / "a.tif", ones)
    write_raster(tmp_path / "b.tif", ones, geotransform=(x + 15 * 0.5, *rest))
    source = RasterSource(open_raster(str(tmp_path / "?.tif")), (1,))
    _, valid = source.read(Window(0, 0, 25, 1))
    assert valid[0].tolist() == [True] * 10 + [False] * 5 + [True] * 10


BLACK = [True] * 10
HOLE = [False] * 5 + [True] * 5


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({}, {"nodata": 0}, (BLACK, HOLE)),
        ({"nodata": 0}, {}, (HOLE, BLACK)),
        ({"nodata": 0}, {"nodata": 255}, (HOLE, BLACK)),
        ({"nodata": 0}, {"nodata": 0}, (HOLE, HOLE)),
        ({}, "mask", (BLACK, HOLE)),
        ("mask", {"nodata": 0}, (HOLE, HOLE)),
    ],
)
def test_a_hole_is_where_the_file_itself_has_one(tmp_path, left, right, expected):
    """Also where the first of the files has no holes, or means another value by them."""
    half_black = np.repeat(np.array([0, 9], np.uint8), 5)[None].repeat(10, axis=0)
    x, *rest = UTM
    for name, start, said in (("a", x, left), ("b", x + 15 * 0.5, right)):
        options = {"mask": half_black > 0} if said == "mask" else said
        write_raster(tmp_path / f"{name}.tif", half_black, (start, *rest), **options)
    source = RasterSource(open_raster(str(tmp_path / "?.tif")), (1,))
    values, valid = source.read(Window(0, 0, 25, 1))
    assert (valid[0, :10].tolist(), valid[0, 15:].tolist()) == expected
    assert not valid[0, 10:15].any()
    assert (values[0, 0][valid[0]] == np.r_[half_black[0], [0] * 5, half_black[0]][valid[0]]).all()


def test_a_pixel_of_a_mosaic_is_empty_where_each_band_holds_its_file_s_no_data_value(tmp_path):
    """As in a file alone: white in red is a colour, white in all bands is none."""
    bands = np.array([[[255, 255, 8]], [[255, 10, 9]], [[255, 20, 7]]], np.uint8)
    x, *rest = UTM
    write_raster(tmp_path / "a.tif", bands, nodata=255)
    write_raster(tmp_path / "b.tif", bands, geotransform=(x + 3 * 0.5, *rest))
    source = RasterSource(open_raster(str(tmp_path / "?.tif")), (1, 2, 3))
    values, valid = source.read(Window(0, 0, 6, 1))
    assert valid[0].tolist() == [False, True, True] + [True] * 3
    np.testing.assert_array_equal(values[:, 0, 1:], np.hstack([bands[:, 0, 1:], bands[:, 0]]))


def test_where_files_overlap_the_hole_of_one_shows_the_other(tmp_path):
    half_black = np.repeat(np.array([0, 9], np.uint8), 5)[None].repeat(10, axis=0)
    write_raster(tmp_path / "a.tif", np.full((10, 10), 7, np.uint8))
    write_raster(tmp_path / "b.tif", half_black, nodata=0)
    source = RasterSource(open_raster(str(tmp_path / "?.tif")), (1,))
    values, valid = source.read(Window(0, 0, 10, 1))
    assert valid.all()
    assert values[0, 0].tolist() == [7] * 5 + [9] * 5


def test_a_gap_between_files_whose_near_infrared_gdal_calls_alpha_is_empty(tmp_path):
    image = np.random.default_rng(0).integers(1, 255, (4, 10, 10), dtype=np.uint8)
    x, *rest = UTM
    write_raster(tmp_path / "a.tif", image)
    write_raster(tmp_path / "b.tif", image, geotransform=(x + 15 * 0.5, *rest))
    whole = open_raster(str(tmp_path / "?.tif"))
    values, valid = RasterSource(whole, (1, 2, 4)).read(Window(0, 0, 25, 10))
    assert valid[0].tolist() == [True] * 10 + [False] * 5 + [True] * 10
    np.testing.assert_array_equal(values[:, :, 15:], image[[0, 1, 3]])


def test_a_tile_index_stands_for_its_files(make_raster, quarters, tmp_path):
    whole = make_raster("whole.tif", np.arange(4800, dtype=np.float32).reshape(60, 80))
    files = sorted(files_of(quarters(whole, "cut")))
    index = str(tmp_path / "index.gpkg")
    subprocess.run(["gdaltindex", "-f", "GPKG", index, *files], check=True, capture_output=True)
    assert files_of(index) == tuple(files)


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([None, "t.tif"], "one that names no file"),
        ([], "has no tile"),
        ([3], "names 3, which is not there"),
        (["t.tif", "gone.tif"], r"names gone\.tif, which is not there"),
    ],
)
def test_an_index_that_leads_nowhere_is_named(tmp_path, names, words):
    write_raster(tmp_path / "t.tif", np.ones((4, 4), np.uint8))
    kind = ogr.OFTInteger if names == [3] else ogr.OFTString
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "index.gpkg"))
    layer = dataset.CreateLayer("index", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("location", kind))
    for name in names:
        feature = ogr.Feature(layer.GetLayerDefn())
        if name is not None:
            feature.SetField("location", name)
        layer.CreateFeature(feature)
    del layer, dataset
    with pytest.raises(InputError, match=words):
        open_raster(str(tmp_path / "index.gpkg"))


def test_an_index_that_cannot_be_read_to_its_end_is_named(tmp_path, damaged_polygons):
    index = damaged_polygons(tmp_path / "index.gpkg")
    with pytest.raises(InputError, match=r"index\.gpkg cannot be read: .*malformed"):
        files_of(index)


def test_a_raster_is_itself(make_raster):
    assert files_of(make_raster("odd [1].tif", np.ones((4, 4), np.uint8))) == ()


def test_files_of_two_crs_are_refused(tmp_path):
    ones = np.ones((10, 10), np.uint8)
    write_raster(tmp_path / "a.tif", ones)
    write_raster(tmp_path / "b.tif", ones, epsg=32631)
    with pytest.raises(InputError, match="same CRS"):
        open_raster(str(tmp_path / "*.tif"))


def test_a_pattern_that_fits_nothing_is_named(tmp_path):
    with pytest.raises(InputError, match=r"No file fits .*nothing-\*\.tif"):
        open_raster(str(tmp_path / "nothing-*.tif"))


def test_a_map_of_many_files_is_that_of_one(make_raster, quarters, segment):
    rgir, ndsm = make_scene(make_raster, (60, 80))
    one = segment("one", rgir=rgir, ndsm=ndsm)
    many = segment("many", rgir=quarters(rgir, "images"), ndsm=quarters(ndsm, "heights"))
    assert one.files.keys() == many.files.keys()
    for name in ("classes", "probabilities", "cwam_tree"):
        np.testing.assert_array_equal(read(one.files[name]), read(many.files[name]))


def test_a_map_of_virtual_rasters_over_files_is_that_of_one(
    make_raster, quarters, segment, tmp_path
):
    rgir, ndsm = make_scene(make_raster, (60, 80))
    one = segment("one", rgir=rgir, ndsm=ndsm)
    virtual = {}
    for name, path in (("rgir", rgir), ("ndsm", ndsm)):
        virtual[name] = str(tmp_path / f"{name}.vrt")
        gdal.BuildVRT(virtual[name], list(files_of(quarters(path, name)))).FlushCache()
    many = segment("many", rgir_bands=(1, 2, 3), **virtual)  # they have no names
    for name in ("classes", "probabilities", "cwam_tree"):
        np.testing.assert_array_equal(read(one.files[name]), read(many.files[name]))
