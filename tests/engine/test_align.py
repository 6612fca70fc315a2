"""A raster read on another grid."""

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.raster.grids import align
from dis2_plugin.engine.raster.grids.align import AlignedReader, PartReader
from dis2_plugin.engine.raster.sources.source import RasterSource, grid_of, open_raster

UTM = (500_000.0, 0.5, 0.0, 4_100_000.0, 0.0, -0.5)


def reader_of(path, reference, bands=(1,)):
    dataset = open_raster(path)
    return AlignedReader(RasterSource(dataset, bands), reference)


def smooth(height, width):
    row, col = np.mgrid[:height, :width]
    return (np.sin(col / 9) * 5 + np.cos(row / 7) * 5 + 20).astype(np.float32)


@pytest.fixture
def no_interpolation(monkeypatch):
    """Let fail what would interpolate."""
    monkeypatch.delattr(align, "sample_bilinear")


@pytest.mark.usefixtures("no_interpolation")
def test_the_same_grid_gives_the_pixels_of_the_file(make_raster):
    array = smooth(20, 30)
    path = make_raster("a.tif", array)
    reader = reader_of(path, grid_of(open_raster(path)))
    values, valid = reader.read(Window(0, 0, 30, 20))
    np.testing.assert_array_equal(values[0], array)
    assert valid.all()


@pytest.mark.usefixtures("no_interpolation")
def test_a_shift_by_whole_pixels_needs_no_interpolation(make_raster):
    path = make_raster("a.tif", smooth(20, 30))
    grid = grid_of(open_raster(make_raster("b.tif", smooth(20, 30), _moved(UTM, 4, -3))))
    reader = reader_of(path, grid)
    values, valid = reader.read(Window(0, 0, 30, 20))
    np.testing.assert_array_equal(values[0, 3:, :26], smooth(20, 30)[:17, 4:])
    assert valid[3:, :26].all()
    assert not valid[:3].any()


@pytest.mark.usefixtures("no_interpolation")
@pytest.mark.parametrize("epsg", [32630, 4326])
def test_where_another_raster_does_not_reach_nothing_is_computed(make_raster, tmp_path, epsg):
    """Heights of one town under an image of a region."""
    town = make_raster("town.tif", smooth(20, 30), _moved(UTM, 900.5, 900.5))
    gdal.Warp(str(tmp_path / "heights.tif"), town, dstSRS=f"EPSG:{epsg}", dstNodata=-1)
    region = ReferenceGrid(1000, 1000, UTM, grid_of(open_raster(town)).crs_wkt)
    reader = reader_of(str(tmp_path / "heights.tif"), region)
    for col, row in ((0, 0), (700, 0), (0, 700), (860, 950)):
        values, valid = reader.read(Window(col, row, 32, 40))
        assert values.shape == (1, 40, 32)
        assert not valid.any()


def _moved(geotransform, cols, rows):
    x, dx, sx, y, sy, dy = geotransform
    return (x + cols * dx + rows * sx, dx, sx, y + cols * sy + rows * dy, sy, dy)


def test_half_a_pixel_of_shift_is_the_mean_of_two(make_raster):
    array = np.arange(24, dtype=np.float32).reshape(4, 6)
    path = make_raster("a.tif", array)
    reference = grid_of(open_raster(make_raster("b.tif", array, _moved(UTM, 0.5, 0))))
    values, valid = reader_of(path, reference).read(Window(0, 0, 5, 4))
    assert valid.all()
    np.testing.assert_allclose(values[0], array[:, :5] + 0.5, atol=1e-5)


@pytest.mark.parametrize("epsg", [25829, 4326, 3857])
def test_another_crs_agrees_with_gdalwarp(make_raster, tmp_path, epsg):
    utm = make_raster("utm.tif", smooth(160, 160))
    other = str(tmp_path / "other.tif")
    gdal.Warp(other, utm, dstSRS=f"EPSG:{epsg}", resampleAlg="bilinear", dstNodata=-1)
    reference = grid_of(open_raster(utm))
    values, valid = reader_of(other, reference).read(Window(0, 0, 160, 160))
    back = str(tmp_path / "back.tif")
    bounds = (500_000.0, 4_099_920.0, 500_080.0, 4_100_000.0)
    gdal.Warp(
        *(back, other),
        dstSRS="EPSG:32630",
        outputBounds=bounds,
        xRes=0.5,
        yRes=0.5,
        resampleAlg="bilinear",
        errorThreshold=0,
    )
    warped = gdal.Open(back).ReadAsArray()
    inner = (slice(8, -8), slice(8, -8))
    assert valid[inner].all()
    assert np.abs(values[0][inner] - warped[inner]).max() < 0.1  # a tenth of a pixel of slope
    assert np.abs(values[0][inner] - smooth(160, 160)[inner]).max() < 0.5


