"""Photographs without labels become a cache of textures beside the splits."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.class_scheme import NO_DATA_ID
from dis2_plugin.training.cli import main
from dis2_plugin.training.datasets.textures import prepare_textures
from dis2_plugin.training.errors import DataError
from dis2_plugin.training.scenes.cache import TEXTURES, SceneCache
from dis2_plugin.training.scenes.real_tiles import real_tiles


def write_photograph(path, values):
    """Write (4, H, W) uint8 as red, green, blue, near infrared; 0 is no data."""
    bands, rows, cols = values.shape
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_Byte)
    for number, name in enumerate(("red", "green", "blue", "near-infrared"), start=1):
        band = data.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(0)
        band.WriteArray(values[number - 1])


def write_labels(path, ids):
    """Write class ids (H, W); the ignore id is no data."""
    rows, cols = ids.shape
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, 1, gdal.GDT_Byte)
    data.GetRasterBand(1).SetNoDataValue(NO_DATA_ID)
    data.GetRasterBand(1).WriteArray(ids)


@pytest.fixture
def photographs(tmp_path):
    """Return a folder with images of two sizes and one with a hole."""
    folder = tmp_path / "photographs"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for name, side in (("a", 48), ("b", 64), ("c", 48)):
        write_photograph(folder / f"{name}.tif", rng.integers(10, 250, (4, side, side), np.uint8))
    holed = rng.integers(10, 250, (4, 48, 48), np.uint8)
    holed[:, 3, 4] = 0
    write_photograph(folder / "holed.tif", holed)
    return folder


def test_whole_images_are_kept_as_red_green_nir_without_labels(photographs, tmp_path):
    assert prepare_textures(photographs, tmp_path / "out") == 3
    cache = SceneCache(tmp_path / "out" / TEXTURES)
    assert sorted(cache[i].size_px for i in range(len(cache))) == [(48, 48), (48, 48), (64, 64)]
    source = gdal.Open(str(photographs / "b.tif")).ReadAsArray()[[0, 1, 3]].astype(float)
    (large,) = (cache[i] for i in range(3) if cache[i].size_px == (64, 64))
    ratio = large.image / large.brightness / (source / np.percentile(source, 98))
    np.testing.assert_allclose(ratio, 1, atol=0.06)  # eight bits of the darkest pixels
    assert (large.labels == NO_DATA_ID).all()
    assert np.isnan(large.heights_m).all()


def test_bands_without_names_are_assumed_aloud_or_told(tmp_path, caplog):
    (tmp_path / "photographs").mkdir()
    values = np.random.default_rng(0).integers(10, 250, (4, 48, 48), np.uint8)
    path = tmp_path / "photographs" / "a.tif"
    data = gdal.GetDriverByName("GTiff").Create(str(path), 48, 48, 4, gdal.GDT_Byte)
    data.WriteArray(values)
    del data
    (assumed,) = real_tiles(path.parent)
    np.testing.assert_array_equal(assumed.image, values[[0, 1, 3]])
    assert "band 1 was taken as red, 2 as green, 4 as near infrared" in caplog.text
    caplog.clear()
    words = ["--textures", str(path.parent), "--out", str(tmp_path), "--rgir-bands", "3,2,1"]
    assert main(["prepare", *words]) == 0
    assert not caplog.text
    kept = SceneCache(tmp_path / TEXTURES)[0].image
    assert (np.corrcoef(kept.ravel(), values[[2, 1, 0]].ravel())[0, 1]) > 0.99


def test_the_command_keeps_what_is_there(photographs, tmp_path, capsys):
    words = ["prepare", "--textures", str(photographs), "--out", str(tmp_path / "out")]
    assert main(words) == 0
    assert "3 images written" in capsys.readouterr().out
    assert main(words) == 0
    assert "0 images written" in capsys.readouterr().out


def test_what_was_interrupted_between_two_sizes_is_gone_on_with(photographs, tmp_path):
    out = tmp_path / "out"
    prepare_textures(photographs, out)
    before = {path.name: path.stat().st_mtime_ns for path in (out / TEXTURES).iterdir()}
    shutil.rmtree(out / TEXTURES / "images-64x64")
    assert prepare_textures(photographs, out) == 1
    after = {path.name: path.stat().st_mtime_ns for path in (out / TEXTURES).iterdir()}
    assert after.keys() == before.keys()
    assert after["images-48x48"] == before["images-48x48"]


def test_labels_beside_a_photograph_are_kept(tmp_path):
    folder = tmp_path / "photographs"
    folder.mkdir()
    rng = np.random.default_rng(1)
    write_photograph(folder / "a_rgir.tif", rng.integers(10, 250, (4, 32, 32), np.uint8))
    labels = rng.choice(np.array([2, 3, NO_DATA_ID], np.uint8), (32, 32))
    write_labels(folder / "a_labels.tif", labels)
    prepare_textures(folder, tmp_path / "out")
    np.testing.assert_array_equal(SceneCache(tmp_path / "out" / TEXTURES)[0].labels, labels)


def test_labels_that_are_no_class_are_refused(tmp_path):
    folder = tmp_path / "photographs"
    folder.mkdir()
    write_photograph(folder / "a_rgir.tif", np.full((4, 32, 32), 90, np.uint8))
    write_labels(folder / "a_labels.tif", np.full((32, 32), 7, np.uint8))
    with pytest.raises(DataError, match=r"a_labels.tif has the label 7"):
        prepare_textures(folder, tmp_path / "out")


def test_labels_of_another_size_are_refused(tmp_path):
    folder = tmp_path / "photographs"
    folder.mkdir()
    write_photograph(folder / "a_rgir.tif", np.full((4, 32, 32), 90, np.uint8))
    write_labels(folder / "a_labels.tif", np.zeros((32, 31), np.uint8))
    with pytest.raises(DataError, match=r"\(32, 31\), \(32, 32\)"):
        prepare_textures(folder, tmp_path / "out")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataError, match=r"There is no folder .*lost"):
        prepare_textures(tmp_path / "lost", tmp_path / "scenes")


def test_images_with_holes_alone_are_refused(tmp_path):
    folder = tmp_path / "holed"
    folder.mkdir()
    write_photograph(folder / "x.tif", np.zeros((4, 32, 32), np.uint8))
    with pytest.raises(DataError, match="without holes"):
        prepare_textures(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()
