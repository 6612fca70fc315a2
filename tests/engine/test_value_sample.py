"""Inputs are sampled as the run reads them, and what speaks against them is said in words."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.inputs.value_doubts import Doubt, DoubtKind
from dis2_plugin.core.jobs.job import HeightUnit, SegmentationJob
from dis2_plugin.core.modality import Modality, ScenarioChoice
from dis2_plugin.core.models.model_card import find_model
from dis2_plugin.engine.planning.doubt_words import doubt_words
from dis2_plugin.engine.planning.inputs import open_inputs

ROOT = Path(__file__).resolve().parents[2]
SIDE = 40


@pytest.fixture
def doubts(identity_model):
    """Open inputs and return the kinds of what is doubted."""

    def of(**files):
        inputs = open_inputs(SegmentationJob("out", **files), find_model(identity_model))
        return [doubt.kind for doubt in inputs.doubts]

    return of


@pytest.fixture
def image(make_raster):
    """Write an image whose values lie between two others."""

    def write(low, high, dtype=np.uint8, nodata=None):
        values = np.linspace(low, high, 3 * SIDE**2).reshape(3, SIDE, SIDE).astype(dtype)
        return make_raster("image.tif", values, nodata=nodata)

    return write


@pytest.fixture
def heights(make_raster):
    """Write heights that grow from one corner to the other."""

    def write(low, high, dtype=np.float32, name="heights.tif"):
        values = np.linspace(low, high, SIDE**2).reshape(SIDE, SIDE).astype(dtype)
        return make_raster(name, values, nodata=-9999)

    return write


def test_a_town_is_not_doubted(doubts, image, heights):
    assert doubts(rgir=image(10, 250), ndsm=heights(0, 20)) == []


@pytest.mark.parametrize(
    ("top", "dtype", "unit"),
    [(200, np.uint8, HeightUnit.METRE), (2000, np.int16, HeightUnit.METRE)],
)
def test_decimetres_and_centimetres_without_a_word_are_doubted(doubts, heights, top, dtype, unit):
    # beyond 1000 m the run takes heights for no data; the sample still sees what they are
    assert doubts(ndsm=heights(0, top, dtype), ndsm_unit=unit) == [DoubtKind.SMALLER_UNIT]


@pytest.mark.parametrize(("pixel_m", "warns"), [(0.047, 1), (0.048, 0), (5.2, 0), (5.3, 1)])
def test_pixels_finer_or_coarser_than_the_model_knows_are_warned_about(
    make_raster, identity_model, pixel_m, warns
):
    # the model was trained for 0.05 to 5 m; a twentieth more is no harm
    place = (500_000.0, pixel_m, 0.0, 4_100_000.0, 0.0, -pixel_m)
    path = make_raster("h.tif", np.zeros((SIDE, SIDE), np.float32), place)
    inputs = open_inputs(SegmentationJob("out", ndsm=path), find_model(identity_model))
    assert len(inputs.warnings) == warns
    assert all(f"Pixels of {pixel_m:g} m are outside" in words for words in inputs.warnings)


@pytest.mark.parametrize(
    ("latitude", "warnings"), [(60.0, ["Pixels cover 0.279 m by 0.55"]), (28.0, [])]
)
def test_pixels_of_degrees_that_are_no_squares_on_the_ground_are_warned_about(
    make_raster, identity_model, latitude, warnings
):
    place = (8.0, 5e-6, 0.0, latitude, 0.0, -5e-6)
    path = make_raster("h.tif", np.zeros((SIDE, SIDE), np.float32), place, 4326)
    inputs = open_inputs(SegmentationJob("out", ndsm=path), find_model(identity_model))
    assert [words[:28] for words in inputs.warnings] == warnings


def test_a_model_for_other_bands_is_refused(image, identity_model):
    card = replace(find_model(identity_model), image_bands=("red", "green", "blue"))
    with pytest.raises(ModelError, match="wants a band 'blue'"):
        open_inputs(SegmentationJob("out", rgir=image(10, 250)), card)


def test_heights_are_sampled_as_the_file_has_them_but_for_a_forgotten_no_data(
    make_raster, identity_model
):
    card = find_model(identity_model)
    values = np.linspace(100, 9000, SIDE**2).reshape(SIDE, SIDE).astype(np.int16)
    path = make_raster("cm.tif", values)
    (doubt,) = open_inputs(SegmentationJob("out", ndsm=path), card).doubts
    assert (doubt.kind, doubt.unit) == (DoubtKind.SMALLER_UNIT, "cm")
    assert doubt.value == pytest.approx(np.percentile(values, 98))  # not only up to 1000 m
    values = (values / 50).astype(np.int16)
    values[:4] = 32767
    path = make_raster("dm.tif", values)
    job = SegmentationJob("out", ndsm=path, ndsm_unit=HeightUnit.DECIMETRE)
    assert open_inputs(job, card).doubts == ()


def test_scale_and_offset_of_the_file_are_applied_before_it_is_judged(doubts, heights):
    path = heights(0, 200, np.uint8)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.1)
    dataset = None
    assert doubts(ndsm=path) == []


def test_the_unit_that_a_file_names_is_heard(doubts, heights):
    path = heights(0, 60)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType("ft")
    dataset = None
    assert doubts(ndsm=path) == [DoubtKind.DECLARED]


def test_the_unit_of_a_vertical_crs_is_heard_and_no_crs_is_no_unit(doubts, make_raster):
    values = np.linspace(0, 60, SIDE**2).reshape(SIDE, SIDE).astype(np.float32)
    path = make_raster("feet.tif", values)
    dataset = gdal.Open(path, gdal.GA_Update)
    horizontal, vertical, both = (osr.SpatialReference() for _ in range(3))
    horizontal.ImportFromEPSG(32630)
    vertical.ImportFromEPSG(6360)  # NAVD88 height (ftUS)
    both.SetCompoundCS("both", horizontal, vertical)
    dataset.SetProjection(both.ExportToWkt())
    dataset = None
    assert doubts(ndsm=path) == [DoubtKind.DECLARED]
    assert doubts(ndsm=make_raster("nowhere.tif", values, epsg=None)) == []


def test_heights_on_a_grid_of_feet_are_doubted_unless_their_unit_is_said(doubts, make_raster):
    values = np.linspace(0, 60, SIDE**2).reshape(SIDE, SIDE).astype(np.float32)
    path = make_raster("feet.tif", values, (990_000.0, 2.0, 0.0, 200_000.0, 0.0, -2.0), epsg=2263)
    assert doubts(ndsm=path) == [DoubtKind.DECLARED]
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType("m")
    dataset = None
    assert doubts(ndsm=path) == []


def test_a_swapped_surface_and_terrain_are_doubted(doubts, heights):
    files = {"dsm": heights(100, 101, name="low.tif"), "dtm": heights(105, 120, name="high.tif")}
    assert doubts(**files) == [DoubtKind.NEGATIVE]
    assert doubts(dsm=files["dtm"], dtm=files["dsm"]) == []


def test_forgotten_values_are_no_heights(doubts, make_raster):
    values = np.linspace(0, 20, SIDE**2).reshape(SIDE, SIDE).astype(np.float32)
    values[:20] = -9999.0
    values[20] = 3.4e38
    assert doubts(ndsm=make_raster("holes.tif", values)) == []


def test_heights_that_are_no_numbers_are_empty(doubts, make_raster, image):
    nothing = make_raster("nan.tif", np.full((SIDE, SIDE), np.nan, np.float32))
    assert doubts(rgir=image(10, 250), ndsm=nothing) == [DoubtKind.EMPTY]


def test_what_the_scenario_leaves_out_is_not_judged(doubts, image, heights):
    files = {"rgir": image(10, 250), "ndsm": heights(0, 200)}
    assert doubts(**files, scenario=ScenarioChoice.MISSING_NDSM) == []


@pytest.mark.parametrize("blank", [0, 255])
def test_a_frame_of_one_colour_that_counts_as_data_is_doubted(doubts, make_raster, blank):
    values = np.random.default_rng(0).integers(1, 255, (3, SIDE, SIDE)).astype(np.uint8)
    values[0, 20:] = blank  # in one band alone it is no frame
    assert doubts(rgir=make_raster("shade.tif", values)) == []
    values[:, :10] = blank
    assert doubts(rgir=make_raster("frame.tif", values)) == [DoubtKind.BLANK]
    assert doubts(rgir=make_raster("declared.tif", values, nodata=blank)) == []


def test_a_map_of_classes_is_no_image(doubts, image):
    assert doubts(rgir=image(0, 4)) == [DoubtKind.FEW_VALUES]


@pytest.mark.parametrize("modality", Modality)
def test_every_doubt_has_words_without_a_gap(modality):
    of_image = {DoubtKind.FEW_VALUES, DoubtKind.REFLECTANCE, DoubtKind.BLANK}
    of_both = {DoubtKind.EMPTY, DoubtKind.ONE_VALUE, DoubtKind.NEGATIVE}
    is_image = modality is Modality.RGIR
    kinds = of_image | of_both if is_image else set(DoubtKind) - of_image
    for kind in kinds:
        for unit in ("m", "dm", "cm", "ft"):
            assert "{" not in doubt_words(Doubt(kind, modality, 0.5, unit))


@pytest.mark.parametrize(("unit", "factor"), [("ft", "0.3048"), ("mm", "0.001"), ("km", "1000")])
def test_what_brings_heights_of_another_unit_to_metres_is_told(unit, factor):
    words = doubt_words(Doubt(DoubtKind.DECLARED, Modality.NDSM, unit=unit))
    assert f"counts in {unit}." in words
    assert f"by {factor} first" in words


def test_the_command_line_warns_where_no_unit_was_given(heights, identity_model, tmp_path):
    words = ["segment", "--ndsm", heights(0, 200), "--out", str(tmp_path / "out")]
    command = [sys.executable, "-m", "dis2_plugin.engine", *words, "--model", identity_model]
    done = subprocess.run(
        [*command, "--outputs", "classes"],
        cwd=ROOT, env=dict(os.environ), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "They look like decimetres: try --ndsm-unit dm" in done.stderr


@pytest.mark.parametrize(("cols", "rows"), [(200, 140), (90, 60)])
def test_brightness_is_that_of_an_island_that_the_sample_misses(
    identity_model, tmp_path, cols, rows
):
    """One town on the sheet of a region, between the windows of the sample."""
    path, town = tmp_path / "sheet.tif", np.random.default_rng(1).integers(1, 200, (rows, cols))
    options = ["TILED=YES", "SPARSE_OK=TRUE"]
    sheet = gdal.GetDriverByName("GTiff").Create(str(path), 6000, 4200, 3, options=options)
    sheet.SetGeoTransform((500_000.0, 0.2, 0.0, 4_100_000.0, 0.0, -0.2))
    for number in (1, 2, 3):
        sheet.GetRasterBand(number).SetNoDataValue(0)
        sheet.GetRasterBand(number).WriteArray(town, 530, 400)
    del sheet
    inputs = open_inputs(SegmentationJob("out", rgir=str(path)), find_model(identity_model))
    assert inputs.brightness == pytest.approx(np.percentile(town, 98), abs=1)
    assert [doubt.kind for doubt in inputs.doubts] == [DoubtKind.EMPTY]
