"""A training stops and goes on as if it had not stopped, and becomes a model."""

from __future__ import annotations

import csv
import json
import logging
import shutil
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from dis2_plugin.core.errors import ModelError, OutputError
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.checkpoint import load_network
from dis2_plugin.training.chips.data_module import gsd_range_of, origin_of
from dis2_plugin.training.cli import main
from dis2_plugin.training.errors import ConfigError, DataError, DivergenceError
from dis2_plugin.training.loop.averaging import average_of, mean_of, move_average
from dis2_plugin.training.loop.budget import Budget
from dis2_plugin.training.loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from dis2_plugin.training.loop.module import DIVERGED_NAME, SCORE, TrainingModule, course_of
from dis2_plugin.training.loop.train import LOGS_NAME, train
from dis2_plugin.training.measuring.subject import Subject
from dis2_plugin.training.models.export import (
    TRAINING_NAME,
    Label,
    averaged_dis2,
    export,
)
from dis2_plugin.training.scenes.cache import LabelledScene, write_shard
from dis2_plugin.training.settings.photographs import PhotographConfig
from dis2_plugin.training.settings.training import CONFIG_NAME, TrainingConfig

LABEL = Label(title="Tiny", version="0.0.1", gsd_m=(0.1, 0.3), tile_px=64, notes="## Weak\n\nAll.")


@pytest.fixture(scope="module", autouse=True)
def _quiet():
    """Keep Lightning's advice out of the tests' output."""
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def curve(run):
    """Return the validation scores of a run's last start."""
    path = max(run.glob(f"{LOGS_NAME}/*/metrics.csv"), key=lambda each: each.stat().st_mtime_ns)
    with path.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return [row["validation_miou"] for row in rows if row.get("validation_miou")]


def weights(run):
    return read_checkpoint(run / CHECKPOINT_NAME)["state_dict"]


def test_a_resumed_training_ends_where_the_unbroken_one_does(
    trained, scenes_folder, tiny_config, tmp_path, train_until_the_power_fails
):
    train_until_the_power_fails(tiny_config, scenes_folder, tmp_path)
    assert course_of(read_checkpoint(tmp_path / CHECKPOINT_NAME)).batches == 2
    train(tiny_config, scenes_folder, tmp_path)
    assert curve(tmp_path)[-1] == curve(trained)[-1]
    unbroken = weights(trained)
    assert all(value.equal(unbroken[name]) for name, value in weights(tmp_path).items())


def test_the_configuration_lies_beside_the_checkpoint(trained, tiny_config):
    assert TrainingConfig.load(trained / CONFIG_NAME) == tiny_config


def test_another_configuration_in_the_same_folder_is_refused(trained, scenes_folder, tiny_config):
    with pytest.raises(ConfigError, match="other values of: seed, batch"):
        train(replace(tiny_config, seed=9, batch=1), scenes_folder, trained)


def test_a_training_that_never_began_does_not_hold_its_folder(scenes_folder, tiny_config, tmp_path):
    with pytest.raises(DataError, match="80 x 80 px, a chip has 512 px"):
        train(replace(tiny_config, chip_px=512), scenes_folder, tmp_path)
    train(replace(tiny_config, steps=1), scenes_folder, tmp_path)
    assert TrainingConfig.load(tmp_path / CONFIG_NAME).chip_px == tiny_config.chip_px


@pytest.mark.parametrize("place", ["train", "validation"])
def test_one_scene_that_is_too_small_is_named_before_the_first_step(
    place, scenes_folder, tiny_config, tmp_path
):
    scenes, out = tmp_path / "scenes", tmp_path / "run"
    shutil.copytree(scenes_folder, scenes)
    flat = np.zeros((48, 48), np.uint8)
    small = LabelledScene(np.ones((3, 48, 48), np.uint8), flat.astype(np.float32), flat, gsd_m=0.2)
    write_shard([small], scenes / place / "too-small")
    with pytest.raises(DataError, match=f"{place}/too-small have 48 x 48 px"):
        train(tiny_config, scenes, out)
    assert not out.exists()


