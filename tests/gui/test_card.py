"""The model card as the person reads it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dis2_plugin.core.models.model_card import CARD_NAME


def scores(value):
    names = ("impervious_surface", "building", "low_vegetation", "tree", "car")
    return {"F1": dict.fromkeys(names, value), "mF1": value, "mIoU": value - 10}


@pytest.fixture
def read(dialog, card):
    """The words of a card that has these measurements."""

    def read(measured):
        dialog.show_models([replace(card, measured=measured)])
        return dialog.model_panel.card_view.toPlainText()

    return read


def test_the_card_names_classes_pixel_size_licence_and_identity(read):
    words = read({})
    for word in ("Town model", "Low vegetation", "9 cm to 30 cm", "GPL-2.0-or-later", "1 (town)"):
        assert word in words
    assert "The card names no measurement." in words


def test_words_of_a_card_are_words_and_not_markup(read):
    assert "Knows <towns>." in read({})


def test_scores_stand_in_columns_by_missing_modality_mode(read):
    words = read({"Hill town": {"missing-ndsm": scores(61.04), "full": scores(72.0)}}).split()
    assert words[words.index("both") + 1 :][:2] == ["image", "only"]
    building = words.index("Building", words.index("both"))
    assert words[building + 1 : building + 3] == ["72.0", "61.0"]
    assert words[-2:] == ["62.0", "51.0"]


def test_a_class_without_labels_has_no_score(read):
    one = scores(50.0)
    one["F1"]["car"] = None
    words = read({"Hill town": {"full": one}}).split()
    assert words[words.index("Car", words.index("both")) + 1] == "-"


def test_measurements_of_another_shape_are_shown_as_they_are(read):
    words = read({"Hill town": {"kappa": 0.8, "by year": {"2020": 3}}, "note": "none yet"})
    assert all(word in words for word in ("kappa", "0.800", "2020", "none yet"))


def test_the_chosen_model_stays_when_models_are_listed_again(dialog, card):
    other = replace(card, id="village", title="Village model")
    dialog.show_models([card, other])
    dialog.model_panel.model_combo.setCurrentIndex(1)
    dialog.show_models([other, card])
    assert dialog.job().model == "village"


def test_a_model_with_one_tile_size_offers_no_other(dialog, card):
    panel = dialog.advanced_panel
    panel.tile_combo.setCurrentIndex(panel.tile_combo.findData(512))
    dialog.show_models([replace(card, tile_is_fixed=True)])
    assert dialog.job().tile_px is None
    assert not panel.tile_combo.isEnabled()
    assert "256 px only" in panel.tile_combo.toolTip()


def test_the_model_of_a_folder_is_offered_chosen_and_remembered(dialog, card, tmp_path):
    folder = str(tmp_path)
    other = replace(card, id="hill", title="Hill model")
    (tmp_path / CARD_NAME).write_text(json.dumps(other.to_json()), encoding="utf-8")
    dialog.show_models([card])
    dialog.model_panel.use_folder(folder)
    assert dialog.model_panel.card().title == "Hill model"
    assert dialog.model_panel.reference() == folder
    dialog.show_models([card])
    assert dialog.choices()["model"] == folder
    dialog.model_panel.model_combo.setCurrentIndex(0)
    dialog.restore({"model": folder})
    assert dialog.model_panel.reference() == folder


def test_a_folder_without_a_model_is_refused_with_the_remedy(dialog, card, tmp_path):
    said = []
    dialog.model_panel.refused.connect(said.append)
    dialog.show_models([card])
    dialog.model_panel.use_folder(str(tmp_path))
    assert dialog.model_panel.reference() == card.id
    assert len(said) == 1
    assert "model.json" in said[0].message
    assert said[0].remedy == "Choose a folder that holds a model."
