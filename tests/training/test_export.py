"""A training becomes a model folder: whole, with cards that say what was measured."""

from __future__ import annotations

import errno
import json
import shutil
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
import torch

from dis2_plugin.core.errors import ModelError, OutputError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.network.weights.checkpoint import load_network
from dis2_plugin.training.errors import ConfigError, DataError
from dis2_plugin.training.loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from dis2_plugin.training.models.export import (
    TRAINING_NAME,
    Label,
    averaged_dis2,
    export,
)
from dis2_plugin.training.settings.photographs import PhotographConfig
from dis2_plugin.training.settings.training import CONFIG_NAME, TrainingConfig
from tests.training.export_helpers import LABEL

pytestmark = pytest.mark.usefixtures("quiet_lightning")


def test_the_card_tells_of_borrowed_texture(trained, tmp_path):
    for name, borrowed in (("plain", 0.0), ("textured", 0.5)):
        run = Path(shutil.copytree(trained, tmp_path / f"run-{name}"))
        config = TrainingConfig.load(run / CONFIG_NAME)
        looks = replace(config.augmentation, overlay_chance=borrowed)
        replace(config, augmentation=looks).save(run / CONFIG_NAME)
        export(run, tmp_path / name, LABEL, [])
        text = (tmp_path / name / "CARD.md").read_text(encoding="utf-8")
        assert ("texture from real photographs" in text) == bool(borrowed)


def test_the_card_tells_of_photographs_that_were_learned_from(trained, tmp_path):
    run = Path(shutil.copytree(trained, tmp_path / "run"))
    config = TrainingConfig.load(run / CONFIG_NAME)
    replace(config, photographs=PhotographConfig(per_batch=2)).save(run / CONFIG_NAME)
    export(run, tmp_path / "model", LABEL, [])
    text = (tmp_path / "model" / "CARD.md").read_text(encoding="utf-8")
    assert "2 photographs, half covered" in text
    assert "texture from real photographs" not in text


def test_a_mean_with_itself_exports_the_same_weights_and_says_so(trained, tmp_path):
    label = Label("A", "1", (0.1, 0.2), 64)
    alone = export(trained, tmp_path / "alone", label, [])
    mixed = export(trained, tmp_path / "mixed", label, [], [trained])
    assert mixed.weights_sha256 == alone.weights_sha256
    said = f"The model is the mean of these weights and those of `{trained.name}`."
    assert said in (tmp_path / "mixed" / "CARD.md").read_text(encoding="utf-8")
    assert "is the mean of" not in (tmp_path / "alone" / "CARD.md").read_text(encoding="utf-8")


def test_networks_of_two_kinds_have_no_mean(trained, tiny_config, tmp_path):
    network = replace(tiny_config.network_config, width=16)
    other = tmp_path / "other"
    other.mkdir()
    tiny_config.with_network(network).save(other / CONFIG_NAME)
    with pytest.raises(ConfigError, match="another configuration"):
        export(trained, tmp_path / "out", Label("A", "1", (0.1, 0.2), 64), [], [other])


def test_an_exported_model_answers_as_the_averaged_weights_do(trained, tiny_config, tmp_path):
    export(trained, tmp_path / "tiny", LABEL, [])
    loaded = load_network(ModelCard.load(tmp_path / "tiny"))
    own = averaged_dis2(tiny_config, read_checkpoint(trained / CHECKPOINT_NAME))
    rgir, ndsm = torch.rand(1, 3, 64, 64), torch.rand(1, 1, 64, 64)
    with torch.no_grad():
        expected = own.answer(Scenario.FULL, rgir, ndsm).logits
        found = loaded.answer(Scenario.FULL, rgir, ndsm).logits
    assert (found - expected).abs().max() < 0.02 * expected.abs().max()