@pytest.mark.parametrize("as_model", [False, True])
def test_a_training_begins_with_the_weights_it_is_given(
    as_model, trained, scenes_folder, tiny_config, tmp_path
):
    given = trained
    if as_model:
        given = tmp_path / "tiny"
        export(trained, given, LABEL, [])
    words = ["--scenes", str(scenes_folder), "--out", str(tmp_path / "run"), "--minutes", "0"]
    fresh = tmp_path / "fresh.json"
    replace(tiny_config, seed=9, network={"width": 16}).save(fresh)
    assert main(["train", "--from", str(given), "--config", str(fresh), *words]) == 0
    begun, expected = weights(tmp_path / "run"), Subject.of(str(given)).network.state_dict()
    for name, value in expected.items():
        torch.testing.assert_close(begun[f"network.{name}"], value)
    config = TrainingConfig.load(tmp_path / "run" / CONFIG_NAME)
    assert (config.seed, config.started_from) == (9, given.name)
    assert config.network_config == tiny_config.network_config


def test_a_begun_training_goes_on_and_does_not_begin_again(
    trained, scenes_folder, tiny_config, tmp_path
):
    config, start = Subject.of_run(trained).begin(replace(tiny_config, steps=2), 5)
    train(config, scenes_folder, tmp_path, start=start)
    ended = weights(tmp_path)
    train(config, scenes_folder, tmp_path, start=start)
    assert all(torch.equal(value, ended[name]) for name, value in weights(tmp_path).items())
    assert not torch.equal(ended["network.trunks.0.tokens"], start.network.trunks[0].tokens)


@pytest.mark.parametrize(
    ("scenes", "simulated", "told"),
    [
        (1500, 1500, "1,500 scenes are of the project's own simulator alone"),
        (7, 0, "7 scenes are real"),
        (7, 3, "Of its 7 scenes 3"),
    ],
)
def test_the_card_tells_where_the_scenes_come_from(scenes, simulated, told):
    assert told in origin_of({"ChipData": {"scenes": scenes, "simulated": simulated}})


def test_an_exported_model_of_real_scenes_does_not_say_they_were_simulated(trained, tmp_path):
    card = export(trained, tmp_path / "tiny", LABEL, [])
    assert card.description == "Trained by this project's own code. Its 4 scenes are real."


def test_a_card_tells_the_pixel_sizes_of_the_scenes_unless_told_others(trained, tmp_path):
    told = export(trained, tmp_path / "told", LABEL, [])
    seen = export(trained, tmp_path / "seen", replace(LABEL, gsd_m=None), [])
    assert (told.gsd_m, seen.gsd_m) == ((0.1, 0.3), (0.2, 0.2))


def test_pixel_sizes_that_a_checkpoint_does_not_know_are_asked_for():
    with pytest.raises(ConfigError, match="pixel sizes") as refused:
        gsd_range_of({"ChipData": {"scenes": 7, "simulated": 0}})
    assert "--gsd" in refused.value.remedy


def test_the_logs_of_a_start_share_a_folder(trained):
    pytest.importorskip("tensorboard")
    found = {path.name.split(".")[0] for path in trained.glob(f"{LOGS_NAME}/version_0/*")}
    assert found == {"metrics", "events", "hparams"}


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


def test_a_model_of_other_bands_is_no_beginning(trained, tiny_config):
    subject = replace(Subject.of_run(trained), bands=(2, 0, 1))
    with pytest.raises(ConfigError, match="other bands"):
        subject.begin(tiny_config, 5)


