"""The files that a raster is read from are found and watched, whatever it is called by."""

import ntpath
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from dis2_plugin.core.errors import InputError, JobError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.engine.cli import main
from dis2_plugin.engine.mapping.journal import run_key
from dis2_plugin.engine.planning.plan import make_plan
from dis2_plugin.engine.raster.sources.files_behind import files_behind, refuse_replacing
from dis2_plugin.engine.raster.sources.unchanged import UnchangedInputs
from tests.engine.scenes import make_scene


def vrt(path, *sources):
    gdal.BuildVRT(str(path), [str(source) for source in sources]).FlushCache()
    return str(path)


@pytest.fixture
def job(make_raster, identity_model, tmp_path):
    """Return a job whose image is a VRT of a VRT."""
    rgir, ndsm = make_scene(make_raster, (120, 90))
    outer = vrt(tmp_path / "outer.vrt", vrt(tmp_path / "inner.vrt", rgir))
    return SegmentationJob(str(tmp_path / "out"), outer, ndsm, model=identity_model)


def test_a_vrt_leads_to_its_files_through_other_vrts_but_not_to_what_a_viewer_adds(job, tmp_path):
    names = ["outer.vrt", "inner.vrt", "rgir.tif"]
    gdal.Open(str(tmp_path / "rgir.tif")).BuildOverviews("NEAREST", [2])
    (tmp_path / "rgir.tif.aux.xml").write_text("<PAMDataset/>", encoding="utf-8")
    assert [Path(path).name for path in files_behind(job.rgir)] == names


def test_a_pattern_leads_to_its_files_and_a_table_to_its_file(make_raster, tmp_path):
    for name in ("b.tif", "a.tif"):
        make_raster(name, np.ones((4, 4), np.uint8))
    assert files_behind(str(tmp_path / "?.tif")) == tuple(str(tmp_path / f"{n}.tif") for n in "ab")
    assert files_behind("GPKG:/data/my.gpkg:image") == ("/data/my.gpkg",)
    assert files_behind("/vsizip/of.zip/a.tif") == ("/vsizip/of.zip/a.tif",)


def test_no_service_is_asked_for_the_files_of_a_vrt(job, tmp_path, monkeypatch):
    remote = Path(job.rgir).read_text(encoding="utf-8").replace("inner.vrt", "/vsis3/a/b.tif")
    (tmp_path / "remote.vrt").write_text(remote, encoding="utf-8")
    monkeypatch.setattr(gdal, "Open", None)
    assert files_behind(str(tmp_path / "remote.vrt")) == (str(tmp_path / "remote.vrt"),)


def test_a_file_that_a_vrt_leads_to_is_watched(job, tmp_path):
    inputs, before = UnchangedInputs(job), run_key(make_plan(job))
    inputs.check()
    os.utime(tmp_path / "rgir.tif", (1, 1))
    with pytest.raises(InputError, match=r"rgir\.tif was changed or replaced"):
        inputs.check()
    assert run_key(make_plan(job)) != before


def test_files_are_looked_at_again_no_sooner_than_a_hundred_times_what_a_look_takes(
    job, tmp_path, monkeypatch
):
    now = [50.0]

    def look(path):
        now[0] += 0.5  # three files of the image and one of heights: two seconds a look
        return 1, os.stat(path).st_mtime_ns, 1

    monkeypatch.setattr("dis2_plugin.engine.raster.sources.unchanged.file_state", look)
    monkeypatch.setattr(
        "dis2_plugin.engine.raster.sources.unchanged.time.monotonic", lambda: now[0]
    )
    inputs = UnchangedInputs(job)
    inputs.glance()
    os.utime(tmp_path / "rgir.tif", (1, 1))
    now[0] += 199
    inputs.glance()
    now[0] += 2
    with pytest.raises(InputError, match="was changed"):
        inputs.glance()


def test_a_geopackage_that_a_vrt_reads_is_not_replaced(job, tmp_path):
    held = tmp_path / "held.gpkg"
    gdal.Translate(str(held), job.ndsm, format="GPKG")
    heights = vrt(tmp_path / "heights.vrt", held)
    with pytest.raises(JobError, match=r"held\.gpkg would replace an input"):
        make_plan(replace(job, ndsm=heights, gpkg=str(held)))


def test_on_windows_a_name_in_other_letters_is_the_same_one(job, tmp_path, monkeypatch):
    monkeypatch.setattr(os.path, "normcase", ntpath.normcase)
    with pytest.raises(JobError, match="another result of the run"):
        make_plan(replace(job, gpkg=str(Path(job.out) / "Polygons.GPKG")))


@pytest.mark.parametrize("command", ["polygonize", "statistics", "evaluate", "ndsm"])
def test_no_command_writes_over_what_it_reads(make_raster, tmp_path, capsys, command):
    path = make_raster("map.tif", np.zeros((4, 4), np.uint8))
    read = "--dsm" if command == "ndsm" else "--classes"
    words = [command, f"{read}={vrt(tmp_path / 'map.vrt', path)}", f"--out={path}"]
    words += {"evaluate": [f"--reference={path}"], "ndsm": [f"--dtm={path}"]}.get(command, [])
    before = Path(path).read_bytes()
    assert main(words) == 1
    assert f"{path} is an input and would be replaced." in capsys.readouterr().err
    assert Path(path).read_bytes() == before


def test_zones_with_a_field_of_places_are_no_tile_index(tmp_path):
    zones = tmp_path / "zones.geojson"
    properties = '{"type": "Feature", "properties": {"location": "Berlin"}, "geometry": null}'
    zones.write_text(f'{{"type": "FeatureCollection", "features": [{properties}]}}', "utf-8")
    refuse_replacing([str(tmp_path / "areas.csv"), None], [str(zones), None])
    with pytest.raises(JobError, match=r"zones\.geojson is an input"):
        refuse_replacing([str(zones)], [f"{zones}|layername=zones"])
