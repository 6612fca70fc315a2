"""Which bands are red, green and near infrared."""

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.errors import InputError
from dis2_plugin.engine.raster.sources.bands import height_band, image_bands
from dis2_plugin.engine.raster.sources.source import open_raster


def opened(make_raster, count, names=None):
    more = {"names": names} if names else {}
    return open_raster(make_raster("b.tif", np.zeros((count, 2, 2), np.uint8), **more))


def test_names_say_which_band_is_which(make_raster):
    dataset = opened(make_raster, 4, ("blue", "green", "red", "nir"))
    assert image_bands(dataset, None) == ({"red": 3, "green": 2, "nir": 4}, None)


def test_bands_asked_for_are_taken(make_raster):
    roles, warning = image_bands(opened(make_raster, 4), (4, 2, 1))
    assert roles == {"red": 4, "green": 2, "nir": 1}
    assert warning is None


def test_bands_without_names_are_assumed_and_the_person_is_told(make_raster):
    roles, warning = image_bands(opened(make_raster, 5), None)
    assert roles == {"red": 1, "green": 2, "nir": 4}
    assert "--rgir-bands" in warning


@pytest.mark.parametrize("asked", [(1, 2, 4), (1, 1, 2)])
def test_impossible_bands_are_refused(make_raster, asked):
    with pytest.raises(InputError, match="Bands"):
        image_bands(opened(make_raster, 3), asked)


def test_an_image_has_three_bands(make_raster):
    with pytest.raises(InputError, match="needs red, green and near infrared"):
        image_bands(opened(make_raster, 2), None)


def test_heights_have_one_band(make_raster):
    assert height_band(opened(make_raster, 1)) == 1
    with pytest.raises(InputError, match="2 bands"):
        height_band(opened(make_raster, 2))


def paletted(make_raster):
    path = make_raster("classes.tif", np.zeros((2, 2), np.uint8))
    dataset = gdal.Open(path, gdal.GA_Update)
    colours = gdal.ColorTable()
    colours.SetColorEntry(1, (0, 0, 255, 255))
    dataset.GetRasterBand(1).SetColorTable(colours)
    dataset.FlushCache()
    return open_raster(path)


def test_numbers_of_colours_are_no_heights(make_raster):
    with pytest.raises(InputError, match="palette") as refusal:
        height_band(paletted(make_raster))
    assert "-colorinterp gray" in refusal.value.remedy


@pytest.mark.parametrize("asked", [None, (1, 2, 3)])
def test_numbers_of_colours_are_no_image_and_how_to_make_one_is_told(make_raster, asked):
    with pytest.raises(InputError, match="palette") as refusal:
        image_bands(paletted(make_raster), asked)
    assert "gdal_translate -expand rgb" in refusal.value.remedy


def test_near_infrared_that_gdal_calls_alpha_is_near_infrared(make_raster):
    image = np.random.default_rng(0).integers(0, 255, (4, 20, 20), dtype=np.uint8)
    dataset = open_raster(make_raster("naip.tif", image))
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    assert image_bands(dataset, None)[0] == {"red": 1, "green": 2, "nir": 4}


def test_opacity_is_no_band_of_an_image(make_raster):
    image = np.random.default_rng(0).integers(0, 255, (4, 20, 20), dtype=np.uint8)
    image[3] = 255
    image[3, :5] = 0
    dataset = open_raster(make_raster("cir.tif", image))
    assert image_bands(dataset, None)[0] == {"red": 2, "green": 3, "nir": 1}
