"""A training stops and goes on as if it had not stopped, and becomes a model."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
import torch

from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.training.chips.data_module import gsd_range_of, origin_of
from dis2_plugin.training.cli import main
from dis2_plugin.training.errors import ConfigError, DataError, DivergenceError
from dis2_plugin.training.loop import memory
from dis2_plugin.training.loop.averaging import average_of, mean_of, move_average
from dis2_plugin.training.loop.budget import Budget
from dis2_plugin.training.loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from dis2_plugin.training.loop.module import DIVERGED_NAME, SCORE, TrainingModule, course_of
from dis2_plugin.training.loop.train import LOGS_NAME, train
from dis2_plugin.training.measuring.subject import Subject
from dis2_plugin.training.models.export import (
    export,
)
from dis2_plugin.training.scenes.cache import LabelledScene, write_shard
from dis2_plugin.training.settings.training import CONFIG_NAME, TrainingConfig
from tests.training.export_helpers import LABEL

pytestmark = pytest.mark.usefixtures("quiet_lightning")


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
    for card, sides in ((told, "0.1 to 0.3 m"), (seen, "0.2 m")):
        assert f"- Pixels of {sides}. " in (card.folder / "CARD.md").read_text(encoding="utf-8")


def test_pixel_sizes_that_a_checkpoint_does_not_know_are_asked_for():
    with pytest.raises(ConfigError, match="pixel sizes") as refused:
        gsd_range_of({"ChipData": {"scenes": 7, "simulated": 0}})
    assert "--gsd" in refused.value.remedy


def test_the_logs_of_a_start_share_a_folder(trained):
    pytest.importorskip("tensorboard")
    found = {path.name.split(".")[0] for path in trained.glob(f"{LOGS_NAME}/version_0/*")}
    assert found == {"metrics", "events", "hparams"}


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


def test_a_checkpoint_of_another_network_than_its_configuration_is_named(
    trained, tiny_config, scenes_folder, tmp_path
):
    run = Path(shutil.copytree(trained, tmp_path / "run"))
    config = replace(tiny_config, network={**tiny_config.network, "width": 16})
    config.save(run / CONFIG_NAME)
    with pytest.raises(ConfigError, match="weights of another network"):
        train(config, scenes_folder, run)
    with pytest.raises(ConfigError, match="weights of another network"):
        Subject.of_run(run)


@pytest.mark.parametrize(
    "error", [RuntimeError("CUDA out of memory. Tried 2 GiB"), MemoryError("Unable to allocate")]
)
def test_a_batch_that_the_memory_does_not_hold_is_named(
    error, scenes_folder, tiny_config, tmp_path, monkeypatch
):
    monkeypatch.setattr(TrainingModule, "_losses", Mock(side_effect=error))
    with pytest.raises(ConfigError, match="a batch of 2 chips of 64 px: ") as refused:
        train(tiny_config, scenes_folder, tmp_path)
    assert "accumulate" in refused.value.remedy


def test_a_batch_that_no_memory_holds_is_refused_before_it_is_made(
    scenes_folder, tiny_config, tmp_path
):
    with pytest.raises(ConfigError, match=r"100000000 chips of 64 px: .* TB at the least"):
        train(replace(tiny_config, batch=100_000_000), scenes_folder, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_every_device_of_a_machine_has_a_batch_in_its_memory(
    scenes_folder, tiny_config, tmp_path, monkeypatch
):
    chips = tiny_config.batch * tiny_config.chip_px**2
    channels = tiny_config.network_config.width
    monkeypatch.setattr(memory, "free_memory_bytes", lambda: 3 * chips * (24 + 100 * channels))
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with memory.naming_memory(tiny_config, 3):
        pass
    with (
        pytest.raises(ConfigError, match=r"2 chips of 64 px on each of 4 devices: that needs"),
        memory.naming_memory(tiny_config, 4),
    ):
        pass


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
