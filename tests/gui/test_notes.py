"""Doubts and obstacles are said in words before the run, and only obstacles block it."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.PyQt.QtWidgets import QApplication

from dis2_plugin.core.inputs.value_doubts import Doubt, DoubtKind
from dis2_plugin.core.modality import Modality, ScenarioChoice
from dis2_plugin.gui.segment.checks.value_checks import doubt_words

IMAGE_BANDS = ("Red", "Green", "NIR")


def notes(dialog, weight):
    return [n.text for n in dialog.notes_panel.notes() if n.weight.value == weight]


@pytest.fixture
def pick(dialog):
    """Pick layers in the dialog."""

    def pick(image=None, ndsm=None):
        if image:
            dialog.image_panel.layer_combo.setLayer(image)
        if ndsm:
            dialog.heights_panel.ndsm_combo.setLayer(ndsm)
        return dialog

    return pick


def test_without_an_input_the_run_is_blocked_and_says_why(dialog, image):
    dialog.refresh()
    assert notes(dialog, "blocking") == ["Choose an RGIR image, heights, or both."]
    assert not dialog.segment_button.isEnabled()
    assert dialog.segment_button.toolTip() == "Choose an RGIR image, heights, or both."


def test_layers_that_fit_need_no_words(pick, image, heights):
    dialog = pick(image, heights)
    assert dialog.notes_panel.notes() == ()
    assert not dialog.notes_panel.isVisibleTo(dialog)
    assert dialog.segment_button.isEnabled()


@pytest.mark.parametrize("role", ["image", "ndsm"])
def test_a_layer_that_cannot_be_opened_blocks_the_run(pick, project, image, tmp_path, role):
    gone = QgsRasterLayer(str(tmp_path / "gone.tif"), "Old photo", "gdal")
    project.addMapLayer(gone)
    dialog = pick(**{"image": image, role: gone})
    (words,) = [note.text for note in dialog.notes_panel.notes()]
    assert words.startswith("“Old photo” cannot be opened")
    assert not dialog.segment_button.isEnabled()


def test_without_a_model_the_run_is_blocked(pick, image):
    dialog = pick(image)
    dialog.show_models([])
    assert notes(dialog, "blocking") == ["No model is installed."]


def test_an_unusable_device_blocks_the_run_with_its_remedy(pick, image):
    dialog = pick(image)
    dialog.show_device("PyTorch is not installed.", False, "Open the settings and install it.")
    assert notes(dialog, "blocking") == [
        "PyTorch is not installed. Open the settings and install it."
    ]
    dialog.show_device("CPU")
    assert dialog.segment_button.isEnabled()


def test_where_nothing_computes_the_way_to_mend_it_is_a_click_away(dialog):
    asked = []
    dialog.set_up_requested.connect(lambda: asked.append(True))
    dialog.show_device("CPU")
    assert dialog.run_panel.set_up_button.isHidden()
    dialog.show_device("PyTorch is not installed.", False)
    assert not dialog.run_panel.set_up_button.isHidden()
    dialog.run_panel.set_up_button.click()
    assert asked == [True]


def test_a_surface_without_a_terrain_is_half_an_input(dialog, heights):
    dialog.heights_panel.kind_combo.setCurrentIndex(1)
    dialog.heights_panel.dsm_combo.setLayer(heights)
    assert notes(dialog, "blocking") == [
        "A DSM and a DTM are needed together: choose the DTM layer too."
    ]


def test_an_image_of_one_band_is_refused(pick, add_raster):
    assert "1 band(s)" in notes(pick(add_raster("grey", ("grey",))), "blocking")[0]


def test_an_image_of_palette_numbers_is_called_so_with_the_way_out(pick, project, add_raster):
    path, colours = add_raster("scan", ("",), kind="uint8").source(), gdal.ColorTable()
    colours.SetColorEntry(0, (90, 120, 40))
    project.removeAllMapLayers()
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetColorTable(colours)
    dataset = None
    layer = QgsRasterLayer(path, "Old map")
    project.addMapLayer(layer)
    (words,) = notes(pick(layer), "blocking")
    assert words.startswith("“Old map” holds the numbers of a palette")
    assert "PCT to RGB" in words


def test_a_layer_in_memory_blocks_the_run(pick, project, image):
    gdal.Translate("/vsimem/clip.tif", image.source())
    layer = QgsRasterLayer("/vsimem/clip.tif", "Clip")
    project.addMapLayer(layer)
    dialog = pick(layer)
    (words,) = notes(dialog, "blocking")
    assert words.startswith("“Clip” lies in the memory of QGIS")
    assert not dialog.segment_button.isEnabled()
    project.removeAllMapLayers()
    gdal.Unlink("/vsimem/clip.tif")


def test_one_band_in_two_roles_is_a_warning(pick, image):
    dialog = pick(image)
    dialog.image_panel.green_combo.setBand(dialog.image_panel.bands()[0])
    assert "two roles" in notes(dialog, "warning")[0]
    assert dialog.segment_button.isEnabled()


def test_nameless_bands_are_said_to_be_a_guess_until_they_are_changed(pick, add_raster):
    dialog = pick(add_raster("rgbi", ("", "", "", "")))
    assert "bands 1, 2 and 4" in notes(dialog, "hint")[0]
    dialog.image_panel.nir_combo.setBand(3)
    assert notes(dialog, "hint") == []


def test_a_plain_colour_photo_is_doubted(pick, add_raster):
    assert "plain colour photo" in notes(pick(add_raster("rgb", ("", "", ""))), "hint")[0]


@pytest.mark.parametrize(
    ("pixel_m", "word"), [(0.05, "finer"), (0.31, None), (0.089, None), (0.5, "coarser")]
)
def test_the_pixel_size_is_held_against_the_card(pick, add_raster, pixel_m, word):
    dialog = pick(add_raster("photo", IMAGE_BANDS, pixel_m=pixel_m))
    found = notes(dialog, "warning")
    assert (word in found[0] and "9 cm to 30 cm" in found[0]) if word else found == []


def test_pixels_in_degrees_are_measured_in_metres(pick, add_raster):
    layer = add_raster("photo", IMAGE_BANDS, pixel_m=1e-5, left=9.0, north=48.0, epsg=4326)
    size, squeezed = notes(pick(layer), "warning")
    assert "Pixels of 91.1 cm are coarser" in size  # 1.112 m by 0.746 m
    assert "Pixels are 1.5 times as long as wide" in squeezed


def test_heights_that_look_like_decimetres_are_doubted(pick, image, add_raster):
    dialog = pick(image, add_raster("heights", top=300.0))
    assert "look like decimetres" in notes(dialog, "warning")[0]
    combo = dialog.heights_panel.unit_combo
    combo.setCurrentIndex(combo.findData("dm"))
    assert notes(dialog, "warning") == []


def test_heights_that_look_like_centimetres_are_doubted(pick, add_raster):
    words = notes(pick(ndsm=add_raster("heights", top=3000.0)), "warning")
    assert "look like centimetres" in words[0]


def test_heights_whose_range_qgis_did_not_find_are_not_doubted(pick, image, add_raster):
    heights = add_raster("heights", top=float("nan"))
    heights.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.MinMax,
    )
    assert notes(pick(image, heights), "warning") == []


def test_metres_taken_for_centimetres_are_doubted(pick, add_raster):
    dialog = pick(ndsm=add_raster("heights", top=30.0, kind="uint16"))
    assert "look like metres" in notes(dialog, "warning")[0]


def test_heights_above_the_sea_are_doubted_as_such(pick, add_raster):
    layer = add_raster("dsm", top=40.0)
    stretch = QgsContrastEnhancement(layer.dataProvider().dataType(1))
    stretch.setMinimumValue(212.0)
    stretch.setMaximumValue(248.0)
    layer.renderer().setContrastEnhancement(stretch)
    assert "No height is below 212 m" in notes(pick(ndsm=layer), "warning")[0]


def test_a_meadow_is_only_a_hint(pick, add_raster):
    assert (
        "Hardly any height is above 0.4" in notes(pick(ndsm=add_raster("low", top=0.4)), "hint")[0]
    )


@pytest.mark.parametrize("modality", Modality)
@pytest.mark.parametrize("unit", ["m", "dm", "cm", "ft", "mm", "km"])
def test_every_doubt_of_the_engine_has_words_without_a_gap(qgis_app, modality, unit):
    of_image = {DoubtKind.FEW_VALUES, DoubtKind.REFLECTANCE, DoubtKind.BLANK}
    of_both = {DoubtKind.EMPTY, DoubtKind.ONE_VALUE, DoubtKind.NEGATIVE}
    is_image = modality is Modality.RGIR
    for kind in of_image | of_both if is_image else set(DoubtKind) - of_image:
        words = doubt_words(Doubt(kind, modality, 0.5, unit))
        assert words.endswith(".")
        assert "{" not in words


def test_heights_are_not_said_to_be_in_feet_where_perhaps_only_their_grid_is(qgis_app):
    """The engine has one doubt for both: a file that names feet, and a grid of feet."""
    words = doubt_words(Doubt(DoubtKind.DECLARED, Modality.NDSM, unit="ft"))
    assert words.startswith("The file of the heights counts in ft.")
    assert "multiply heights in ft by 0.3048" in words


def test_absolute_heights_of_a_pair_are_not_doubted(dialog, add_raster):
    dialog.heights_panel.kind_combo.setCurrentIndex(1)
    dialog.heights_panel.dsm_combo.setLayer(add_raster("dsm", top=900.0))
    dialog.heights_panel.dtm_combo.setLayer(add_raster("dtm", top=880.0))
    assert dialog.notes_panel.notes() == ()


def test_layers_of_different_places_are_refused(pick, image, add_raster):
    dialog = pick(image, add_raster("far", left=700_000.0))
    assert "do not overlap" in notes(dialog, "blocking")[0]


def test_heights_that_are_left_out_may_lie_anywhere(pick, image, add_raster):
    dialog = pick(image, add_raster("far", left=700_000.0))
    dialog.scenario_panel.missing_ndsm_radio.click()
    assert dialog.notes_panel.notes() == ()


def test_heights_under_part_of_the_image_are_mentioned(pick, image, add_raster):
    dialog = pick(image, add_raster("part", left=500_002.0))
    assert notes(dialog, "hint") == [
        "The heights cover 75 % of the image. The rest is answered from the image alone."
    ]


@pytest.mark.parametrize("widget", ["folder_widget", "gpkg_widget"])
def test_a_place_that_may_not_be_written_to_is_told_before_the_run(
    pick, image, widget, tmp_path, monkeypatch
):
    dialog, locked = pick(image), tmp_path / "locked"
    locked.mkdir()
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path) != locked)
    getattr(dialog.outputs_panel, widget).setFilePath(str(locked / "a.gpkg"))
    assert f"You may not write to {locked}" in notes(dialog, "warning")[0]
    getattr(dialog.outputs_panel, widget).setFilePath(str(tmp_path / "new" / "a.gpkg"))
    assert notes(dialog, "warning") == []


def test_heights_under_little_of_the_image_are_a_warning(pick, image, add_raster):
    dialog = pick(image, add_raster("corner", left=500_006.0))
    assert "cover 25 %" in notes(dialog, "warning")[0]


def test_coarse_heights_are_mentioned(pick, image, add_raster):
    assert "coarse" in notes(pick(image, add_raster("coarse", pixel_m=1.0)), "hint")[0]


def test_a_missing_crs_on_one_side_is_refused_with_the_layers_name(pick, image, add_raster):
    dialog = pick(image, add_raster("lost", epsg=None))
    assert "“lost” has no CRS" in notes(dialog, "blocking")[0]


def test_a_missing_crs_everywhere_only_costs_the_areas(pick, add_raster):
    dialog = pick(add_raster("photo", IMAGE_BANDS, epsg=None))
    assert "areas can only be given in pixels" in notes(dialog, "warning")[0]
    assert dialog.segment_button.isEnabled()


def test_each_layer_without_a_crs_is_named_in_a_sentence_of_its_own(pick, add_raster):
    dialog = pick(add_raster("photo", IMAGE_BANDS, epsg=None), add_raster("lost", epsg=None))
    told = [words for words in notes(dialog, "warning") if "CRS" in words]
    end = "has no CRS in its file: areas can only be given in pixels."
    assert told == [f"“photo” {end}", f"“lost” {end}"]


def test_a_crs_that_only_the_project_knows_is_refused_beside_another_layer(pick, image, add_raster):
    layer = add_raster("assigned", epsg=None)
    layer.setCrs(image.crs())
    dialog = pick(image, layer)
    assert "“assigned” has no CRS in its file" in notes(dialog, "blocking")[0]


def test_a_layer_that_was_given_another_crs_than_its_file_has_is_refused(pick, image):
    image.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    dialog = pick(image)
    (words,) = notes(dialog, "blocking")
    assert "“photo” is EPSG:25833" in words
    assert "and EPSG:25832" in words
    dialog.show()
    image.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))  # in the layer tree, say
    QApplication.setActiveWindow(dialog)
    assert notes(dialog, "blocking") == []


def test_an_earlier_run_in_the_folder_is_not_replaced_silently(pick, image, tmp_path):
    dialog = pick(image)
    (tmp_path / "classes.tif").touch()
    dialog.outputs_panel.folder_widget.setFilePath(str(tmp_path))
    assert "will be replaced" in notes(dialog, "warning")[0]


def test_obstacles_come_first(pick, add_raster):
    dialog = pick(add_raster("photo", ("", "", ""), pixel_m=2.0))
    dialog.show_models([])
    weights = [note.weight.value for note in dialog.notes_panel.notes()]
    assert weights == ["blocking", "hint"]


def test_every_scenario_has_an_explanation_for_both_inputs(pick, image, heights):
    dialog = pick(image, heights)
    texts = set()
    for choice in ScenarioChoice:
        dialog.scenario_panel.radios[choice].click()
        texts.add(dialog.scenario_panel.explanation.text())
    assert len(texts) == len(ScenarioChoice)