def test_a_pixel_does_not_depend_on_the_window_it_is_read_in(make_raster, tmp_path):
    utm = make_raster("utm.tif", smooth(120, 120))
    other = str(tmp_path / "other.tif")
    gdal.Warp(other, utm, dstSRS="EPSG:3857", resampleAlg="bilinear", dstNodata=-1)
    reader = reader_of(other, grid_of(open_raster(utm)))
    whole, whole_valid = reader.read(Window(0, 0, 120, 120))
    part, part_valid = reader.read(Window(37, 51, 40, 33))
    np.testing.assert_allclose(part, whole[:, 51:84, 37:77], rtol=0, atol=1e-5)
    np.testing.assert_array_equal(part_valid, whole_valid[51:84, 37:77])


def test_a_much_finer_raster_is_averaged(make_raster):
    fine = np.kron(np.arange(16, dtype=np.float32).reshape(4, 4), np.ones((5, 5), np.float32))
    noise = np.tile(np.array([[-1, 1, -1, 1, 0]], np.float32), (20, 4))
    path = make_raster("fine.tif", fine + noise, (500_000.0, 0.1, 0, 4_100_000.0, 0, -0.1))
    reference = ReferenceGrid(4, 4, UTM, grid_of(open_raster(path)).crs_wkt)
    values, valid = reader_of(path, reference).read(Window(0, 0, 4, 4))
    assert valid.all()
    np.testing.assert_allclose(values[0], np.arange(16).reshape(4, 4), atol=0.01)


def test_rows_are_not_averaged_where_only_columns_are_finer(make_raster):
    rows = np.repeat(np.arange(20, dtype=np.float32)[:, None], 100, axis=1)
    path = make_raster("fine.tif", rows, (500_000.0, 0.1, 0, 4_100_000.0, 0, -0.5))
    reference = ReferenceGrid(20, 20, UTM, grid_of(open_raster(path)).crs_wkt)
    values, valid = reader_of(path, reference).read(Window(0, 0, 20, 20))
    assert valid.all()
    np.testing.assert_allclose(values[0], rows[:, :20], atol=1e-4)


def test_what_is_too_large_to_read_at_once_is_read_in_parts_and_is_the_same(
    make_raster, monkeypatch
):
    noise = np.random.default_rng(4).normal(size=(130, 170)).astype(np.float32)
    noise[60:90, 70:95] = -9999
    path = make_raster("fine.tif", noise, (500_000.0, 0.11, 0, 4_100_000.0, 0, -0.11), nodata=-9999)
    reference = ReferenceGrid(40, 30, UTM, grid_of(open_raster(path)).crs_wkt)
    reader = reader_of(path, reference)
    window = Window(-2, 1, 37, 25)
    whole, whole_valid = reader.read(window)
    monkeypatch.setattr(align, "_LARGEST_READ_PX", 500)
    parts, parts_valid = reader.read(window)
    np.testing.assert_array_equal(parts_valid, whole_valid)
    assert 0 < whole_valid.mean() < 1
    np.testing.assert_array_equal(parts[0][whole_valid], whole[0][whole_valid])


def test_rotated_and_south_up_rasters_show_the_same_place(make_raster):
    north_up = make_raster("n.tif", smooth(40, 40))
    x, dx, _, y, _, dy = UTM
    south_up = make_raster("s.tif", smooth(40, 40)[::-1], (x, dx, 0.0, y + 40 * dy, 0.0, -dy))
    turned = make_raster("t.tif", np.rot90(smooth(40, 40)), (x + 20, 0.0, dy, y, dy, 0.0))
    reference = grid_of(open_raster(north_up))
    for path in (south_up, turned):
        values, valid = reader_of(path, reference).read(Window(0, 0, 40, 40))
        assert valid.all()
        np.testing.assert_allclose(values[0], smooth(40, 40), atol=1e-3)


def test_nothing_rings_at_a_hole(make_raster):
    heights = np.full((30, 30), 5, np.float32)
    heights[10:20, 10:20] = -9999
    path = make_raster("h.tif", heights, nodata=-9999)
    reference = grid_of(open_raster(make_raster("r.tif", heights, _moved(UTM, 0.3, 0.4))))
    values, valid = reader_of(path, reference).read(Window(0, 0, 29, 29))
    np.testing.assert_allclose(values[0][valid], 5, atol=1e-5)
    assert not valid[12:18, 12:18].any()


