"""Simulated scenes become files a person could have, and real tiles are compared with them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.errors import OutputError
from dis2_plugin.simulator.scene import Scene, SceneConfig, make_scene
from dis2_plugin.training.cli import main
from dis2_plugin.training.scenes.distributions import ALL, Collection, rows
from dis2_plugin.training.scenes.files import HeightGrid, Placement, resampled, write_scene
from dis2_plugin.training.scenes.real_tiles import real_tiles

SAMPLE = Path(__file__).resolve().parents[2] / "resources/sample"


@pytest.fixture(scope="module")
def scene():
    """Return a small scene with void heights."""
    drawn = make_scene(SceneConfig(3, 64, 0.25, bits=8))
    heights = drawn.ndsm.copy()
    heights[:8, :8] = np.nan
    return Scene(drawn.image, heights, drawn.labels, drawn.gsd_m)


def test_a_written_scene_reads_back_as_it_was(scene, tmp_path):
    files = write_scene(scene, tmp_path / "new")
    (tile,) = real_tiles(tmp_path)
    np.testing.assert_array_equal(tile.image, scene.image)
    np.testing.assert_array_equal(tile.labels, scene.labels)
    np.testing.assert_allclose(tile.heights_m, scene.ndsm, atol=0.0051)
    assert [path.name for path in sorted(files.rgir.parent.iterdir())] == [
        "labels.tif",
        "ndsm.tif",
        "rgir.tif",
    ]


def test_a_16_bit_scene_keeps_its_depth(tmp_path):
    drawn = make_scene(SceneConfig(3, 32, 0.25, bits=12))
    files = write_scene(drawn, tmp_path)
    np.testing.assert_array_equal(gdal.Open(str(files.rgir)).ReadAsArray(), drawn.image)


def test_files_say_where_they_lie_and_what_their_bands_are(scene, tmp_path):
    at = Placement(32633, 400_000, 5_000_000, HeightGrid(0.5, 0.2, 0.3))
    files = write_scene(scene, tmp_path, at)
    image, heights = gdal.Open(str(files.rgir)), gdal.Open(str(files.ndsm))
    assert image.GetGeoTransform() == (400_000, 0.25, 0, 5_000_000, 0, -0.25)
    assert heights.GetGeoTransform() == pytest.approx((400_000.2, 0.5, 0, 4_999_999.7, 0, -0.5))
    assert image.GetSpatialRef().GetAuthorityCode(None) == "32633"
    names = [image.GetRasterBand(band).GetDescription() for band in (1, 2, 3)]
    assert names == ["red", "green", "nir"]
    assert heights.GetRasterBand(1).GetNoDataValue() == -9999


def test_heights_move_to_another_grid_by_the_ground_and_not_by_pixels():
    east = np.tile((np.arange(40, dtype=np.float32) + 0.5) * 0.25, (40, 1))  # height = metres east
    moved = resampled(east, 0.25, HeightGrid(0.4, 0.3, 0.1))
    assert moved.shape == (24, 24)  # (10 - 0.1) / 0.4 and (10 - 0.3) / 0.4, rounded down
    np.testing.assert_allclose(moved[5], 0.3 + (np.arange(24) + 0.5) * 0.4, atol=1e-4)


def test_void_heights_stay_void_on_another_grid(scene):
    moved = resampled(scene.ndsm, 0.25, HeightGrid(0.5))
    assert np.isnan(moved[:4, :4]).all()


def test_a_folder_that_cannot_be_made_is_an_error_with_a_remedy(scene, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="file") as refused:
        write_scene(scene, tmp_path / "file" / "scene")
    assert refused.value.remedy


def test_the_sample_in_the_repository_is_what_the_command_draws(tmp_path):
    assert main(["sample", "--out", str(tmp_path)]) == 0
    for name in ("rgir.tif", "ndsm.tif", "labels.tif"):
        drawn, kept = (gdal.Open(str(folder / name)) for folder in (tmp_path, SAMPLE))
        assert drawn.GetGeoTransform() == kept.GetGeoTransform()
        differs = np.abs(drawn.ReadAsArray() - kept.ReadAsArray().astype(float)) > 0.5
        assert differs.mean() < 0.01  # other processors may round otherwise


def test_a_sample_of_impossible_size_ends_with_a_named_error(tmp_path, capsys):
    assert main(["sample", "--out", str(tmp_path / "none"), "--size", "2"]) == 1
    assert "Ask for" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_the_table_says_which_share_of_real_values_lies_inside():
    drawn, real = Collection(), Collection()
    drawn.add(None, np.linspace(0, 10, 101, dtype=np.float32)[None], None)
    real.add(None, np.array([[5, 5, 5, 50, np.nan]], np.float32), None)
    header, row = rows(drawn, {"here": real})
    assert header[-1] == "inside"
    assert row[:3] == ("here", ALL, "height_m")
    assert row[-1] == "0.75"


def test_bands_are_compared_as_shares_of_the_brightness():
    image = np.full((3, 10, 10), 50, np.float32)
    image[2] = 200
    found = Collection()
    found.add(image, None, np.full((10, 10), 3, np.uint8))
    assert found.values("tree", "red").mean() == pytest.approx(0.25)
    assert found.values("tree", "ndvi").mean() == pytest.approx(150 / 250)
    assert found.values("car", "red").size == 0


def test_compare_prints_a_line_for_each_class_and_quantity(scene, tmp_path, capsys):
    write_scene(scene, tmp_path / "place")
    assert main(["compare", str(tmp_path), "--scenes", "2", "--size", "64"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("source")
    assert any(line.startswith("place") and "ndvi" in line for line in lines)


def test_an_empty_folder_is_named(tmp_path, capsys):
    assert main(["compare", str(tmp_path), "--scenes", "1"]) == 1
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize("epsg", [1, 4326, 2263])
def test_a_reference_system_without_metres_is_refused(epsg, tmp_path, capsys):
    assert (
        main(["sample", "--out", str(tmp_path / "new"), "--size", "64", "--epsg", str(epsg)]) == 1
    )
    assert f"EPSG:{epsg} is no projected reference system in metres" in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.tif"))


def test_tiles_on_different_grids_are_not_compared(capsys):
    assert main(["compare", str(SAMPLE), "--scenes", "1", "--size", "64"]) == 1
    assert "(239, 239), (640, 640)" in capsys.readouterr().err
