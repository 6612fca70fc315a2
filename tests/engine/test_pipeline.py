"""Whole runs in this process, on a model whose answer for a pixel is known."""

import json
import tracemalloc
import weakref
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import HeightUnit, Output, SegmentationJob
from dis2_plugin.core.modality import Scenario, ScenarioChoice
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.identity import IdentityBackend
from dis2_plugin.engine.mapping.finish import StripFinisher
from dis2_plugin.engine.mapping.rows import StripMaker
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.process.pace import STAGE, Pace
from dis2_plugin.engine.process.stopwatch import Stopwatch
from tests.engine.scenes import UTM, make_scene, read, values

X, Y = UTM[0], UTM[3]


def expected(model, rgir, ndsm, scenario=Scenario.FULL):
    """Return the probabilities of the rule of thumb for whole rasters, without any tile."""
    card = ModelCard.load(Path(model))
    image, heights = read(rgir).astype(np.float32), read(ndsm)[None]
    chips = (
        card.normalisation.image(image, float(np.percentile(image, 98)))[None],
        card.normalisation.heights(heights)[None],
    )
    height, width = heights.shape[1:]
    padded = [np.pad(c, ((0, 0), (0, 0), (0, -height % 16), (0, -width % 16))) for c in chips]
    batch = ChipBatch(
        scenario,
        padded[0] if scenario is not Scenario.MISSING_RGIR else None,
        padded[1] if scenario is not Scenario.MISSING_NDSM else None,
    )
    size = max(a.shape[-1] for a in padded), max(a.shape[-2] for a in padded)
    square = max(size)
    grown = [
        None if c is None else np.pad(c, ((0, 0), (0, 0), (0, square - c.shape[2]), (0, 0)))
        for c in (batch.rgir, batch.ndsm)
    ]
    grown = [
        None if c is None else np.pad(c, ((0, 0), (0, 0), (0, 0), (0, square - c.shape[3])))
        for c in grown
    ]
    answer = IdentityBackend(card).predict(ChipBatch(scenario, *grown))
    return answer.probabilities[0, :, :height, :width]


def test_tiles_give_what_the_whole_image_gives(scene, segment, identity_model):
    rgir, ndsm = scene
    files = segment(rgir=rgir, ndsm=ndsm).files
    whole = expected(identity_model, rgir, ndsm)
    np.testing.assert_allclose(read(files["probabilities"]), whole, atol=1e-6)
    sure = np.diff(np.sort(whole, axis=0)[-2:], axis=0)[0] > 1e-5
    np.testing.assert_array_equal(read(files["classes"])[sure], whole.argmax(axis=0)[sure])
    np.testing.assert_allclose(read(files["confidence"]), whole.max(axis=0), atol=2e-4)
    assert (read(files["scenario"]) == Scenario.FULL.code).all()


@pytest.mark.parametrize("scenario", [Scenario.MISSING_NDSM, Scenario.MISSING_RGIR])
def test_a_scenario_ignores_the_modality_it_calls_missing(scene, segment, identity_model, scenario):
    rgir, ndsm = scene
    files = segment(rgir=rgir, ndsm=ndsm, scenario=ScenarioChoice(scenario.value)).files
    whole = expected(identity_model, rgir, ndsm, scenario)
    np.testing.assert_allclose(read(files["probabilities"]), whole, atol=1e-6)
    assert (read(files["scenario"]) == scenario.code).all()


def test_the_answer_does_not_depend_on_the_extent(scene, segment):
    rgir, ndsm = scene
    whole = segment(rgir=rgir, ndsm=ndsm).files
    extent = Extent(X + 20, Y - 50, X + 60, Y - 15)
    part = segment(out="part", rgir=rgir, ndsm=ndsm, extent=extent).files
    for name in ("classes", "confidence", "scenario", "probabilities"):
        np.testing.assert_array_equal(read(part[name]), read(whole[name])[..., 30:100, 40:120])
    assert gdal.Open(part["classes"]).GetGeoTransform() == (X + 20, 0.5, 0, Y - 15, 0, -0.5)
    np.testing.assert_array_equal(read(part["cwam_tree"]), read(whole["cwam_tree"])[7:25, 10:30])
    place = gdal.Open(part["cwam_tree"]).GetGeoTransform()
    assert place == pytest.approx((X + 20, 2, 0, Y - 15, 0, -35 / 18), rel=1e-14)


