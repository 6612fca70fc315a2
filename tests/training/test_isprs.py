"""ISPRS Vaihingen and Potsdam in miniature, with the faults that the real downloads have."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.training.chips.maker import ChipMaker
from dis2_plugin.training.chips.samples import ValidationChips
from dis2_plugin.training.cli import main
from dis2_plugin.training.datasets.colours import ids_of_colours
from dis2_plugin.training.datasets.download import Download
from dis2_plugin.training.datasets.isprs import plan_benchmark, read_tile
from dis2_plugin.training.datasets.potsdam import Potsdam
from dis2_plugin.training.datasets.store import prepare_sources, whole_scenes
from dis2_plugin.training.datasets.vaihingen import Vaihingen
from dis2_plugin.training.errors import ConfigError, DataError
from dis2_plugin.training.scenes.cache import LabelledScene, SceneCache, write_shard
from dis2_plugin.training.scenes.prepare import Split
from tests.training.isprs_helpers import (
    LABELS,
    SHAPE,
    TILES,
    decimetres,
    painted,
    red_green_nir,
    write,
    write_potsdam,
    write_potsdam_tile,
    write_vaihingen,
)


@pytest.fixture(scope="module")
def vaihingen(tmp_path_factory):
    """Return a whole download."""
    root = tmp_path_factory.mktemp("vaihingen")
    write_vaihingen(root)
    return root


@pytest.fixture(scope="module")
def potsdam(tmp_path_factory):
    """Return a whole download."""
    return write_potsdam(tmp_path_factory.mktemp("potsdam") / "Potsdam")


@pytest.fixture
def two_tiles(tmp_path):
    """Return an unzipped download of one training and one validation tile."""
    for tile in ("2_10", "2_11"):
        write_potsdam_tile(tmp_path / "download", tile)
    return tmp_path / "download"


def read(benchmark, paths, tile):
    """Read one tile of a whole download."""
    sources = plan_benchmark(benchmark, Download(paths))
    (source,) = (each for each in sources if each.name == f"{benchmark.name}-{tile}")
    return source.read()


def read_only(download, tile="2_10"):
    """Read one tile of a download of Potsdam that has few."""
    files = Potsdam().files(Download([download]), tile)
    return read_tile(files, Potsdam())


def metres(seed):
    return decimetres(seed) * np.float32(0.1)


def test_a_vaihingen_area_is_read_band_by_band_and_pixel_by_pixel(vaihingen):
    real = read(Vaihingen(), [vaihingen], "17")
    np.testing.assert_array_equal(real.scene.image, red_green_nir(17))
    np.testing.assert_array_equal(real.scene.labels, LABELS)
    np.testing.assert_allclose(real.scene.heights_m, metres(17), atol=1e-5)
    assert real.scene.heights_m[0, 0] == pytest.approx(25.5)
    assert real.scene.gsd_m == 0.09


def test_eroded_labels_ignore_the_border(vaihingen):
    real = read(Vaihingen(), [vaihingen], "38")
    np.testing.assert_array_equal(real.eroded[:, 1:8], LABELS[:, 1:8])
    assert (real.eroded[:, ::8] == 255).all()


def test_eroded_labels_of_training_areas_are_not_looked_at(two_tiles):
    broken = two_tiles / "5_Labels_all_noBoundary/top_potsdam_2_10_label_noBoundary.tif"
    broken.parent.mkdir()
    broken.write_bytes(b"damaged")
    (source, *_) = plan_benchmark(
        Potsdam(), Download([two_tiles]), [Split.VALIDATION], validation=["2_10"]
    )
    assert source.read().eroded is None


def test_an_area_keeps_its_place_and_one_without_lies_at_the_origin(vaihingen):
    placed, bare = (read(Vaihingen(), [vaihingen], tile).grid for tile in ("4", "2"))
    assert placed.geotransform == pytest.approx((496_000, 0.09, 0, 5_420_000, 0, -0.09))
    assert "UTM zone 32N" in placed.crs_wkt
    assert bare.geotransform == (0, 0.09, 0, 0, 0, -0.09)
    assert bare.crs_wkt == ""


def test_the_official_splits_have_16_and_17_areas_24_and_14_tiles():
    for tiles, train, test in ((Vaihingen.tiles, 16, 17), (Potsdam.tiles, 24, 14)):
        assert len(tiles[Split.TRAIN] + tiles[Split.VALIDATION]) == train
        assert len(tiles[Split.TEST]) == test
        assert len(set().union(*tiles.values())) == train + test


def test_a_potsdam_tile_is_read_from_zips_in_a_zip(potsdam):
    real = read(Potsdam(), [potsdam], "7_13")
    np.testing.assert_array_equal(real.scene.image, red_green_nir(TILES.index("7_13")))
    np.testing.assert_array_equal(real.scene.labels, LABELS)
    np.testing.assert_allclose(real.scene.heights_m, metres(1), atol=1e-5)


def test_labels_painted_over_the_image_fall_back_to_the_participants_copy(potsdam):
    np.testing.assert_array_equal(read(Potsdam(), [potsdam], "4_12").scene.labels, LABELS)


def test_cars_painted_252_are_cars(potsdam):
    np.testing.assert_array_equal(read(Potsdam(), [potsdam], "6_7").scene.labels, LABELS)


def test_heights_a_column_too_narrow_are_unknown_there(potsdam):
    heights = read(Potsdam(), [potsdam], "3_13").scene.heights_m
    np.testing.assert_allclose(heights[:, :23], metres(1)[:, :23], atol=1e-5)
    assert np.isnan(heights[:, 23]).all()


def test_rgbir_stands_in_for_irrg_with_its_own_band_order(two_tiles):
    red, green, nir = red_green_nir(3)
    shutil.rmtree(two_tiles / "3_Ortho_IRRG")
    image = np.stack([red, green, 0 * red, nir])
    write(two_tiles / "4_Ortho_RGBIR/top_potsdam_2_10_RGBIR.tif", image)
    np.testing.assert_array_equal(read_only(two_tiles).scene.image, red_green_nir(3))


def test_heights_by_the_own_approach_stand_in_for_truncated_ones(two_tiles):
    folder = two_tiles / "1_DSM_normalisation"
    lastools = folder / "dsm_potsdam_02_10_normalized_lastools.jpg"
    lastools.write_bytes(lastools.read_bytes()[:-60])
    write(folder / "dsm_potsdam_02_10_normalized_ownapproach.jpg", decimetres(9)[None])
    np.testing.assert_allclose(read_only(two_tiles).scene.heights_m, metres(9), atol=1e-5)


@pytest.mark.parametrize("content", [b"", b"II*\0 damaged"])
def test_a_damaged_label_file_falls_back_to_the_other_copy(two_tiles, content):
    (two_tiles / "5_Labels_all/top_potsdam_2_10_label.tif").write_bytes(content)
    np.testing.assert_array_equal(read_only(two_tiles).scene.labels, LABELS)


def test_labels_of_another_size_fall_back_to_the_other_copy(two_tiles):
    write(two_tiles / "5_Labels_all/top_potsdam_2_10_label.tif", painted()[:, :-1])
    np.testing.assert_array_equal(read_only(two_tiles).scene.labels, LABELS)


def test_labels_of_another_size_without_a_copy_are_named_with_both_sizes(two_tiles):
    shutil.rmtree(two_tiles / "5_Labels_for_participants")
    write(two_tiles / "5_Labels_all/top_potsdam_2_10_label.tif", painted()[:, :-1])
    with pytest.raises(DataError, match=r"2_10_label.tif has 24 x 15 px, its image 24 x 16"):
        read_only(two_tiles)


def test_heights_of_another_tile_are_refused_by_their_size(two_tiles):
    folder = two_tiles / "1_DSM_normalisation"
    (folder / "dsm_potsdam_02_10_normalized_ownapproach.jpg").unlink()
    narrow = decimetres(1, (16, 20))[None]
    write(folder / "dsm_potsdam_02_10_normalized_lastools.jpg", narrow)
    with pytest.raises(DataError, match=r"lastools.jpg has 20 x 16 px"):
        read_only(two_tiles)


def test_empty_heights_are_named(two_tiles):
    (two_tiles / "1_DSM_normalisation/dsm_potsdam_02_10_normalized_lastools.jpg").unlink()
    with pytest.raises(DataError, match=r"ownapproach.jpg is empty"):
        read_only(two_tiles)


def test_a_colour_outside_the_palette_is_named_with_its_place():
    colours = painted()
    colours[:, 2, 5] = 255, 0, 255
    with pytest.raises(DataError, match=r"\(255, 0, 255\) at column 5, row 2"):
        ids_of_colours(colours, "labels.tif")


def test_missing_files_are_named_with_the_remedy(two_tiles):
    with pytest.raises(DataError, match=r"3_Ortho_IRRG/top_potsdam_2_12_IRRG.tif") as refused:
        plan_benchmark(Potsdam(), Download([two_tiles]))
    assert "more" in refused.value.message
    assert "--splits" in refused.value.remedy


def test_splits_whose_labels_are_not_there_can_be_left_out(two_tiles):
    sources = plan_benchmark(
        Potsdam(), Download([two_tiles]), [Split.VALIDATION], validation=["2_10", "2_11"]
    )
    assert [source.name for source in sources] == ["potsdam-2_10", "potsdam-2_11"]


def test_a_test_area_cannot_be_held_out_for_validation(vaihingen):
    with pytest.raises(ConfigError, match="2 cannot"):
        plan_benchmark(Vaihingen(), Download([vaihingen]), validation=["2"])


def test_a_damaged_zip_is_named(tmp_path):
    (tmp_path / "top.zip").write_bytes(b"half a download")
    with pytest.raises(DataError, match=r"^/.*top.zip is no zip"):
        Download([tmp_path])


def test_a_path_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataError, match="nowhere does not exist"):
        Download([tmp_path / "nowhere"])


def test_prepare_fills_the_cache_and_goes_on_where_it_stopped(vaihingen, tmp_path, capsys):
    words = ["prepare", "--vaihingen", str(vaihingen), "--out", str(tmp_path)]
    assert main([*words, "--splits", "test"]) == 0
    assert main(words) == 0
    assert "16 scenes written" in capsys.readouterr().out
    assert [len(SceneCache(tmp_path / split.value)) for split in Split] == [11, 5, 17]
    cached = SceneCache(tmp_path / "test")[0]  # by name: area 10
    np.testing.assert_array_equal(cached.image, red_green_nir(10))
    np.testing.assert_array_equal(cached.labels, LABELS)
    np.testing.assert_allclose(cached.heights_m, metres(10), atol=0.01)


def test_whole_test_scenes_are_geotiffs_on_one_grid(vaihingen, tmp_path):
    sources = plan_benchmark(Vaihingen(), Download([vaihingen]), [Split.TEST])
    assert prepare_sources(sources[:2], tmp_path) == 2
    bare, placed = whole_scenes(tmp_path)
    assert [bare.name, placed.name] == ["vaihingen-2", "vaihingen-4"]
    paths = (placed.files.rgir, placed.files.ndsm, placed.files.labels, placed.eroded)
    image, heights, labels, eroded = (gdal.Open(str(path)) for path in paths)
    assert len({dataset.GetGeoTransform() for dataset in (image, heights, labels, eroded)}) == 1
    np.testing.assert_array_equal(image.ReadAsArray(), red_green_nir(4))
    np.testing.assert_array_equal(labels.ReadAsArray(), LABELS)
    np.testing.assert_allclose(heights.ReadAsArray(), metres(4), atol=1e-5)
    assert (eroded.ReadAsArray()[:, ::8] == 255).all()


def test_a_cache_without_test_scenes_names_the_command(tmp_path):
    with pytest.raises(DataError, match="prepare --vaihingen"):
        next(whole_scenes(tmp_path))


def test_an_incomplete_download_ends_with_a_named_error_and_nothing_written(two_tiles, capsys):
    out = two_tiles.parent / "cache"
    assert main(["prepare", "--potsdam", str(two_tiles), "--out", str(out)]) == 1
    assert "lacks" in capsys.readouterr().err
    assert not out.exists()


def test_a_few_large_scenes_give_as_many_validation_chips_as_are_wanted(tmp_path, tiny_config):
    scenes = [np.random.default_rng(i).integers(1, 256, (3, 200, 150)) for i in range(2)]
    rest = np.zeros((200, 150), np.float32), np.zeros((200, 150), np.uint8)
    cached = [LabelledScene(image.astype(np.uint8), *rest, 0.1) for image in scenes]
    write_shard(cached, tmp_path / "shard")
    maker = ChipMaker(64, tiny_config.augmentation, Normalisation())
    assert len(ValidationChips(SceneCache(tmp_path), maker, 99)) == 12  # 3 x 2 side by side
    chips = ValidationChips(SceneCache(tmp_path), maker, 6)
    seen = {chips[number]["rgir"].numpy().tobytes() for number in range(len(chips))}
    assert len(seen) == len(chips) == 6


def test_the_analysts_rule_is_measured_against_eroded_labels(vaihingen, tmp_path):
    out, report = tmp_path / "cache", tmp_path / "report.json"
    assert main(["prepare", "--vaihingen", str(vaihingen), "--out", str(out)]) == 0
    words = ["--rule", str(out), "--scenes", str(out), "--limit", "2", "--out", str(report)]
    assert main(["evaluate", *words]) == 0
    whole = json.loads(report.read_text(encoding="utf-8"))
    assert main(["evaluate", *words, "--eroded"]) == 0
    eroded = json.loads(report.read_text(encoding="utf-8"))
    assert (whole["data"], eroded["data"]) == ("real, test", "real, test, eroded")
    counted = [r["results"]["full"]["pixels"] for r in (whole, eroded)]
    inner = np.arange(SHAPE[1]) % 8 > 0
    assert counted == [2 * (LABELS < 255).sum(), 2 * (LABELS < 255)[:, inner].sum()]
