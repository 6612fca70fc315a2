"""How runs begin and end: refused, cancelled at any stage, done; and what they leave behind."""

import json
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import Cancelled, Dis2Error, InputError, JobError, OutputError
from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.engine.planning.record import read_run
from tests.engine.scenes import UTM, listing, make_scene

X, Y = UTM[0], UTM[3]


class StopsAfter(SilentReporter):
    """Wants to stop at the n-th piece of news."""

    def __init__(self, count):
        self.count = count

    def progress(self, progress):
        self.count -= 1
        if self.count < 0:
            raise Cancelled


@pytest.mark.parametrize("count", [0, 3, 12])
def test_a_cancelled_run_leaves_nothing(scene, tmp_path, identity_model, count):
    rgir, ndsm = scene
    job = SegmentationJob(
        out=str(tmp_path / "deep" / "out"), rgir=rgir, ndsm=ndsm, model=identity_model
    )
    with pytest.raises(Cancelled):
        run(job, StopsAfter(count))
    assert not (tmp_path / "deep").exists()


def test_a_cancelled_run_leaves_earlier_results_as_they_were(scene, segment, tmp_path):
    rgir, ndsm = scene
    files = segment(rgir=rgir, ndsm=ndsm).files
    before = {name: Path(path).read_bytes() for name, path in files.items()}
    names = listing(tmp_path / "out")
    job = SegmentationJob(out=str(tmp_path / "out"), rgir=rgir, model=str(tmp_path / "identity"))
    with pytest.raises(Cancelled):
        run(job, StopsAfter(4))
    assert listing(tmp_path / "out") == names
    assert {name: Path(path).read_bytes() for name, path in files.items()} == before


def test_a_new_run_leaves_the_geopackage_of_an_earlier_one(scene, segment, tmp_path):
    saved = tmp_path / "out" / "all.gpkg"
    segment(rgir=scene[0], gpkg=str(saved))
    segment(rgir=scene[0])
    assert saved.is_file()


def test_a_new_run_leaves_a_folder_called_blocks_that_no_run_has_made(scene, segment, tmp_path):
    segment(rgir=scene[0])
    plots = tmp_path / "out" / "blocks" / "plots.gpkg"
    plots.parent.mkdir()
    plots.touch()
    segment(rgir=scene[0])
    assert plots.is_file()


def test_a_new_run_removes_results_of_an_earlier_one_that_it_does_not_make(scene, segment):
    rgir, ndsm = scene
    earlier = segment(rgir=rgir, ndsm=ndsm).files
    segment(rgir=rgir, ndsm=ndsm, outputs=(Output.CLASSES,))
    assert not Path(earlier["cwam_car"]).exists()
    assert Path(earlier["classes"]).exists()


def test_statistics_beside_an_old_result_are_removed(scene, segment):
    rgir, ndsm = scene
    classes = segment(rgir=rgir, ndsm=ndsm).files["classes"]
    Path(classes + ".aux.xml").write_text("old", encoding="utf-8")
    segment(rgir=rgir, ndsm=ndsm)
    assert not Path(classes + ".aux.xml").exists()


def test_run_json_tells_what_was_done(scene, segment, tmp_path):
    rgir, ndsm = scene
    segment(rgir=rgir, ndsm=ndsm)
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert record["job"]["rgir"] == rgir
    assert record["model"]["id"] == "identity"
    assert record["scenario_pixels"]["full"] == 130 * 150
    assert record["seconds"]["total"] > 0
    assert record["peak_memory_bytes"] > 0
    assert sum(area["pixels"] for area in record["areas"]) == 130 * 150


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"rgir": "missing.tif"}, "does not exist"),
        ({"ndsm": "RGIR"}, "3 bands"),
        ({"rgir": "NDSM"}, "1 band"),
        ({"rgir_bands": (1, 2, 9)}, "Bands"),
        ({"model": "nope"}, "no model 'nope'"),
        ({"extent": Extent(0, 0, 1, 1)}, "outside the raster"),
        ({"rgir": None, "scenario": ScenarioChoice.FULL}, "needs an RGIR image"),
        ({"overlap_px": 60}, "overlap of 60"),
        ({"mask": "missing.gpkg"}, "missing.gpkg"),
    ],
)
def test_a_bad_job_is_refused_before_anything_is_written(
    scene, identity_model, tmp_path, changes, message
):
    rgir, ndsm = scene
    names = {"RGIR": rgir, "NDSM": ndsm, "missing.tif": str(tmp_path / "missing.tif")}
    options = {"rgir": rgir, "ndsm": ndsm, "model": identity_model, **changes}
    options = {key: names.get(str(value), value) for key, value in options.items()}
    with pytest.raises(Dis2Error, match=message):
        run(SegmentationJob(out=str(tmp_path / "out"), **options), SilentReporter())
    assert not (tmp_path / "out").exists()


