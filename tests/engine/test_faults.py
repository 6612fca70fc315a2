"""What goes wrong around a run: each fault ends in a named error or in a whole result."""

import itertools
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from osgeo import gdal, ogr, osr

from dis2_plugin.core.errors import (
    CapacityError,
    Dis2Error,
    InputError,
    ModelError,
    OutputError,
)
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.files.staging import STAGING_NAME
from dis2_plugin.engine.mapping.journal import JOURNAL_NAME
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.raster.sources.unchanged import UnchangedInputs
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from tests.engine.scenes import UTM, listing, make_scene, read, write_model

ROOT = Path(__file__).resolve().parents[2]
OUTPUTS = (Output.CLASSES, Output.CWAM, Output.PROBABILITIES)
EACH = tuple(Output)


@pytest.fixture
def job(make_raster, identity_model, tmp_path):
    rgir, ndsm = make_scene(make_raster, (300, 200))
    out = str(tmp_path / "out")
    return SegmentationJob(out, rgir, ndsm, model=identity_model, outputs=OUTPUTS)


class AtTile(SilentReporter):
    """Does something once, when the first tiles are done."""

    def __init__(self, do):
        self.do, self.done = do, False

    def progress(self, progress):
        if progress.stage == "segment" and progress.done and not self.done:
            self.done = True
            self.do()


# ---- files that change or break ------------------------------------------------------------------


@pytest.mark.parametrize("how", ["replaced", "touched", "cut", "removed"])
def test_an_input_that_changes_under_the_run_ends_it(job, tmp_path, how):
    path = Path(job.ndsm)

    def change():
        if how == "replaced":
            shutil.copy(path, path.with_suffix(".new"))
            os.replace(path.with_suffix(".new"), path)
        elif how == "touched":
            os.utime(path, (1, 1))
        elif how == "cut":
            os.truncate(path, path.stat().st_size // 2)
        else:
            path.unlink()

    with pytest.raises(InputError, match=r"ndsm\.tif (was changed|cannot be read)"):
        run(job, AtTile(change))
    assert not (tmp_path / "out").exists()


def test_one_flipped_bit_in_the_weights_is_found(job, tmp_path):
    torch.manual_seed(0)
    network = Dis2(NetworkConfig(width=8, layers=1, heads=2, feed_forward=32, positions=4))
    folder = Path(write_model(tmp_path / "tiny", network))
    weights = bytearray((folder / "weights.safetensors").read_bytes())
    weights[len(weights) // 2] ^= 1
    (folder / "weights.safetensors").write_bytes(weights)
    with pytest.raises(ModelError, match="is damaged"):
        run(replace(job, model=str(folder)), SilentReporter())
    assert not (tmp_path / "out").exists()


def test_a_file_of_ten_thousand_bands_is_read_or_refused_by_name(make_raster, job):
    driver = gdal.GetDriverByName("MEM")
    many = driver.Create("", 40, 40, 10_000, gdal.GDT_Byte)
    many.SetGeoTransform(UTM)
    many.SetProjection(gdal.Open(job.rgir).GetProjection())
    values = np.random.default_rng(0).integers(1, 255, (3, 40, 40), dtype=np.uint8)
    for number, band in zip((9_998, 9_999, 10_000), values):
        many.GetRasterBand(number).WriteArray(band)
    path = make_raster("many.tif", np.zeros((1, 1), np.uint8))
    options = ["INTERLEAVE=PIXEL", "COMPRESS=DEFLATE"]
    gdal.GetDriverByName("GTiff").CreateCopy(path, many, options=options)
    three = make_raster("three.tif", values, names=("red", "green", "nir"))
    alone = replace(job, ndsm=None)
    chosen = replace(alone, rgir=path, rgir_bands=(9_998, 9_999, 10_000))
    found = run(chosen, SilentReporter()).files["probabilities"]
    np.testing.assert_array_equal(
        read(found), read(run(replace(alone, rgir=three), SilentReporter()).files["probabilities"])
    )
    with pytest.raises(InputError, match="10000 bands"):
        run(replace(job, ndsm=path), SilentReporter())


def test_impossible_heights_are_holes_and_nothing_else(make_raster, job):
    heights = np.full((300, 200), 3, np.float32)
    for number, value in enumerate([np.nan, np.inf, -np.inf, -9999, 1e38, -3.4e38, 32767]):
        heights[40 * number : 40 * number + 20, 40:80] = value
    odd = make_raster("odd.tif", heights)
    result = run(replace(job, ndsm=odd), SilentReporter())
    codes = read(result.files["scenario"])
    assert (codes[heights != 3] == 2).all()  # from the image alone
    assert (codes[heights == 3] == 0).all()
    probabilities = read(result.files["probabilities"])
    assert np.isfinite(probabilities).all()
    np.testing.assert_allclose(probabilities.sum(axis=0), 1, atol=1e-5)


@pytest.mark.parametrize("shape", [None, "POLYGON EMPTY", "far away", "outside"])
def test_a_mask_of_nothing_is_refused(job, tmp_path, shape):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32630)
    path = str(tmp_path / "mask.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("mask", crs, ogr.wkbPolygon)
    shapes = {"far away": "POLYGON((0 0,1 0,1 1,0 0))", "outside": "POLYGON((9 9,8 9,8 8,9 9))"}
    if shape is not None:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shapes.get(shape, shape)))
        layer.CreateFeature(feature)
    del layer, dataset
    masked = replace(job, mask=path)
    words = "has no polygons" if shape is None else "No polygon of .* reaches the centre of a pixel"
    with pytest.raises(InputError, match=words):
        run(masked, SilentReporter())
    assert not Path(job.out).exists()


