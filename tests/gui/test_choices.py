"""What is picked in the widgets is what the job says."""

from __future__ import annotations

import pytest

from dis2_plugin.core.jobs.job import (
    BackendChoice,
    DeviceChoice,
    HeightUnit,
    Output,
    Precision,
    SegmentationJob,
)
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.window import Extent


def path_of(layer):
    return layer.source()


def test_the_first_job_uses_both_layers_and_leaves_the_rest_to_the_engine(dialog, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    assert dialog.job() == SegmentationJob(
        out="", rgir=path_of(image), ndsm=path_of(heights), rgir_bands=(2, 3, 1), model="town"
    )


def test_nothing_is_chosen_at_first(dialog, image, heights):
    assert dialog.image_panel.layer() is None
    assert dialog.heights_panel.facts() == {}
    assert dialog.image_panel.layer_combo.currentText() == "None: no image"


def test_layers_named_for_their_role_are_suggested_when_the_window_opens(dialog, add_raster):
    photo = add_raster("ortho", ("red", "green", "blue", "nir"))
    add_raster("slope")
    ndsm = add_raster("town_nDSM_2024")
    dialog.show()
    assert dialog.image_panel.layer() == photo
    assert dialog.heights_panel.layer("ndsm") == ndsm


def test_both_suggestions_are_looked_at_together(dialog, add_raster, monkeypatch):
    add_raster("ortho", ("red", "green", "blue", "nir"))
    add_raster("town_nDSM_2024")
    seen, show = [], dialog.inputs_tab.show_choices
    monkeypatch.setattr(
        dialog.inputs_tab, "show_choices", lambda draft, *at: (seen.append(draft), show(draft, *at))
    )
    dialog.show()
    assert {len(draft.used_layers) for draft in seen} == {2}


def test_an_image_of_four_nameless_bands_is_suggested_where_no_name_tells(dialog, add_raster):
    add_raster("a picture", ("", "", ""))
    add_raster("dop", ("", "", "", ""))
    dialog.show()
    assert dialog.image_panel.layer().name() == "dop"
    assert dialog.image_panel.bands() == (1, 2, 4)
    assert any("No band name tells" in note.text for note in dialog.notes_panel.notes())


def test_no_layer_is_suggested_beside_a_chosen_one(dialog, image, add_raster):
    dialog.image_panel.layer_combo.setLayer(image)
    add_raster("town_ndsm")
    dialog.show()
    assert dialog.heights_panel.layer("ndsm") is None


def test_band_roles_come_from_band_names(dialog, add_raster):
    dialog.image_panel.layer_combo.setLayer(add_raster("a", ("blue", "nir", "green", "red")))
    assert dialog.image_panel.bands() == (4, 3, 2)
    assert not dialog.image_panel.bands_are_a_guess()


def test_a_changed_band_reaches_the_job(dialog, image):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.image_panel.green_combo.setBand(1)
    assert dialog.job().rgir_bands == (2, 1, 1)


def test_taking_the_image_away_takes_its_bands_away(dialog, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.image_panel.layer_combo.setLayer(None)
    assert (dialog.job().rgir, dialog.job().rgir_bands) == (None, None)
    assert [combo.currentText() for combo in dialog.image_panel.band_combos] == ["", "", ""]


@pytest.mark.parametrize(
    ("kind", "unit"),
    [
        ("uint8", HeightUnit.DECIMETRE),
        ("uint16", HeightUnit.CENTIMETRE),
        ("float32", HeightUnit.METRE),
    ],
)
def test_the_height_unit_is_guessed_from_the_data_type(dialog, add_raster, kind, unit):
    dialog.heights_panel.ndsm_combo.setLayer(add_raster("h", kind=kind))
    assert dialog.job().ndsm_unit is unit


def test_a_changed_unit_stays_when_other_choices_change(dialog, heights, image):
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    combo = dialog.heights_panel.unit_combo
    combo.setCurrentIndex(combo.findData("cm"))
    dialog.image_panel.layer_combo.setLayer(image)
    assert dialog.job().ndsm_unit is HeightUnit.CENTIMETRE


def test_surface_and_terrain_replace_the_ndsm(dialog, add_raster, heights):
    surface, terrain = add_raster("surface"), add_raster("terrain")
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.heights_panel.kind_combo.setCurrentIndex(1)
    dialog.heights_panel.dsm_combo.setLayer(surface)
    dialog.heights_panel.dtm_combo.setLayer(terrain)
    job = dialog.job()
    assert (job.ndsm, job.dsm, job.dtm) == (None, path_of(surface), path_of(terrain))
    job.check()


def test_a_surface_alone_has_its_ground_estimated(dialog, add_raster):
    surface = add_raster("surface")
    dialog.heights_panel.kind_combo.setCurrentIndex(2)
    dialog.heights_panel.dsm_combo.setLayer(surface)
    dialog.heights_panel.window_spin.setValue(80)
    job = dialog.job()
    assert (job.dsm, job.dtm, job.ground_window_m) == (path_of(surface), None, 80.0)
    job.check()
    assert "The ground is estimated" in dialog.notes_panel.notes()[0].text
    assert dialog.scenario_panel.missing_rgir_radio.isEnabled()


def test_an_estimated_ground_is_remembered_and_only_then_asked_for(dialog, add_raster):
    panel = dialog.heights_panel
    panel.dsm_combo.setLayer(add_raster("surface"))
    panel.kind_combo.setCurrentIndex(2)
    panel.window_spin.setValue(80)
    remembered = dialog.choices()
    panel.kind_combo.setCurrentIndex(0)
    panel.window_spin.setValue(20)
    assert dialog.job().ground_window_m is None
    dialog.restore(remembered)
    assert dialog.job().ground_window_m == 80.0


def test_heights_that_are_declared_missing_are_left_out(dialog, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.scenario_panel.missing_ndsm_radio.click()
    job = dialog.job()
    assert (job.scenario, job.ndsm) == (ScenarioChoice.MISSING_NDSM, None)
    job.check()


def test_an_image_that_is_declared_missing_still_sets_the_pixel_grid(dialog, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.scenario_panel.missing_rgir_radio.click()
    assert dialog.job().scenario is ScenarioChoice.MISSING_RGIR
    assert dialog.job().rgir == path_of(image)


def test_only_possible_scenarios_can_be_chosen_and_the_others_say_why(dialog, image):
    dialog.image_panel.layer_combo.setLayer(image)
    panel = dialog.scenario_panel
    assert panel.missing_ndsm_radio.isEnabled()
    assert not panel.full_radio.isEnabled()
    assert "both inputs" in panel.full_radio.toolTip()


def test_a_scenario_that_became_impossible_falls_back_to_automatic(dialog, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.scenario_panel.full_radio.click()
    dialog.heights_panel.ndsm_combo.setLayer(None)
    assert dialog.job().scenario is ScenarioChoice.AUTO
    assert "image alone" in dialog.scenario_panel.explanation.text()


def test_a_layer_removed_from_the_project_leaves_the_job(dialog, project, image, heights):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    project.removeMapLayer(heights.id())
    assert dialog.job().ndsm is None
    assert not dialog.scenario_panel.full_radio.isEnabled()


def test_outputs_folder_and_geopackage_reach_the_job(dialog, image, tmp_path):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.outputs_panel.cwam_check.click()
    dialog.outputs_panel.probabilities_check.click()
    dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path / "out"))
    dialog.outputs_panel.gpkg_widget.setFilePath(str(tmp_path / "all"))
    job = dialog.job()
    assert job.outputs == (
        Output.CLASSES,
        Output.CONFIDENCE,
        Output.PROBABILITIES,
        Output.POLYGONS,
    )
    assert (job.out, job.gpkg) == (str(tmp_path / "out"), str(tmp_path / "all.gpkg"))


def test_part_of_a_path_begins_in_the_projects_folder_or_at_home(
    dialog, image, project, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("USERPROFILE", "/home/ada")
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.outputs_panel.folder_widget.setFilePath("out")
    dialog.outputs_panel.gpkg_widget.setFilePath("~/all.gpkg")
    job = dialog.job()
    assert (job.out, job.gpkg) == ("/home/ada/out", "/home/ada/all.gpkg")
    project.setFileName(str(tmp_path / "project.qgz"))
    assert dialog.job().out == str(tmp_path / "out")
    assert dialog.choices()["folder"] == str(tmp_path / "out")


def test_advanced_choices_reach_the_job(dialog, image):
    dialog.image_panel.layer_combo.setLayer(image)
    panel = dialog.advanced_panel
    for combo, data in (
        (panel.tile_combo, 512),
        (panel.overlap_combo, 0),
        (panel.backend_combo, "onnx"),
        (panel.device_combo, "cpu"),
        (panel.precision_combo, "fp16"),
    ):
        combo.setCurrentIndex(combo.findData(data))
    panel.batch_spin.setValue(3)
    job = dialog.job()
    assert (job.tile_px, job.overlap_px, job.batch) == (512, 0, 3)
    assert (job.backend, job.device) == (BackendChoice.ONNX, DeviceChoice.CPU)
    assert job.precision is Precision.FP16


def test_choices_are_remembered(dialog, image, heights, tmp_path):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.image_panel.red_combo.setBand(3)
    dialog.heights_panel.unit_combo.setCurrentIndex(1)
    dialog.scenario_panel.full_radio.click()
    dialog.area_panel.rectangle_radio.click()
    dialog.area_panel.extent_widget.setOutputExtentFromUser(
        dialog.area_panel.extent_widget.outputExtent().buffered(-2), image.crs()
    )
    dialog.outputs_panel.polygons_check.click()
    dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path))
    dialog.advanced_panel.overlap_combo.setCurrentIndex(1)
    job, choices = dialog.job(), dialog.choices()
    dialog.restore({})
    assert dialog.job() != job
    dialog.restore(choices)
    assert dialog.job() == job


def test_remembered_layers_that_are_gone_are_not_chosen(dialog, image):
    dialog.restore({"image": "gone", "ndsm": "gone", "bands": "1,2,9"})
    assert dialog.job().rgir is None


def test_damaged_memories_do_no_harm(dialog, image):
    dialog.image_panel.layer_combo.setLayer(image)
    words = {"image": image.id(), "bands": "1,9,2", "rectangle": "a,b,c,d", "area": "rectangle"}
    dialog.restore({**words, "tile": "x", "overlap": "-1", "batch": "many", "unit": "feet"})
    assert dialog.job().rgir_bands == (2, 3, 1)
    assert dialog.job().extent == Extent(500_000.0, 5_399_992.0, 500_008.0, 5_400_000.0)


def test_places_in_a_home_of_somebody_else_are_remembered_and_told(dialog, image, locked_home):
    dialog.image_panel.layer_combo.setLayer(image)
    choices = {"image": image.id(), "folder": f"{locked_home}/out", "model": f"{locked_home}/m"}
    dialog.restore(choices)
    assert dialog.job().out == f"{locked_home}/out"
    assert any("You may not write to" in note.text for note in dialog.notes_panel.notes())