def test_a_run_that_was_made_on_windows_is_read_on_every_system(scene, segment, tmp_path):
    made = segment(rgir=scene[0])
    record = tmp_path / "out" / "run.json"
    told = json.loads(record.read_text(encoding="utf-8"))
    there = {name: f"C:\\maps\\{Path(file).name}" for name, file in told["files"].items()}
    record.write_text(json.dumps({**told, "files": there}), encoding="utf-8")
    assert read_run(tmp_path / "out").files == made.files


def test_a_run_that_was_moved_is_read_with_the_files_that_are_still_there(scene, segment, tmp_path):
    made = segment(rgir=scene[0])
    there = (tmp_path / "out").rename(tmp_path / "there")
    (there / "confidence.tif").unlink()
    found = read_run(there).files
    assert set(found) == set(made.files) - {"confidence"}
    assert found["classes"] == str(there / "classes.tif")


def test_a_folder_without_a_run_is_named_in_words(tmp_path):
    with pytest.raises(InputError) as refused:
        read_run(tmp_path / "gone")
    assert str(refused.value).startswith(
        f"{tmp_path / 'gone'} holds no finished run: "
        "run.json cannot be read (No such file or directory)."
    )


@pytest.mark.parametrize("named", ["ndsm", "out/polygons.gpkg"])
def test_a_geopackage_replaces_no_input_and_no_other_result(scene, segment, tmp_path, named):
    rgir, ndsm = scene
    gpkg = ndsm if named == "ndsm" else str(tmp_path / named)
    before = Path(ndsm).read_bytes()
    with pytest.raises(JobError, match="would replace"):
        segment(rgir=rgir, ndsm=ndsm, gpkg=gpkg)
    assert Path(ndsm).read_bytes() == before


@pytest.mark.parametrize("named", ["out/classes.tif", "map.tif", "map"])
def test_a_geopackage_has_the_ending_of_one(scene, segment, tmp_path, named):
    with pytest.raises(OutputError, match=f"{named} is no name of a GeoPackage") as refused:
        segment(rgir=scene[0], gpkg=str(tmp_path / named))
    assert refused.value.remedy == "Let it end in .gpkg."
    assert not (tmp_path / "out").exists()


def test_a_geopackage_does_not_replace_the_one_whose_layer_is_the_mask(scene, segment, tmp_path):
    mask = tmp_path / "everything.gpkg"
    mask.touch()
    with pytest.raises(JobError, match=r"everything\.gpkg would replace"):
        segment(rgir=scene[0], mask=f"{mask}|layername=area", gpkg=str(mask))


def test_modalities_that_do_not_overlap_are_refused(make_raster, segment, tmp_path):
    rgir, _ = make_scene(make_raster, (20, 20))
    far = make_raster("far.tif", np.ones((20, 20), np.float32), (X + 5000, 0.5, 0, Y, 0, -0.5))
    with pytest.raises(InputError, match="does not overlap"):
        segment(rgir=rgir, ndsm=far)
    assert not (tmp_path / "out").exists()


def test_a_file_that_breaks_off_in_the_middle_ends_the_run_and_leaves_nothing(
    make_raster, segment, tmp_path
):
    rgir, ndsm = make_scene(make_raster, (600, 300), options=["TILED=YES", "COMPRESS=DEFLATE"])
    content = Path(ndsm).read_bytes()
    Path(ndsm).write_bytes(content[: len(content) * 2 // 3])
    with pytest.raises(InputError, match="cannot be read at column"):
        segment(rgir=rgir, ndsm=ndsm)
    assert not (tmp_path / "out").exists()


class StopsAt(SilentReporter):
    """Wants to stop when a stage has come to a share of its end."""

    def __init__(self, stage, share):
        self.stage, self.share = stage, share

    def progress(self, progress):
        if progress.stage == self.stage and progress.done >= self.share * progress.total:
            raise Cancelled


@pytest.mark.parametrize("share", [0.5, 1.0])
@pytest.mark.parametrize("stage", ["segment", "statistics", "polygons", "geopackage"])
def test_every_stage_can_be_stopped_also_at_its_end(scene, tmp_path, identity_model, stage, share):
    rgir, ndsm = scene
    gpkg = str(tmp_path / "all.gpkg")
    job = SegmentationJob(
        str(tmp_path / "out"), rgir, ndsm, model=identity_model, outputs=tuple(Output), gpkg=gpkg
    )
    before = listing(tmp_path)
    with pytest.raises(Cancelled):
        run(job, StopsAt(stage, share))
    assert listing(tmp_path) == before