def test_the_cards_say_what_was_measured_and_what_is_weak(trained, tmp_path):
    scores = {
        "mIoU": 50.04,
        "mF1": 60.0,
        "F1": {"impervious_surface": 70.0, "building": 80.0, "low_vegetation": 90.0, "tree": 1.0},
        "image_averaged": {"mIoU": 49.0},
    }
    scores["F1"]["car"] = None
    export(trained, tmp_path / "tiny", LABEL, [{"data": "here", "results": {"full": scores}}])
    card = ModelCard.load(tmp_path / "tiny")
    text = (tmp_path / "tiny" / "CARD.md").read_text(encoding="utf-8")
    assert card.measured["here"]["full"]["mIoU"] == 50.04
    assert "| full | 50.0 | 60.0 | 70.0 | 80.0 | 90.0 | 1.0 | - | 49.0 |" in text
    assert text.endswith("## Weak\n\nAll.\n")
    assert json.loads((tmp_path / "tiny" / TRAINING_NAME).read_text(encoding="utf-8"))["batch"] == 2


def test_exporting_again_replaces_the_model(trained, tmp_path):
    export(trained, tmp_path / "tiny", LABEL, [])
    export(trained, tmp_path / "tiny", replace(LABEL, version="0.0.2"), [])
    assert ModelCard.load(tmp_path / "tiny").version == "0.0.2"
    assert [path.name for path in tmp_path.iterdir()] == ["tiny"]


def test_an_export_that_fails_at_its_end_leaves_the_model_before(trained, tmp_path, monkeypatch):
    export(trained, tmp_path / "tiny", LABEL, [])
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(TrainingConfig, "save", Mock(side_effect=full))
    with pytest.raises(OutputError, match="tiny cannot be written: No space"):
        export(trained, tmp_path / "tiny", replace(LABEL, version="0.0.2"), [])
    assert ModelCard.load(tmp_path / "tiny").version == LABEL.version
    assert [path.name for path in tmp_path.iterdir()] == ["tiny"]


def test_an_export_goes_over_what_a_killed_one_left(trained, tmp_path):
    for name in ("tiny", "tiny.old", "tiny.new"):
        export(trained, tmp_path / name, LABEL, [])
    export(trained, tmp_path / "tiny", replace(LABEL, version="0.0.2"), [])
    assert ModelCard.load(tmp_path / "tiny").version == "0.0.2"
    assert [path.name for path in tmp_path.iterdir()] == ["tiny"]


def test_two_reports_of_one_name_are_refused(trained, tmp_path):
    reports = [{"data": "here", "results": {}}] * 2
    with pytest.raises(DataError, match="data of the same name: here"):
        export(trained, tmp_path / "tiny", LABEL, reports)


@pytest.mark.parametrize(
    ("name", "changes", "named"),
    [
        ("tiny", {"tile_px": 100}, "tile_px 100"),
        ("tiny", {"gsd_m": (3.0, 1.0)}, r"gsd_m 3\.0\.\.1\.0"),
        ("tiny", {"gsd_m": (float("nan"), 1.0)}, "gsd_m nan"),
        ("my model", {}, "'my model' cannot be part"),
    ],
)
def test_a_model_that_nobody_could_load_is_not_written(trained, tmp_path, name, changes, named):
    kept = export(trained, tmp_path / "tiny", LABEL, [])
    with pytest.raises(ModelError, match=named):
        export(trained, tmp_path / name, replace(LABEL, **changes), [])
    assert ModelCard.load(tmp_path / "tiny").weights_sha256 == kept.weights_sha256
    assert [path.name for path in tmp_path.iterdir()] == ["tiny"]


def test_exporting_never_replaces_what_is_no_model(trained, tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="not an empty folder"):
        export(trained, tmp_path / "thesis", LABEL, [])
    assert (tmp_path / "thesis" / "chapter.txt").exists()


def test_a_folder_without_checkpoint_is_named(tiny_config, tmp_path):
    tiny_config.save(tmp_path / CONFIG_NAME)
    with pytest.raises(ConfigError, match="Train first"):
        export(tmp_path, tmp_path / "model", LABEL, [])