def test_an_extent_outside_is_refused_before_anything_is_written(job, tmp_path):
    with pytest.raises(InputError, match="outside the raster"):
        run(replace(job, extent=Extent(0, 0, 9, 9)), SilentReporter())
    assert not (tmp_path / "out").exists()


# ---- the machine around ------------------------------------------------------------------------


def test_a_disk_that_is_too_small_is_refused_before_the_run(job, small_disk):
    disk = small_disk(100_000)
    with pytest.raises(CapacityError, match="are free in"):
        run(replace(job, out=str(disk / "out")), SilentReporter())
    assert listing(disk) == []


def fill(disk):
    with (disk / "others").open("wb") as stream:
        stream.write(b"x" * 11_900_000)


def test_a_disk_that_fills_up_meanwhile_is_a_named_error_and_is_left_as_it_was(job, small_disk):
    disk = small_disk(12_000_000)
    with pytest.raises(OutputError, match="cannot be written"):
        run(replace(job, out=str(disk / "out")), AtTile(partial(fill, disk)))
    assert listing(disk) == ["others"]


def test_a_run_that_may_be_resumed_goes_on_once_a_full_disk_has_space(job, small_disk, tmp_path):
    disk = small_disk(12_000_000)
    full = replace(job, out=str(disk / "out"), resume=True)
    with pytest.raises(OutputError, match="cannot be written") as caught:
        run(full, AtTile(partial(fill, disk)))
    journal = disk / "out" / STAGING_NAME / JOURNAL_NAME
    assert f"What is done stays in {journal.parent}" in caught.value.remedy
    assert not list(journal.glob("*.part")), "what is half would fill the disk for nothing"
    (disk / "others").unlink()
    resumed = run(full, SilentReporter()).files
    whole = run(replace(job, out=str(tmp_path / "whole")), SilentReporter()).files
    assert Path(resumed["classes"]).read_bytes() == Path(whole["classes"]).read_bytes()
    assert not journal.parent.exists()


def test_a_folder_that_cannot_be_written_is_a_named_error(job, small_disk):
    disk = small_disk(12_000_000, "ro")
    for out in (disk, disk / "out"):
        with pytest.raises(OutputError, match="cannot be written"):
            run(replace(job, out=str(out)), SilentReporter())


def test_an_input_that_changes_after_the_last_look_in_between_ends_the_run(job, monkeypatch):
    monkeypatch.setattr(UnchangedInputs, "glance", lambda _: None)
    with pytest.raises(InputError, match=r"ndsm\.tif was changed"):
        run(job, AtTile(lambda: os.utime(job.ndsm, (1, 1))))
    assert not Path(job.out).exists()


def test_a_folder_that_is_taken_away_ends_the_run_at_once(job):
    class TakesAway(SilentReporter):
        done = 0

        def progress(self, progress):
            if progress.stage == "segment":
                self.done = progress.done
                shutil.rmtree(job.out, ignore_errors=True)

    taking = TakesAway()
    with pytest.raises(OutputError, match="was taken away while the run wrote there"):
        run(job, taking)
    assert taking.done < make_plan(job).tiles
    assert not Path(job.out).exists()


