"""Small words: progress, time left, device, the name of a run and its folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.models.model_card import find_model
from dis2_plugin.core.progress import Progress
from dis2_plugin.qgis_app.process.device_words import device_words, usable_device
from dis2_plugin.qgis_app.process.progress_words import overall_percent, progress_words
from dis2_plugin.qgis_app.runs.moved import where_they_are
from dis2_plugin.qgis_app.runs.run_folder import RunFolder, discard_unfinished, run_name
from dis2_plugin.qgis_app.runs.sources import layer_name


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("segment", 3, 12), "tiles 3/12"),
        (Progress("segment", 3, 12, 1.5, 59.4), "tiles 3/12, 59 s left"),
        (Progress("segment", 3, 12, 1.5, 61.0), "tiles 3/12, 1 min left"),
        (Progress("segment", 3, 12, 1.5, 11_000.0), "tiles 3/12, 3 h 3 min left"),
        (Progress("polygons", 40, 100), "polygons 40 %"),
    ],
)
def test_progress_says_stage_share_and_time_left(progress, words) -> None:
    assert progress_words(progress) == words


def test_the_percentage_of_a_run_never_goes_back() -> None:
    stages = [("segment", 0), ("segment", 5), ("segment", 10), ("polygons", 0), ("geopackage", 9)]
    assert percents_of(stages) == [0.0, 47.5, 95.0, 95.0, 95.0]


def test_the_percentage_of_a_comparison_rests_while_polygons_are_drawn() -> None:
    stages = [("segment", 2), ("polygons", 7), ("segment", 4), ("difference", 10)]
    assert percents_of(stages) == [19.0, 19.0, 38.0, 38.0]


def percents_of(stages: list[tuple[str, int]]) -> list[float]:
    percents = [0.0]
    for stage, done in stages:
        percents.append(overall_percent(Progress(stage, done, 10), percents[-1]))
    return percents[1:]


def test_the_device_is_the_first_of_the_first_usable_back_end() -> None:
    torch = {"usable": True, "version": "2.13.0", "devices": ["CUDA: L4", "CPU"], "no_cuda": ""}
    info = {"backends": {"torch": torch, "onnx": {"usable": True, "devices": ["CPU"]}}}
    assert device_words(info) == "Will be computed on: CUDA: L4 (PyTorch 2.13.0)"


def test_the_back_end_is_the_one_that_a_run_takes_by_itself() -> None:
    backends = {
        "torch": {"usable": True, "version": "2.13.0", "devices": ["CPU"]},
        "onnx": {"usable": True, "version": "1.22.0", "devices": ["CPU"]},
    }
    models = [{"id": "broken", "usable": False}, {"id": "m", "automatic_backend": "onnx"}]
    words = device_words({"backends": backends, "models": models})
    assert words == "Will be computed on: CPU (ONNX Runtime 1.22.0)"


def test_an_unused_graphics_card_is_explained() -> None:
    torch = {"usable": True, "devices": ["CPU"], "no_cuda": "The driver is too old."}
    words = device_words({"backends": {"torch": torch}})
    assert words == "Will be computed on: CPU (PyTorch). The driver is too old."


def test_without_a_usable_back_end_the_reasons_are_given() -> None:
    info = {"backends": {"onnx": {"usable": False, "why_not": "onnxruntime is not installed."}}}
    assert usable_device(info) == ""
    assert device_words(info) == "ONNX Runtime: onnxruntime is not installed."


def test_a_run_is_named_after_its_image_or_after_the_folder_of_a_plain_one() -> None:
    assert run_name(SegmentationJob(out="", rgir="/data/town north.tif")) == "town north"
    assert run_name(SegmentationJob(out="", rgir="/data/harbour/rgir.tif")) == "harbour"
    assert run_name(SegmentationJob(out="", ndsm="/data/harbour/ndsm.tif")) == "harbour"


def test_a_run_of_a_temporary_raster_is_named_after_its_layer(qgis_app, rasters, tmp_path) -> None:
    made = Path(QgsProcessingUtils.generateTempFilename("OUTPUT.tif"))
    shutil.copy(rasters["ndsm"], made)
    job = SegmentationJob(out="", ndsm=str(made))
    assert run_name(job, layer_name) == "unnamed"
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(made), "Heights of the harbour"))
    assert run_name(job, layer_name) == "Heights of the harbour"
    QgsProject.instance().clear()


def test_a_folder_among_temporary_files_is_temporary_and_another_is_not(qgis_app, tmp_path) -> None:
    assert RunFolder.made("", "place").temporary
    assert RunFolder.chosen(f"{QgsProcessingUtils.tempFolder()}/x").temporary
    assert not RunFolder.made(str(tmp_path), "place").temporary
    assert not RunFolder.chosen(str(tmp_path / "mine")).temporary


def test_what_a_killed_worker_left_beside_a_geopackage_is_deleted_and_nothing_else(
    tmp_path,
) -> None:
    for name in ("a.gpkg", "a.gpkg.part.gpkg", "a.gpkg.traced.gpkg", "b.gpkg.part.gpkg"):
        (tmp_path / name).touch()
    discard_unfinished(str(tmp_path / "a.gpkg"))
    assert sorted(path.name for path in Path(tmp_path).iterdir()) == ["a.gpkg", "b.gpkg.part.gpkg"]


def test_in_a_persons_folder_only_what_a_failed_run_made_is_deleted(tmp_path) -> None:
    for name in ("run.json", "notes.txt"):
        (tmp_path / name).touch()
    folder = RunFolder.chosen(str(tmp_path))
    with pytest.raises(KeyboardInterrupt), folder.discarded_on_failure():
        for name in ("classes.tif", "cwam_tree.tif", "photo.tif"):
            (tmp_path / name).touch()
        (tmp_path / ".dis2.part").mkdir()
        raise KeyboardInterrupt
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == ["notes.txt", "photo.tif", "run.json"]


def test_a_folder_that_was_made_for_a_failed_run_goes_unless_others_use_it(tmp_path) -> None:
    for name, other in (("mine", False), ("ours", True)):
        folder = RunFolder.chosen(str(tmp_path / name))
        folder.path.mkdir()
        (folder.path / "classes.tif").touch()
        if other:
            (folder.path / "photo.tif").touch()
        folder.discard()
    assert [path.name for path in tmp_path.rglob("*")] == ["ours", "photo.tif"]


def test_files_and_folders_in_a_home_of_somebody_else_are_taken_as_they_are(locked_home) -> None:
    job = SegmentationJob(out="", rgir=f"{locked_home}/town.tif", model=f"{locked_home}/model")
    assert where_they_are(job, str(locked_home), "/elsewhere") == job
    assert RunFolder.chosen(f"{locked_home}/out").before is None
    with pytest.raises(ModelError, match="There is no model"):
        find_model(job.model)