def test_a_bright_corner_outside_the_extent_counts_all_the_same(make_raster, segment):
    image = np.full((3, 60, 60), 50, np.uint8)
    image[:, :20, :20] = 250
    rgir = make_raster("bright.tif", image, names=("red", "green", "nir"))
    extent = Extent(X + 15, Y - 30, X + 30, Y - 15)
    whole = segment(rgir=rgir).files
    part = segment(out="part", rgir=rgir, extent=extent).files
    np.testing.assert_array_equal(
        read(part["probabilities"]), read(whole["probabilities"])[:, 30:, 30:]
    )


@pytest.mark.parametrize(
    "geotransform",
    [
        UTM,
        (X, 0.5, 0.0, Y, 0.0, 0.5),
        (X, 0.4, 0.3, Y, 0.3, -0.4),
        (X, 0.3, 0.0, Y, 0.0, -0.7),
    ],
    ids=["north-up", "south-up", "rotated", "oblong"],
)
def test_results_lie_exactly_on_the_reference_grid(make_raster, segment, geotransform):
    rgir, ndsm = make_scene(make_raster, (70, 90), geotransform=geotransform)
    for name, path in segment(rgir=rgir, ndsm=ndsm).files.items():
        if path.endswith(".tif"):
            made, reference = gdal.Open(path), gdal.Open(rgir)
            side = 4 if name.startswith("cwam") else 1
            columns, rows = -(-90 // side), -(-70 // side)
            x, col_x, row_x, y, col_y, row_y = geotransform
            across, down = 90 / columns, 70 / rows
            sides = (x, across * col_x, down * row_x, y, across * col_y, down * row_y)
            assert made.GetGeoTransform() == pytest.approx(sides, rel=1e-14), name
            assert made.GetSpatialRef().IsSame(reference.GetSpatialRef()), name
            assert (made.RasterXSize, made.RasterYSize) == (columns, rows), name


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (7, 3), (1, 200), (65, 64)])
def test_images_of_any_size_are_answered(make_raster, segment, identity_model, shape):
    rgir, ndsm = make_scene(make_raster, shape)
    files = segment(rgir=rgir, ndsm=ndsm, outputs=tuple(Output)).files
    whole = expected(identity_model, rgir, ndsm)
    found = np.asarray(read(files["probabilities"])).reshape(whole.shape)
    np.testing.assert_allclose(found, whole, atol=1e-6)
    assert Path(files["polygons"]).exists()


def test_files_without_a_crs_give_results_without_one(make_raster, segment):
    rgir, ndsm = make_scene(make_raster, (40, 40), geotransform=None, epsg=None)
    result = segment(rgir=rgir, ndsm=ndsm, outputs=tuple(Output))
    classes = gdal.Open(result.files["classes"])
    assert classes.GetSpatialRef() is None
    assert classes.GetGeoTransform(can_return_null=True) is None
    coarser = gdal.Open(result.files["cwam_tree"])  # QGIS has to show it over the same place
    assert coarser.GetGeoTransform() == (0, 4, 0, 0, 0, -4)
    assert all(area.area_m2 is None for area in result.areas)


def test_an_extent_of_an_image_without_a_place_is_given_as_qgis_shows_it(make_raster, segment):
    rgir, ndsm = make_scene(make_raster, (40, 40), geotransform=None, epsg=None)
    whole = segment(rgir=rgir, ndsm=ndsm).files
    part = segment(out="part", rgir=rgir, ndsm=ndsm, extent=Extent(5, -30, 25, -10)).files
    assert gdal.Open(part["classes"]).GetGeoTransform() == (5, 1, 0, -10, 0, -1)
    np.testing.assert_array_equal(read(part["classes"]), read(whole["classes"])[10:30, 5:25])