def test_a_clock_that_jumps_disturbs_nothing(job, monkeypatch):
    years = itertools.cycle([-1e9, 1e9])
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + next(years))
    result = run(job, SilentReporter())
    assert all(0 <= seconds < 1e6 for seconds in result.seconds.values())
    assert 0 <= result.estimate.seconds < 1e6


def test_names_with_spaces_quotes_and_letters_of_the_world_work_everywhere(job, tmp_path):
    folder = tmp_path / "Häuser 'und' \"Bäume\" 樹 & %20;"
    folder.mkdir()
    moved = {}
    for name in ("rgir", "ndsm"):
        moved[name] = str(folder / f"{name} 'a' \"b\" ü.tif")
        shutil.copy(getattr(job, name), moved[name])
    shutil.copytree(job.model, folder / "modèle d'été")
    odd = replace(
        job,
        **moved,
        out=str(folder / "out ß"),
        model=str(folder / "modèle d'été"),
        gpkg=str(folder / "alles 'hier' ü.gpkg"),
        outputs=EACH,
    )
    plain = run(replace(job, outputs=EACH), SilentReporter())
    result = run(odd, SilentReporter())
    assert Path(odd.gpkg).stat().st_size > 0
    for name in ("classes", "confidence", "cwam_tree"):
        assert Path(result.files[name]).read_bytes() == Path(plain.files[name]).read_bytes()


# ---- processes that die --------------------------------------------------------------------------

PARENT = """
import subprocess, sys, time
worker = subprocess.Popen(
    [sys.executable, "-m", "dis2_plugin.engine", *sys.argv[1:]],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
)
for line in worker.stdout:
    if '"segment"' in line:
        print(worker.pid, flush=True)
        time.sleep(60)
"""


def test_a_worker_whose_parent_was_killed_ends_and_leaves_nothing(make_raster, job, tmp_path):
    rgir, ndsm = make_scene(make_raster, (1500, 1500))
    words = ("segment", "--rgir", rgir, "--ndsm", ndsm, "--model", job.model, "--out", job.out)
    command = [sys.executable, "-c", PARENT, *words, "--overlap", "32", "--json"]
    parent = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    for _ in range(200):
        if not _is_alive(worker):
            break
        time.sleep(0.05)
    assert not _is_alive(worker)
    assert not (tmp_path / "out").exists()


def _is_alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize(
    "content",
    ["{}", "[]", "null", '{"id": 3}', "{" * 50, '{"tile_px": 1e999}', "\0\0\0", "{}" * 9],
)
def test_a_folder_with_a_foreign_card_is_a_named_error(job, tmp_path, content):
    folder = tmp_path / "foreign"
    folder.mkdir()
    (folder / "model.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError):
        run(replace(job, model=str(folder)), SilentReporter())


def test_a_class_name_that_leads_elsewhere_writes_nothing_there(job, tmp_path):
    card = Path(job.model) / "model.json"
    content = json.loads(card.read_text(encoding="utf-8"))
    content["classes"][0]["name"] = "../../../stolen"
    card.write_text(json.dumps(content), encoding="utf-8")
    before = listing(tmp_path)
    with pytest.raises(ModelError, match="cannot be part of a file's name"):
        run(job, SilentReporter())
    assert listing(tmp_path) == before


@pytest.mark.parametrize("name", ["weights.safetensors", "weights.pt"])
def test_weights_that_would_run_do_not_run(job, tmp_path, name):
    folder = tmp_path / "malicious"
    shutil.copytree(ROOT / "models" / "dis2-urban", folder)
    torch.save(_Malicious(tmp_path / "was-here"), folder / name)
    if name == "weights.safetensors":
        with pytest.raises(Dis2Error):
            run(replace(job, model=str(folder)), SilentReporter())
    else:
        run(replace(job, model=str(folder), extent=_SMALL), SilentReporter())
    assert not (tmp_path / "was-here").exists()


_SMALL = Extent(UTM[0], UTM[3] - 30, UTM[0] + 30, UTM[3])


class _Malicious:
    """Makes a file when it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)
