"""A model folder is checked before it is trusted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.models.model_card import ModelCard, bundled_models, find_model, sha256_of
from dis2_plugin.core.models.normalisation import Normalisation


@pytest.fixture
def folder(tmp_path):
    model = tmp_path / "tiny"
    model.mkdir()
    (model / "weights.safetensors").write_bytes(b"numbers")
    card = ModelCard(
        id="tiny",
        title="Tiny",
        version="1",
        folder=model,
        network={"width": 8},
        classes=ISPRS,
        normalisation=Normalisation(),
        image_bands=("red", "green", "nir"),
        tile_px=256,
        tile_is_fixed=False,
        gsd_m=(0.1, 0.5),
        weights_sha256=sha256_of(model / "weights.safetensors"),
    )
    (model / "model.json").write_text(json.dumps(card.to_json()))
    return model


def test_a_card_reads_back_as_it_was_written(folder):
    card = ModelCard.load(folder)
    assert ModelCard.from_json(card.to_json(), folder) == card


def test_a_model_is_found_by_id_and_by_folder(folder):
    assert find_model("tiny", folder.parent) == find_model(str(folder), Path("/nowhere"))


def test_an_unknown_model_is_named_with_the_known_ones(folder):
    with pytest.raises(ModelError, match="no model 'huge'") as caught:
        find_model("huge", folder.parent)
    assert "tiny" in caught.value.remedy


def test_truncated_weights_are_refused(folder):
    card = ModelCard.load(folder)
    (folder / "weights.safetensors").write_bytes(b"numb")
    with pytest.raises(ModelError, match="damaged"):
        card.verify_weights()


def test_missing_weights_are_refused(folder):
    card = ModelCard.load(folder)
    (folder / "weights.safetensors").unlink()
    with pytest.raises(ModelError, match="cannot be read"):
        card.verify_weights()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": 3}', "\u0000", '{"classes": 1}'])
def test_a_damaged_card_is_refused(folder, text):
    (folder / "model.json").write_text(text)
    with pytest.raises(ModelError, match="not a usable model card"):
        ModelCard.load(folder)


def test_values_at_the_ends_of_their_ranges_are_taken(folder):
    data = json.loads((folder / "model.json").read_text())
    data["classes"][0]["id"], data["gsd_m"], data["tile_px"] = 254, [0.2, 0.2], 64
    (folder / "model.json").write_text(json.dumps(data))
    card = ModelCard.load(folder)
    assert (card.classes.classes[0].id, card.gsd_m, card.tile_px) == (254, (0.2, 0.2), 64)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"gsd_m": [0.5, 0.1]}, "no range of pixel sizes"),
        ({"gsd_m": [0.0, 0.1]}, "no range of pixel sizes"),
        ({"gsd_m": [0.1, float("inf")]}, "no range of pixel sizes"),
        ({"tile_px": 200}, "tile_px 200"),
        ({"tile_px": 48}, "tile_px 48"),
        ({"id": "../tiny"}, "part of a file's name"),
        ({"classes": []}, "there is no class"),
        ({"id of a class": 1}, "two have one id or name"),
        ({"id of a class": -1}, "must lie in 0..254"),
        ({"id of a class": 255}, "must lie in 0..254"),
        ({"name of a class": "car"}, "two have one id or name"),
        ({"name of a class": "a/b"}, "part of a file's name"),
        ({"colour of a class": [0, 256, 0]}, "is no colour"),
        ({"colour of a class": [-1, 0, 0]}, "is no colour"),
    ],
)
def test_a_card_with_a_value_out_of_its_range_is_refused(folder, change, words):
    data = json.loads((folder / "model.json").read_text())
    for name, value in change.items():
        field, _, of_class = name.partition(" of a ")
        (data["classes"][0] if of_class else data)[field] = value
    (folder / "model.json").write_text(json.dumps(data))
    with pytest.raises(ModelError, match="not a usable model card") as caught:
        ModelCard.load(folder)
    assert words in str(caught.value)


def test_a_damaged_card_does_not_hide_the_others(folder):
    broken = folder.parent / "broken"
    broken.mkdir()
    (broken / "model.json").write_text("{")
    assert [card.id for card in bundled_models(folder.parent)] == ["tiny"]


@pytest.mark.parametrize(
    ("tile_px", "is_fixed", "sides"),
    [
        (512, False, (512, 256)),
        (512, True, (512,)),
        (256, False, (256,)),  # half of it would see too little around a pixel
        (528, False, (528,)),  # 264 is no multiple of 16
    ],
)
def test_a_model_takes_half_of_its_tile_for_small_rasters(folder, tile_px, is_fixed, sides):
    card = replace(ModelCard.load(folder), tile_px=tile_px, tile_is_fixed=is_fixed)
    assert card.tile_sides_px == sides
