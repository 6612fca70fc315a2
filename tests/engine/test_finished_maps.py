"""The commands that take up a finished map, from the words of the command line to their files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme, LandClass
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.process.arguments import comparison_arguments, segment_arguments
from dis2_plugin.core.process.messages import EXIT_DONE, EXIT_ERROR
from dis2_plugin.engine.cli import main
from dis2_plugin.engine.command.options import job_of, parse
from dis2_plugin.engine.labels.run_classes import classes_of_run
from dis2_plugin.engine.planning.record import read_run
from tests.engine.scenes import write_model


@pytest.fixture
def classes(make_raster):
    """A map of 6 x 5 pixels of 0.25 m²: buildings in low vegetation, and a lone car."""
    pixels = np.full((5, 6), 2, "u1")
    pixels[1:4, 1:4] = 1
    pixels[2, 5] = 4
    return make_raster("classes.tif", pixels, nodata=255)


def test_evaluate_writes_every_file_it_is_asked_for(classes, tmp_path, capsys):
    files = {name: tmp_path / f"r.{name}" for name in ("json", "html", "csv", "tif")}
    options = ("--out", "json"), ("--html", "html"), ("--csv", "csv"), ("--error-map", "tif")
    words = [word for option, name in options for word in (option, str(files[name]))]
    assert main(["evaluate", "--classes", classes, "--reference", classes, *words]) == EXIT_DONE
    assert all(file.is_file() for file in files.values())
    assert "overall accuracy 1.000" in capsys.readouterr().out
    report = json.loads(files["json"].read_text(encoding="utf-8"))
    assert report["about"]["job"]["reference"] == classes


def test_evaluate_takes_a_mapping_from_the_command_line(classes, make_raster, tmp_path):
    truth = make_raster("truth.tif", np.full((5, 6), 70, "u1"))
    out = tmp_path / "r.json"
    words = ["--classes", classes, "--reference", truth, "--mapping", "70=building"]
    assert main(["evaluate", *words, "--out", str(out)]) == EXIT_DONE
    assert json.loads(out.read_text(encoding="utf-8"))["overall_accuracy"] == 9 / 30


def test_values_prints_what_a_reference_holds(classes, capsys):
    assert main(["values", "--reference", classes]) == EXIT_DONE
    printed = json.loads(capsys.readouterr().out)
    assert printed["kind"] == "ids"
    assert printed["values"][1] == {"text": "1", "count": 9, "class_name": "building"}


def test_polygonize_takes_the_smallest_area_and_smooth_outlines(classes, tmp_path):
    out = tmp_path / "p.gpkg"
    words = ["--classes", classes, "--min-area", "0.5", "--smooth", "--out", str(out)]
    assert main(["polygonize", *words]) == EXIT_DONE
    dataset = ogr.Open(str(out))
    found = sorted((f["class_id"], f["area_m2"]) for f in dataset.GetLayer(0))
    assert found == [(1, 2.25), (2, 5.25)]


def test_polygons_replace_earlier_ones_but_no_layers_of_a_persons_own(classes, tmp_path, capsys):
    out = tmp_path / "p.gpkg"
    words = ["polygonize", "--classes", classes, "--out", str(out)]
    assert main(words) == EXIT_DONE
    assert main(words) == EXIT_DONE
    dataset = ogr.Open(str(out), 1)
    dataset.CreateLayer("plots", dataset.GetLayer(0).GetSpatialRef(), ogr.wkbPoint)
    del dataset
    assert main(words) == EXIT_ERROR
    assert "p.gpkg also holds plots, which would be lost." in capsys.readouterr().err
    assert ogr.Open(str(out)).GetLayerCount() == 2


def test_statistics_without_zones_writes_the_table_of_the_map(classes, tmp_path):
    out = tmp_path / "areas.csv"
    assert main(["statistics", "--classes", classes, "--out", str(out)]) == EXIT_DONE
    assert "1,building,9,2.25,0.3," in out.read_text(encoding="utf-8")


def test_a_model_that_is_not_there_is_named(classes, tmp_path, capsys):
    words = ["--classes", classes, "--model", "nowhere", "--out", str(tmp_path / "p.gpkg")]
    assert main(["polygonize", *words]) == EXIT_ERROR
    assert "nowhere" in capsys.readouterr().err


OTHERS = ClassScheme(
    (LandClass(3, "water", "Open water", (1, 2, 3)), LandClass(7, "ice", "Ice", (9, 9, 9)))
)


@pytest.fixture
def other_map(segment, scene, tmp_path):
    """A map in two classes of its own, that a run has made."""
    model = write_model(tmp_path / "polar", classes=OTHERS)
    return segment(outputs=(Output.CLASSES,), rgir=scene[0], model=model).files["classes"]


def names_in(path):
    return {line.split(",")[1] for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]}


def test_a_map_beside_its_record_has_the_classes_of_its_model(other_map, tmp_path):
    assert main(["statistics", "--classes", other_map, "--out", str(tmp_path / "a.csv")]) == 0
    assert names_in(tmp_path / "a.csv") == {"water", "ice"}
    assert main(["polygonize", "--classes", other_map, "--out", str(tmp_path / "p.gpkg")]) == 0
    layer = ogr.Open(str(tmp_path / "p.gpkg"))
    assert {f["class_name"] for f in layer.GetLayer(0)} <= {"water", "ice"}
    words = ["--classes", other_map, "--reference", other_map, "--out", str(tmp_path / "r.json")]
    assert main(["evaluate", *words]) == 0
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["overall_accuracy"] == 1.0


def test_a_model_that_is_named_or_another_raster_in_that_folder_has_other_classes(
    other_map, tmp_path
):
    other = Path(other_map).with_name("mine.tif")
    shutil.copy(other_map, other)
    for number, words in enumerate(([str(other)], [other_map, "--model", "dis2-urban"])):
        out = tmp_path / f"{number}.csv"
        assert main(["statistics", "--out", str(out), "--classes", *words]) == 0
        assert "car" in names_in(out)


def test_a_run_keeps_its_classes_and_their_colours_when_its_model_is_gone(other_map, tmp_path):
    shutil.rmtree(tmp_path / "polar")
    assert main(["statistics", "--classes", other_map, "--out", str(tmp_path / "a.csv")]) == 0
    assert names_in(tmp_path / "a.csv") == {"water", "ice"}
    water, ice = classes_of_run(read_run(tmp_path / "out")).classes
    assert water == LandClass(3, "water", "Water", (1, 2, 3))
    assert ice == LandClass(7, "ice", "Ice", (9, 9, 9))


def test_a_model_that_has_other_classes_by_now_does_not_rename_those_of_a_run(other_map, tmp_path):
    write_model(tmp_path / "polar", classes=ISPRS)
    names = classes_of_run(read_run(tmp_path / "out")).names
    assert names == ("water", "ice")


def test_a_run_draws_its_polygons_as_the_job_says(segment, scene, tmp_path):
    rgir, ndsm = scene
    counts = {}
    for area in (0.0, 20.0):
        result = segment(
            f"out{area}", (Output.CLASSES, Output.POLYGONS), rgir=rgir, ndsm=ndsm, min_area_m2=area
        )
        dataset = ogr.Open(result.files["polygons"])
        counts[area] = dataset.GetLayer(0).GetFeatureCount()
        classes = gdal.Open(result.files["classes"]).ReadAsArray()
        assert sum(item.pixels for item in result.areas) == int((classes != 255).sum())
    assert counts[20.0] < counts[0.0]


def test_how_polygons_are_drawn_survives_the_way_through_the_command_line():
    job = SegmentationJob(out="o", rgir="i.tif", ndsm="h.tif", min_area_m2=2.5, smooth=True)
    assert job_of(parse(segment_arguments(job))) == job
    compared = job_of(parse(comparison_arguments(job)))
    assert (compared.min_area_m2, compared.smooth) == (2.5, True)