def test_the_scenario_of_a_pixel_follows_the_data(make_raster, segment):
    rng = np.random.default_rng(0)
    image = rng.integers(1, 255, (3, 100, 150), dtype=np.uint8)
    heights = rng.random((100, 150), dtype=np.float32)
    image[:, :, :40] = 0
    heights[:, 110:] = -9999
    heights[70:] = -9999
    rgir = make_raster("i.tif", image, nodata=0, names=("red", "green", "nir"))
    ndsm = make_raster("h.tif", heights, nodata=-9999)
    result = segment(rgir=rgir, ndsm=ndsm)
    codes = read(result.files["scenario"])
    assert (codes[:70, :40] == Scenario.MISSING_RGIR.code).all()
    assert (codes[:70, 40:110] == Scenario.FULL.code).all()
    assert (codes[:, 110:] == Scenario.MISSING_NDSM.code).all()
    assert (codes[70:, :40] == 255).all()
    empty = codes == 255
    assert (read(result.files["classes"])[empty] == 255).all()
    cells = empty[:100, :148].reshape(25, 4, 37, 4).all(axis=(1, 3))
    np.testing.assert_array_equal(read(result.files["cwam_car"])[:, :37] == 65535, cells)
    assert np.isnan(read(result.files["confidence"])[empty]).all()
    assert np.isnan(read(result.files["probabilities"])[:, empty]).all()
    assert not np.isnan(read(result.files["confidence"])[~empty]).any()
    assert result.scenario_pixels["full"] == 70 * 70


def test_each_pixel_is_answered_in_its_own_scenario_where_several_meet_in_a_tile(
    make_raster, segment, identity_model
):
    rng, names = np.random.default_rng(1), ("red", "green", "nir")
    image = rng.integers(1, 255, (3, 200, 160), dtype=np.uint8)
    image[:, ::5] = 254  # so that holes do not change how bright the image is
    heights = rng.random((200, 160), dtype=np.float32) * 12
    whole = make_raster("i0.tif", image, names=names), make_raster("h0.tif", heights)
    image[:, :, :60], heights[:, 110:], heights[90:, 60:] = 0, -9999, -9999
    rgir = make_raster("i.tif", image, nodata=0, names=names)
    files = segment(rgir=rgir, ndsm=make_raster("h.tif", heights, nodata=-9999)).files
    codes, found = read(files["scenario"]), read(files["probabilities"])
    for scenario in Scenario:
        there = codes == scenario.code
        assert there.mean() > 0.1
        alone = expected(identity_model, *whole, scenario)
        np.testing.assert_allclose(found[:, there], alone[:, there], atol=1e-6)


@pytest.mark.parametrize(("tile_px", "batch"), [(64, 8), (128, 2), (256, 1)])
def test_a_batch_has_as_many_pixels_as_the_back_end_likes(scene, segment, tile_px, batch):
    # eight tiles of 64 px, and one tile at least
    assert segment(rgir=scene[0], ndsm=scene[1], tile_px=tile_px).batch == batch


def test_tiles_without_data_count_as_done(make_raster, identity_model, tmp_path):
    told = []

    class Listener(SilentReporter):
        def progress(self, progress):
            told.append((progress.stage, progress.done, progress.total))

    image = np.full((3, 130, 200), 9, np.uint8)
    image[:, :, :120] = 0
    rgir = make_raster("i.tif", image, nodata=0, names=("red", "green", "nir"))
    result = run(SegmentationJob(str(tmp_path / "out"), rgir, model=identity_model), Listener())
    ends = [done for stage, done, _ in told if stage == STAGE]
    assert ends == sorted(ends)
    assert ends[-1] == result.tiles == 12  # tiles of 64 px, 16 of them shared: 3 rows of 4