@pytest.mark.parametrize("turn", [-360.0, 360.0])
def test_longitudes_that_count_on_beyond_the_date_line_are_the_same_places(make_raster, turn):
    """A raster across the line reaches beyond 180 degrees, or begins before -180."""
    array, left = smooth(20, 30), 180.0 if turn < 0 else -180.0
    place = (left - 10e-6, 1e-6, 0.0, -17.0, 0.0, -1e-6)
    path = make_raster("a.tif", array, (place[0] + turn, *place[1:]), 4326)
    reference = grid_of(open_raster(make_raster("b.tif", array, place, 4326)))
    values, valid = reader_of(path, reference).read(Window(0, 0, 30, 20))
    assert valid.all()
    np.testing.assert_array_equal(values[0], array)


def test_a_raster_across_the_date_line_is_found_from_a_projected_one(make_raster):
    """PROJ tells longitudes up to 180 degrees; this raster counts on."""
    degrees = (179.999, 1e-5, 0.0, -16.999, 0.0, -1e-5)
    path = make_raster("a.tif", np.full((200, 200), 7, np.float32), degrees, 4326)
    metres = (819_420.0, 1.0, 0.0, 8_118_010.0, 0.0, -1.0)  # UTM 60 S around 180 E, 17 S
    reference = grid_of(open_raster(make_raster("b.tif", smooth(20, 60), metres, 32760)))
    values, valid = reader_of(path, reference).read(Window(0, 0, 60, 20))
    assert valid.all()
    np.testing.assert_allclose(values, 7, rtol=1e-6)


def test_rasters_of_different_places_are_refused(make_raster):
    path = make_raster("a.tif", smooth(8, 8))
    far = grid_of(open_raster(make_raster("b.tif", smooth(8, 8), _moved(UTM, 1000, 0))))
    with pytest.raises(InputError, match="does not overlap"):
        reader_of(path, far)


def test_a_crs_on_one_side_only_is_refused(make_raster):
    known = make_raster("a.tif", smooth(8, 8))
    unknown = make_raster("b.tif", smooth(8, 8), epsg=None)
    with pytest.raises(InputError, match=r"a\.tif has a CRS and .* has none"):
        reader_of(known, grid_of(open_raster(unknown)))
    with pytest.raises(InputError, match=r"b\.tif has no CRS and .* has one"):
        reader_of(unknown, grid_of(open_raster(known)))


def test_a_part_counts_from_its_own_corner(make_raster):
    path = make_raster("a.tif", smooth(20, 30))
    reader = reader_of(path, grid_of(open_raster(path)))
    values, _ = PartReader(reader, Window(7, 5, 10, 10)).read(Window(0, 0, 4, 3))
    np.testing.assert_array_equal(values[0], smooth(20, 30)[5:8, 7:11])


def test_files_that_say_nowhere_where_they_lie_fit_by_their_size_alone(make_raster):
    nowhere = {"geotransform": None, "epsg": None}
    image, part = (make_raster(f"{n}.tif", smooth(n, 20), **nowhere) for n in (30, 12))
    grid = grid_of(open_raster(image))
    assert reader_of(image, grid).read(Window(0, 0, 20, 30))[1].all()
    with pytest.raises(InputError, match=r"20 x 12 px and .* 20 x 30 px, and neither says"):
        reader_of(part, grid)
    corner = grid.crop(Window(0, 0, 20, 12))  # as the map of a part of the image has it
    assert reader_of(image, corner).read(Window(0, 0, 20, 12))[1].all()


def test_a_crs_of_a_building_site_cannot_be_brought_to_a_map(make_raster):
    path = make_raster("a.tif", smooth(8, 8))
    site = ReferenceGrid(8, 8, UTM, 'LOCAL_CS["site",UNIT["metre",1]]')
    with pytest.raises(InputError, match=r"no way from 'site' to .*a\.tif"):
        reader_of(path, site)


def test_a_place_the_other_crs_does_not_know_has_no_data(make_raster, capfd):
    world = make_raster("world.tif", smooth(18, 36), (-180.0, 10.0, 0.0, 90.0, 0.0, -10.0), 4326)
    huge = (300_000.0, 2e6, 0.0, 4.1e6, 0.0, -2e7)
    reference = grid_of(open_raster(make_raster("r.tif", smooth(9, 3), huge)))
    _, valid = reader_of(world, reference).read(Window(0, 0, 3, 9))
    assert not valid[4:].any()
    assert capfd.readouterr().err == ""


def test_a_reference_coarser_than_the_whole_raster_is_no_trouble(make_raster):
    path = make_raster("a.tif", np.full((8, 8), 7, np.float32))
    x, _, _, y, _, _ = UTM
    grid = grid_of(open_raster(path))
    reference = ReferenceGrid(2, 2, (x - 1e7, 1e7, 0.0, y + 1e7, 0.0, -1e7), grid.crs_wkt)
    values, valid = reader_of(path, reference).read(Window(0, 0, 2, 2))
    assert values.shape == (1, 2, 2)
    assert not valid[0].any()
