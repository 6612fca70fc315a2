"""The commands as a stranger calls them: help, a walk from nothing to a model, named errors."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.jobs.job import HeightUnit
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.training import cli
from dis2_plugin.training.cli import COMMANDS, main
from dis2_plugin.training.datasets.labelled_files import LabelledFiles
from dis2_plugin.training.datasets.own_scene import Reading

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert "usage: python -m dis2_plugin.training " + command in capsys.readouterr().out


class Interrupted(ModuleType):
    """A module during whose loading somebody presses Ctrl-C."""

    def __getattr__(self, name):
        raise KeyboardInterrupt


def test_ctrl_c_while_torch_is_loaded_ends_without_a_traceback(monkeypatch):
    monkeypatch.setitem(sys.modules, cli.__name__, Interrupted(cli.__name__))
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("dis2_plugin.training", run_name="__main__")
    assert ended.value.code == 130


def test_scenes_are_prepared_where_there_is_no_gdal(tmp_path):
    words = ["prepare", "--out", str(tmp_path), "--scenes", "1", "--held-out", "1", "--size", "64"]
    without = "import sys; sys.modules['osgeo'] = None; from dis2_plugin.training.cli import main"
    program = [sys.executable, "-c", f"{without}; sys.exit(main({words!r}))"]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "3 shards written" in done.stdout, done.stderr


def test_the_walk_from_scenes_to_a_measured_model(scenes_folder, tiny_config, tmp_path, capsys):
    config, run, model = (tmp_path / name for name in ("tiny.json", "run", "model"))
    report = tmp_path / "report.json"
    tiny_config.save(config)
    scenes = ["--scenes", str(scenes_folder)]
    assert main(["train", *scenes, "--out", str(run), "--config", str(config)]) == 0
    assert main(["evaluate", "--run", str(run), *scenes, "--out", str(report)]) == 0
    words = ["--run", str(run), "--out", str(model), "--title", "Tiny", "--tile", "64"]
    assert main(["export", *words, "--measured", str(report)]) == 0
    assert len(list(model.glob("*-64.onnx"))) == 3
    capsys.readouterr()
    again = tmp_path / "again.json"
    assert main(["evaluate", "--model", str(model), *scenes, "--out", str(again)]) == 0
    measured = ModelCard.load(model).measured["real, test"]
    told = json.loads(again.read_text(encoding="utf-8"))
    found = told.pop("results")
    assert told == {"data": "real, test", "measured": str(model), "unit": "percent", "erode_px": 0}
    assert set(measured) == {"full", "missing-rgir", "missing-ndsm"}
    for scenario, scores in measured.items():
        assert found[scenario]["mIoU"] == pytest.approx(scores["mIoU"], abs=1), scenario
    assert "| missing-rgir |" in capsys.readouterr().out


def write_raster(path, values, east_m=0.0):
    bands, height, width = values.shape
    kind = gdal.GDT_Float32 if values.dtype == np.float32 else gdal.GDT_Byte
    data = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind)
    data.SetGeoTransform((east_m, 0.2, 0, 0, 0, -0.2))
    data.WriteArray(values)
    return str(path)


def test_rasters_are_measured_in_the_scenarios_their_modalities_allow(scenes_folder, tmp_path):
    labels = write_raster(tmp_path / "labels.tif", np.ones((1, 20, 30), np.uint8))
    ndsm = write_raster(tmp_path / "ndsm.tif", np.full((1, 20, 30), 6, np.float32))
    out = tmp_path / "report.json"
    words = ["--labels", labels, "--ndsm", ndsm, "--out", str(out)]
    assert main(["evaluate", "--rule", str(scenes_folder), *words]) == 0
    report = json.loads(out.read_text(encoding="utf-8"))
    assert list(report["results"]) == ["missing-rgir"]
    assert report["results"]["missing-rgir"]["pixels"] == 600


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["train", "--scenes", "nowhere", "--out", "{tmp}/run"], "no scenes in nowhere"),
        (["evaluate", "--model", "nobody", "--scenes", "nowhere"], "no model 'nobody'"),
        (["evaluate", "--scenes", "nowhere"], "0 things are to be measured"),
        (["evaluate", "--model", "dis2-urban", "--scenes", "nowhere", "--limit", "0"], "0 scenes"),
        (["export", "--run", "{tmp}", "--out", "{tmp}/m", "--title", "T"], "config.json"),
        (["prepare", "--out", "{tmp}", "--scenes", "0"], "0 scenes"),
        (["train", "--scenes", "nowhere", "--out", "{tmp}/run", "--threads", "-1"], "-1 threads"),
    ],
)
def test_what_is_wrong_is_named_without_a_traceback(words, named, tmp_path, capsys):
    assert main([word.replace("{tmp}", str(tmp_path)) for word in words]) == 1
    error = capsys.readouterr().err
    assert named in error
    assert "Traceback" not in error


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--erode", "-2"], "A border of -2 px"),
        (["--tile", "64", "--overlap", "-5"], "Tiles of 64 px cannot overlap by -5 px"),
        (["--tile", "64", "--overlap", "64"], "Tiles of 64 px cannot overlap by 64 px"),
        (["--tile", "-64"], "Tiles of -64 px cannot overlap"),
    ],
)
def test_impossible_tiles_and_borders_are_named(words, named, scenes_folder, capsys):
    place = ["--model", "dis2-urban", "--scenes", str(scenes_folder)]
    assert main(["evaluate", *place, *words]) == 1
    assert named in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--minutes", "-3"], "-3.0 minutes"),
        (["--seeds", "1", "-1"], "seed is -1"),
        (["--erode", "-1"], "A border of -1 px"),
    ],
)
def test_a_study_that_cannot_end_is_not_begun(words, named, scenes_folder, tmp_path, capsys):
    place = ["--scenes", str(scenes_folder), "--out", str(tmp_path / "study")]
    assert main(["ablate", *place, *words]) == 1
    assert named in capsys.readouterr().err
    assert not (tmp_path / "study").exists()


@pytest.mark.parametrize("command", ["evaluate", "distances"])
def test_a_report_that_has_no_place_is_refused_before_anything_is_measured(
    command, scenes_folder, tmp_path, capsys
):
    words = [command, "--model", "dis2-urban", "--scenes", str(scenes_folder)]
    assert main([*words, "--out", str(tmp_path / "nowhere" / "report.json")]) == 1
    said = capsys.readouterr().err
    assert said == f"There is no folder {tmp_path / 'nowhere'}. Make it or choose another.\n"


@pytest.mark.parametrize("command", ["evaluate", "distances"])
def test_an_unknown_split_is_answered_with_the_known_ones(command, capsys):
    assert main([command, "--scenes", "nowhere", "--split", "testing"]) == 1
    complaint = capsys.readouterr().err
    assert "'testing' is none of train, validation, test" in complaint
    assert complaint.endswith(f"See python -m dis2_plugin.training {command} --help.\n")


def test_bands_without_names_are_assumed_as_the_engine_does_and_that_is_said(tmp_path, caplog):
    blue, green, red, nir = values = np.arange(4 * 6, dtype=np.uint8).reshape(4, 2, 3) + 1
    labels = Path(write_raster(tmp_path / "labels.tif", np.ones((1, 2, 3), np.uint8)))
    image = Path(write_raster(tmp_path / "image.tif", values))
    files = LabelledFiles(labels, image)
    np.testing.assert_array_equal(files.read(Reading()).image, np.stack([blue, green, nir]))
    assert "band 1 was taken as red, 2 as green, 4 as near infrared" in caplog.text
    caplog.clear()
    told = files.read(Reading(bands=(3, 2, 4))).image
    np.testing.assert_array_equal(told, np.stack([red, green, nir]))
    assert "taken as red" not in caplog.text
    data = gdal.Open(str(image), gdal.GA_Update)
    for number, name in enumerate(("blue", "green", "red", "nir"), start=1):
        data.GetRasterBand(number).SetDescription(name)
    del data
    found = files.read(Reading()).image
    np.testing.assert_array_equal(found, np.stack([red, green, nir]))


def test_heights_are_measured_in_the_unit_that_is_told_and_doubted_in_another(tmp_path, caplog):
    labels = Path(write_raster(tmp_path / "labels.tif", np.ones((1, 20, 30), np.uint8)))
    decimetres = np.tile(np.arange(30, dtype=np.float32) * 10, (1, 20, 1))
    decimetres[0, 0, 0] = -9999
    files = LabelledFiles(labels, ndsm=Path(write_raster(tmp_path / "ndsm.tif", decimetres)))
    found = files.read(Reading(unit=HeightUnit.DECIMETRE)).heights_m
    np.testing.assert_allclose(found[1], np.arange(30), rtol=1e-6)
    assert np.isnan(found[0, 0])
    assert not caplog.text
    files.read(Reading())
    assert "They look like decimetres: try --ndsm-unit dm" in caplog.text


def test_labels_of_another_size_are_named(scenes_folder, tmp_path, capsys):
    labels = write_raster(tmp_path / "labels.tif", np.ones((1, 20, 30), np.uint8))
    ndsm = write_raster(tmp_path / "ndsm.tif", np.zeros((1, 20, 31), np.float32))
    words = ["--labels", labels, "--ndsm", ndsm]
    assert main(["evaluate", "--rule", str(scenes_folder), *words]) == 1
    assert "30 x 20 px" in capsys.readouterr().err


def test_an_image_of_one_band_is_named(scenes_folder, tmp_path, capsys):
    labels = write_raster(tmp_path / "labels.tif", np.ones((1, 20, 30), np.uint8))
    assert main(["evaluate", "--rule", str(scenes_folder), "--labels", labels, "--rgir", labels])
    assert "has 1 band(s); an image needs red, green and near infrared" in capsys.readouterr().err


def test_labels_that_are_no_class_are_named_with_the_classes(scenes_folder, tmp_path, capsys):
    labels = write_raster(tmp_path / "labels.tif", np.full((1, 20, 30), 5, np.uint8))
    ndsm = write_raster(tmp_path / "ndsm.tif", np.zeros((1, 20, 30), np.float32))
    words = ["--labels", labels, "--ndsm", ndsm]
    assert main(["evaluate", "--rule", str(scenes_folder), *words]) == 1
    told = capsys.readouterr().err
    assert "labels.tif has the label 5" in told
    assert "4 car; 255 is not labelled" in told


def test_labels_in_the_colours_of_isprs_are_classes(tmp_path):
    colours = np.array([[255, 255, 255], [0, 0, 255], [255, 255, 0], [255, 0, 0]], np.uint8)
    labels = write_raster(tmp_path / "labels.tif", np.tile(colours.T[:, None], (1, 2, 1)))
    ndsm = write_raster(tmp_path / "ndsm.tif", np.zeros((1, 2, 4), np.float32))
    found = LabelledFiles(Path(labels), ndsm=Path(ndsm)).read(Reading()).labels
    np.testing.assert_array_equal(found, [[0, 1, 4, 255]] * 2)


@pytest.mark.parametrize(("east_m", "status"), [(0.09, 0), (0.3, 1)])
def test_rasters_of_another_place_are_not_measured(east_m, status, scenes_folder, tmp_path, capsys):
    labels = write_raster(tmp_path / "labels.tif", np.ones((1, 20, 30), np.uint8))
    ndsm = write_raster(tmp_path / "ndsm.tif", np.zeros((1, 20, 30), np.float32), east_m)
    words = ["--labels", labels, "--ndsm", ndsm]
    assert main(["evaluate", "--rule", str(scenes_folder), *words]) == status
    assert ("ndsm.tif lies 1.5 px off its labels" in capsys.readouterr().err) == bool(status)