@pytest.mark.parametrize(("kind", "factor"), [("uint16", 40), ("float32", 1 / 255)])
def test_other_pixel_types_of_the_same_image_give_the_same_map(make_raster, segment, kind, factor):
    image = np.random.default_rng(0).integers(1, 255, (3, 50, 60), dtype=np.uint8)
    names = ("red", "green", "nir")
    eight = segment(rgir=make_raster("8.tif", image, names=names)).files
    other = make_raster("o.tif", (image.astype(np.float64) * factor).astype(kind), names=names)
    found = segment(out="other", rgir=other).files
    np.testing.assert_allclose(
        read(found["probabilities"]), read(eight["probabilities"]), atol=1e-5
    )


def test_heights_in_centimetres_and_a_difference_of_models_give_the_same_map(make_raster, segment):
    heights = np.round(np.random.default_rng(0).random((50, 60)) * 10, 2).astype(np.float32)
    terrain = np.full((50, 60), 300, np.float32)
    metres = segment(ndsm=make_raster("m.tif", heights)).files
    centimetres = make_raster("cm.tif", (heights * 100).round().astype(np.uint16))
    in_cm = segment(out="cm", ndsm=centimetres, ndsm_unit=HeightUnit.CENTIMETRE).files
    dsm, dtm = make_raster("dsm.tif", heights + terrain), make_raster("dtm.tif", terrain)
    difference = segment(out="diff", dsm=dsm, dtm=dtm).files
    for files in (in_cm, difference):
        np.testing.assert_allclose(
            read(files["probabilities"]), read(metres["probabilities"]), atol=1e-4
        )


def test_heights_on_a_grid_of_their_own_are_brought_to_the_image(make_raster, segment, tmp_path):
    row, col = np.mgrid[:120, :120].astype(np.float32)
    ndsm = make_raster("h.tif", 5 + 4 * np.sin(col / 15) + row / 40)
    image = np.full((3, 120, 120), 90, np.uint8)
    rgir = make_raster("i.tif", image, names=("red", "green", "nir"))
    other = str(tmp_path / "other.tif")
    gdal.Warp(other, ndsm, dstSRS="EPSG:4326", resampleAlg="cubic", dstNodata=-1)
    same, warped = (segment(out=out, rgir=rgir, ndsm=n) for out, n in (("a", ndsm), ("b", other)))
    inner = (slice(None), slice(5, -5), slice(5, -5))
    steps = read(warped.files["probabilities"]) - read(same.files["probabilities"])
    assert np.abs(steps[inner]).max() < 0.01


def test_pixels_outside_the_mask_are_empty(scene, segment, tmp_path):
    rgir, ndsm = scene
    ring = [
        [X + 10, Y - 10],
        [X + 40, Y - 10],
        [X + 40, Y - 30],
        [X + 10, Y - 30],
        [X + 10, Y - 10],
    ]
    mask = tmp_path / "mask.geojson"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32630"}}
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    content = {"type": "FeatureCollection", "crs": crs, "features": [feature]}
    mask.write_text(json.dumps(content), encoding="utf-8")
    whole = segment(rgir=rgir, ndsm=ndsm).files
    part = segment(out="part", rgir=rgir, ndsm=ndsm, mask=str(mask)).files
    inside = np.zeros((130, 150), bool)
    inside[20:60, 20:80] = True
    np.testing.assert_array_equal(read(part["classes"])[inside], read(whole["classes"])[inside])
    assert (read(part["classes"])[~inside] == 255).all()


def test_the_same_job_twice_gives_the_same_bytes(scene, segment):
    rgir, ndsm = scene
    first, second = (segment(out=out, rgir=rgir, ndsm=ndsm).files for out in ("a", "b"))
    for name, path in first.items():
        assert Path(path).read_bytes() == Path(second[name]).read_bytes(), name


def test_a_run_writes_what_was_asked_for_and_classes_have_their_colours(scene, segment):
    files = segment(rgir=scene[0], ndsm=scene[1], outputs=(Output.CLASSES,)).files
    assert set(files) == {"classes", "confidence", "scenario", "statistics"}
    dataset = gdal.Open(files["classes"])  # held: a table does not outlive it
    table = dataset.GetRasterBand(1).GetRasterColorTable()
    assert [table.GetColorEntry(c.id)[:3] for c in ISPRS.classes] == [
        c.colour for c in ISPRS.classes
    ]


