"""One raster file: its values and where it has data."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import Window
from dis2_plugin.engine.raster.sources.opacity import alpha_band
from dis2_plugin.engine.raster.sources.source import RasterSource, grid_of, open_raster


def source_of(path, bands=(1,), limits=None):
    return RasterSource(open_raster(path), bands, limits)


def test_a_pixel_is_empty_where_all_bands_hold_the_no_data_value(make_raster):
    image = np.zeros((3, 2, 2), np.uint8)
    image[:, 0, 0] = 7
    image[0, 0, 1] = 7
    path = make_raster("i.tif", image, nodata=0)
    _, valid = source_of(path, (1, 2, 3)).read(Window(0, 0, 2, 2))
    assert valid.tolist() == [[True, True], [False, False]]


def test_nan_infinity_and_absurd_heights_are_no_data(make_raster):
    heights = np.array([[1, np.nan, np.inf, -np.inf, 1e38, -9999, 3]], np.float32)
    _, valid = source_of(make_raster("h.tif", heights), limits=(-50, 1000)).read(Window(0, 0, 7, 1))
    assert valid.tolist() == [[True, False, False, False, False, False, True]]


def test_values_beyond_32_bits_are_no_data_without_a_word_of_numpy(make_raster):
    lowest = -1.7976931348623157e308
    path = make_raster("h.tif", np.array([[lowest, 2.0]], np.float64), nodata=lowest)
    with np.errstate(all="raise"):
        values, valid = source_of(path, limits=(-50, 1000)).read(Window(0, 0, 2, 1))
    assert valid.tolist() == [[False, True]]
    assert values[0, 0, 1] == 2.0


def test_a_float_no_data_value_written_with_few_digits_is_recognised(make_raster):
    heights = np.array([[np.float32(-3.4028235e38), 2]], np.float32)
    _, valid = source_of(make_raster("h.tif", heights, nodata=-3.40282e38)).read(Window(0, 0, 2, 1))
    assert valid.tolist() == [[False, True]]


def test_the_mask_of_a_file_counts(make_raster):
    mask = np.array([[True, False], [False, True]])
    path = make_raster("m.tif", np.ones((2, 2), np.uint8), mask=mask)
    _, valid = source_of(path).read(Window(0, 0, 2, 2))
    np.testing.assert_array_equal(valid, mask)


def test_an_alpha_band_counts(make_raster):
    image = np.full((4, 2, 2), 9, np.uint8)
    image[3] = [[255, 0], [0, 255]]
    path = make_raster("a.tif", image)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset.FlushCache()
    del dataset
    _, valid = source_of(path, (1, 2, 3)).read(Window(0, 0, 2, 2))
    assert valid.tolist() == [[True, False], [False, True]]


def test_water_that_is_black_in_a_near_infrared_called_alpha_has_data(make_raster):
    image = np.random.default_rng(0).integers(1, 255, (4, 20, 20), dtype=np.uint8)
    image[3, :10] = 0
    path = make_raster("naip.tif", image)  # GDAL calls the last of four bands alpha
    values, valid = source_of(path, (1, 2, 4)).read(Window(0, 0, 20, 20))
    assert valid.all()
    np.testing.assert_array_equal(values, image[[0, 1, 3]])


def test_the_mask_of_a_band_counts(make_raster, tmp_path):
    path = make_raster("b.tif", np.ones((2, 4), np.float32))
    band = f"<SourceFilename>{path}</SourceFilename><SourceBand>1</SourceBand>"
    part = '<SrcRect xOff="0" yOff="0" xSize="1" ySize="2"/>'
    there = part.replace("SrcRect", "DstRect")
    (tmp_path / "b.vrt").write_text(
        f"""<VRTDataset rasterXSize="4" rasterYSize="2"><VRTRasterBand dataType="Float32" band="1">
        <SimpleSource>{band}</SimpleSource><MaskBand><VRTRasterBand dataType="Byte">
        <ComplexSource>{band}{part}{there}<ScaleRatio>255</ScaleRatio></ComplexSource>
        </VRTRasterBand></MaskBand></VRTRasterBand></VRTDataset>""",
        encoding="utf-8",
    )
    _, valid = source_of(str(tmp_path / "b.vrt")).read(Window(0, 0, 4, 2))
    assert valid.tolist() == [[True, False, False, False]] * 2


def test_opacity_is_told_from_a_part_of_a_vast_band():
    class Vast:
        """The fourth band of an image without overviews."""

        XSize, YSize, RasterCount = 40_000, 30_000, 4
        asked_px = 0

        def GetRasterBand(self, number):  # noqa: N802
            return self

        def GetColorInterpretation(self):  # noqa: N802
            return gdal.GCI_AlphaBand

        def GetDescription(self):  # noqa: N802
            return ""

        def ReadAsArray(self, col, row, width, height):  # noqa: N802
            Vast.asked_px += width * height
            return np.full((height, width), 255, np.uint8)

    assert alpha_band(Vast()) == 4
    assert 0 < Vast.asked_px < Vast.XSize * Vast.YSize / 100


def test_a_raster_that_only_control_points_place_is_refused_with_what_to_do(make_raster):
    path = make_raster("g.tif", np.ones((9, 9), np.uint8), geotransform=None, epsg=None)
    dataset = gdal.Open(path, gdal.GA_Update)
    points = [gdal.GCP(5e5 + 3 * x + y, 4e6 - 3 * y, 0, x, y) for x in (0, 9) for y in (0, 4, 9)]
    dataset.SetGCPs(points, "")
    del dataset
    with pytest.raises(InputError, match=r"control points.*gdalwarp"):
        open_raster(path)


@pytest.mark.parametrize("row_y", [0.0, float("nan"), float("-inf")])
def test_pixels_without_area_are_refused_by_the_name_of_their_file(make_raster, row_y):
    path = make_raster("flat.tif", np.ones((2, 3), np.uint8), (5e5, 0.5, 0.0, 4e6, 0.0, row_y))
    with pytest.raises(InputError, match=r"flat\.tif .*no area.*gdal_edit"):
        grid_of(open_raster(path))


def test_complex_numbers_in_any_band_are_refused(make_raster, tmp_path):
    image, path = make_raster("a.tif", np.ones((4, 4), np.uint8)), tmp_path / "c.vrt"
    gdal.BuildVRT(str(path), [image, image], separate=True).FlushCache()
    before, after = path.read_text(encoding="utf-8").rsplit('dataType="Byte"', 1)
    path.write_text(f'{before}dataType="CFloat32"{after}', encoding="utf-8")
    with pytest.raises(InputError, match="complex"):
        open_raster(str(path))


def test_a_raster_in_a_geocentric_crs_is_refused(make_raster):
    path = make_raster("g.tif", np.ones((4, 4), np.float32))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4978)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetProjection(crs.ExportToWkt())
    del dataset
    with pytest.raises(InputError, match=r"geocentric CRS 'WGS 84'"):
        open_raster(path)


def test_beyond_the_raster_there_is_no_data(make_raster):
    path = make_raster("o.tif", np.ones((2, 3), np.uint8))
    values, valid = source_of(path).read(Window(-1, -1, 5, 4))
    assert valid.sum() == 6
    assert valid[1:3, 1:4].all()
    assert values[0][~valid].max() == 0


@pytest.mark.parametrize("kind", ["uint8", "uint16", "int16", "float32"])
def test_pixel_types_are_read_as_they_are(make_raster, kind):
    array = np.array([[0, 1, 100]], kind)
    values, valid = source_of(make_raster("k.tif", array)).read(Window(0, 0, 3, 1))
    assert values.dtype == np.float32
    np.testing.assert_array_equal(values[0], array)
    assert valid.all()


def test_the_sample_of_a_small_raster_is_all_of_it(make_raster):
    array = np.arange(12, dtype=np.uint8).reshape(3, 4)
    values, valid = source_of(make_raster("s.tif", array)).sample()
    np.testing.assert_array_equal(np.sort(values[0]), np.arange(12))
    assert valid.all()


def test_the_sample_of_a_large_raster_reaches_its_corners(make_raster):
    array = np.zeros((2100, 2200), np.uint8)
    array[0, 0], array[-1, -1] = 5, 6
    values, _ = source_of(make_raster("s.tif", array)).sample()
    assert {5, 6} <= set(np.unique(values).tolist())


def test_a_missing_file_is_named():
    with pytest.raises(InputError, match=r"nowhere\.tif does not exist"):
        open_raster("/nowhere/nowhere.tif")


def test_a_text_file_is_no_raster(tmp_path):
    path = tmp_path / "text.tif"
    path.write_text("not a raster", encoding="utf-8")
    with pytest.raises(InputError, match="not a raster"):
        open_raster(str(path))


def test_a_truncated_file_fails_where_it_is_read(make_raster):
    rng = np.random.default_rng(0)
    array = rng.integers(0, 255, (512, 512), dtype=np.uint8)
    path = make_raster("t.tif", array, options=["TILED=YES", "COMPRESS=DEFLATE"])
    content = Path(path).read_bytes()
    Path(path).write_bytes(content[: len(content) // 2])
    with pytest.raises(InputError, match="cannot be read at column"):
        source_of(path).read(Window(0, 0, 512, 512))


def test_each_band_has_its_own_scale_and_offset_and_limits_are_in_its_unit(make_raster):
    path = make_raster("r.tif", np.array([[[1000, 1200, 9000]], [[2, 4, 6]]], np.int16))
    dataset = gdal.Open(path, gdal.GA_Update)
    for number, (scale, offset) in enumerate([(0.01, -10.0), (-0.5, 3.0)], start=1):
        dataset.GetRasterBand(number).SetScale(scale)
        dataset.GetRasterBand(number).SetOffset(offset)
    dataset.FlushCache()
    del dataset
    source = source_of(path, (1, 2), limits=(-0.5, 5.0))
    values, valid = source.read(Window(0, 0, 3, 1))
    np.testing.assert_allclose(values, [[[0, 2, 80]], [[2, 1, 0]]], atol=1e-5)
    assert valid.tolist() == [[True, True, False]]
    assert source.largest_value is None


def test_limits_count_in_a_band_of_whole_numbers_alone_too(make_raster):
    path = make_raster("r.tif", np.array([[[0, 20, 255]], [[0, 20, 200]]], np.uint8))
    _, valid = source_of(path, (1, 2), limits=(0, 254)).read(Window(0, 0, 3, 1))
    assert valid.tolist() == [[True, True, False]]