class _Malicious:
    """Makes a file when it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_a_hostile_checkpoint_is_neither_gone_on_with_nor_executed(
    scenes_folder, tiny_config, tmp_path
):
    run, trace = tmp_path / "run", tmp_path / "executed"
    run.mkdir()
    tiny_config.save(run / CONFIG_NAME)
    torch.save({"state_dict": _Malicious(trace)}, run / CHECKPOINT_NAME)
    with pytest.raises(ConfigError, match=CHECKPOINT_NAME):
        train(tiny_config, scenes_folder, run)
    assert not trace.exists()


def test_a_time_that_is_over_ends_the_training_at_once(scenes_folder, tiny_config, tmp_path):
    last = train(tiny_config, scenes_folder, tmp_path, budget=Budget(minutes=0))
    assert course_of(read_checkpoint(last)).batches == 0


def test_a_loss_that_is_no_number_stops_and_leaves_the_batch(scenes_folder, tiny_config, tmp_path):
    config = replace(tiny_config, objective=replace(tiny_config.objective, unimodal=3e38))
    with pytest.raises(DivergenceError, match=DIVERGED_NAME):
        train(config, scenes_folder, tmp_path)
    batch = torch.load(tmp_path / DIVERGED_NAME, weights_only=True)
    assert batch["rgir"].shape == (2, 3, 64, 64)


@pytest.mark.parametrize("clip", [5.0, 0.0])
def test_a_gradient_that_is_no_number_stops_before_it_reaches_the_weights(
    clip, scenes_folder, tiny_config, tmp_path
):
    objective = replace(tiny_config.objective, unimodal=1e35)  # finite; its gradient's norm is not
    config = replace(tiny_config, objective=objective, steps=2, steps_per_epoch=1, clip=clip)
    with pytest.raises(DivergenceError, match="batch 0 or its gradient"):
        train(config, scenes_folder, tmp_path)
    assert (tmp_path / DIVERGED_NAME).exists()
    assert not (tmp_path / CHECKPOINT_NAME).exists()


def test_of_batches_that_are_summed_the_one_that_is_no_number_is_kept(
    scenes_folder, tiny_config, tmp_path, monkeypatch
):
    whole, batches = TrainingModule._of_labelled, []

    def first_is_none(module, batch):
        batches.append(batch)
        losses = whole(module, batch)
        return replace(losses, total=losses.total * (float("nan") if len(batches) == 1 else 1))

    monkeypatch.setattr(TrainingModule, "_of_labelled", first_is_none)
    with pytest.raises(DivergenceError):
        train(replace(tiny_config, accumulate=2), scenes_folder, tmp_path)
    kept = torch.load(tmp_path / DIVERGED_NAME, weights_only=True)
    assert len(batches) == 2
    assert torch.equal(kept["rgir"], batches[0]["rgir"])


def test_patience_outlasts_an_interruption_and_ends_a_training_for_good(
    scenes_folder, tiny_config, tmp_path, monkeypatch, train_until_the_power_fails
):
    monkeypatch.setattr(
        TrainingModule, "on_validation_epoch_end", lambda module: module.log(SCORE, 50.0)
    )
    config = replace(tiny_config, steps=9, steps_per_epoch=1, patience=4)
    train_until_the_power_fails(config, scenes_folder, tmp_path)
    for _ in range(2):
        last = train(config, scenes_folder, tmp_path)
        assert course_of(read_checkpoint(last)).batches == 5  # the first, and four no better


def test_the_average_lies_between_start_and_last_weights(tiny_config):
    network = Dis2(tiny_config.network_config)
    average = average_of(network)
    start = network.trunks[0].tokens.detach().clone()
    with torch.no_grad():
        network.trunks[0].tokens += 1
    move_average(average, network, decay=0.9, step=1000)
    torch.testing.assert_close(average.trunks[0].tokens, start + 0.1)
    move_average(average, network, decay=0.0, step=1001)
    torch.testing.assert_close(average.trunks[0].tokens, start + 1)


def test_a_mean_of_networks_lies_in_the_middle_of_weights_and_statistics(tiny_config):
    a, b = Dis2(tiny_config.network_config), Dis2(tiny_config.network_config)
    mixed = mean_of([a, b])
    for name, value in mixed.state_dict().items():
        if value.is_floating_point():
            torch.testing.assert_close(value, (a.state_dict()[name] + b.state_dict()[name]) / 2)


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