def test_attention_scores_carry_their_scale(scene, segment):
    rgir, ndsm = scene
    path = segment(rgir=rgir, ndsm=ndsm).files["cwam_building"]
    dataset = gdal.Open(path)
    band = dataset.GetRasterBand(1)
    assert band.DataType == gdal.GDT_UInt16
    assert band.GetNoDataValue() == 65535
    assert -32 < values(path).min() < values(path).max() < 32


def test_attention_scores_are_those_of_the_network(make_raster, segment):
    rgir = make_raster("i.tif", np.full((3, 70, 90), 100, np.uint8), names=("red", "green", "nir"))
    ndsm = make_raster("h.tif", np.zeros((70, 90), np.float32))
    files = segment(rgir=rgir, ndsm=ndsm).files
    # all bands are as bright as the image, which is 1, and heights are 0: sums of the rules
    sums = (4 - 4 + 1, 2 - 2 - 1, -4 + 4, -4 + 4 - 2, -3 - 1)
    for name, score in zip(ISPRS.names, sums):
        np.testing.assert_allclose(values(files[f"cwam_{name}"]), score, atol=1e-3)


def test_memory_does_not_grow_with_the_height_of_the_raster(make_raster, identity_model, tmp_path):
    def peak(height):
        rgir, ndsm = make_scene(make_raster, (height, 200))
        job = SegmentationJob(out=str(tmp_path), rgir=rgir, ndsm=ndsm, model=identity_model)
        plan, watch = make_plan(job), Stopwatch()
        maker = StripMaker(plan, Pace(SilentReporter(), plan.tiles, 200 * height), watch)
        tracemalloc.start()
        try:
            rows = sum(strip.window.height for strip in maker.strips())
            return rows, tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    (low_rows, low_bytes), (high_rows, high_bytes) = peak(600), peak(3000)
    assert (low_rows, high_rows) == (600, 3000)
    assert high_bytes < low_bytes * 2  # how far threads run ahead varies


@pytest.mark.parametrize("resume", [False, True])
def test_no_strip_waits_in_memory_while_the_next_one_is_made(scene, segment, monkeypatch, resume):
    """Of many classes one takes hundreds of MB."""
    made, alive = [], []
    finished = StripFinisher.finished

    def noticed(*words):
        alive.append(sum(strip() is not None for strip in made))
        strip = finished(*words)
        made.append(weakref.ref(strip))
        return strip

    monkeypatch.setattr(StripFinisher, "finished", noticed)
    segment(rgir=scene[0], ndsm=scene[1], resume=resume)
    assert len(alive) > 1
    assert set(alive) == {0}


def test_a_band_of_columns_joins_the_next_without_a_step(make_raster, segment, monkeypatch):
    rgir, ndsm = make_scene(make_raster, (70, 300))
    whole = segment(rgir=rgir, ndsm=ndsm).files
    monkeypatch.setattr("dis2_plugin.engine.planning.lattice.BAND_PX", 112)
    bands = segment(out="bands", rgir=rgir, ndsm=ndsm).files
    for name in ("classes", "cwam_tree", "probabilities"):
        np.testing.assert_array_equal(read(bands[name]), read(whole[name]))


def test_another_tile_than_a_model_insists_on_is_warned_about(scene, segment, identity_model):
    card = Path(identity_model) / "model.json"
    content = json.loads(card.read_text(encoding="utf-8"))
    card.write_text(json.dumps({**content, "tile_is_fixed": True}), encoding="utf-8")
    own, other = (segment(rgir=scene[0], tile_px=tile_px) for tile_px in (None, 96))
    assert not any("tiles of" in warning for warning in own.warnings)
    assert any("trained for tiles of 64 px" in warning for warning in other.warnings)
