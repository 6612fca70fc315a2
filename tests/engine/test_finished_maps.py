"""The commands that take up a finished map, from the words of the command line to their files."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal, ogr

from dis2_plugin.core.arguments import comparison_arguments, segment_arguments
from dis2_plugin.core.job import Output, SegmentationJob
from dis2_plugin.core.messages import EXIT_DONE, EXIT_ERROR
from dis2_plugin.engine.cli import main
from dis2_plugin.engine.command.options import job_of, parse


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


def test_statistics_without_zones_writes_the_table_of_the_map(classes, tmp_path):
    out = tmp_path / "areas.csv"
    assert main(["statistics", "--classes", classes, "--out", str(out)]) == EXIT_DONE
    assert "1,building,9,2.25,0.3," in out.read_text(encoding="utf-8")


def test_a_model_that_is_not_there_is_named(classes, tmp_path, capsys):
    words = ["--classes", classes, "--model", "nowhere", "--out", str(tmp_path / "p.gpkg")]
    assert main(["polygonize", *words]) == EXIT_ERROR
    assert "nowhere" in capsys.readouterr().err


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
