"""What a full disk, Ctrl-C and a second start do to a training, and what it tells of itself."""

from __future__ import annotations

import csv
import json
import signal
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from dis2_plugin.core.errors import OutputError
from dis2_plugin.training.cli import main
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.loop.checkpoint import (
    CHECKPOINT_NAME,
    WholeCheckpoints,
    read_checkpoint,
)
from dis2_plugin.training.loop.module import TrainingModule, course_of
from dis2_plugin.training.loop.train import train
from dis2_plugin.training.settings.training import CONFIG_NAME, TrainingConfig


def test_a_full_disk_leaves_the_checkpoint_before(tmp_path, monkeypatch):
    path, checkpoints = tmp_path / CHECKPOINT_NAME, WholeCheckpoints()
    checkpoints.save_checkpoint({"state_dict": {}, "dis2_course": 1}, path)

    def half(self, data):
        with self.open("wb") as stream:
            stream.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OutputError, match=r"last\.ckpt cannot be written: No space left"):
        checkpoints.save_checkpoint({"state_dict": {}, "dis2_course": 2}, path)
    assert read_checkpoint(path)["dis2_course"] == 1
    assert [each.name for each in tmp_path.iterdir()] == [CHECKPOINT_NAME]


def test_the_training_writes_its_checkpoints_whole(
    scenes_folder, tiny_config, tmp_path, monkeypatch
):
    written = []
    whole = WholeCheckpoints.save_checkpoint

    def save(self, checkpoint, path, storage_options=None):
        written.append(Path(path).name)
        whole(self, checkpoint, path, storage_options)

    monkeypatch.setattr(WholeCheckpoints, "save_checkpoint", save)
    train(tiny_config, scenes_folder, tmp_path)
    assert set(written) == {CHECKPOINT_NAME}


def test_a_checkpoint_of_another_program_is_refused(tmp_path):
    torch.save({"state_dict": {}}, tmp_path / CHECKPOINT_NAME)
    with pytest.raises(ConfigError, match="no checkpoint of a training"):
        read_checkpoint(tmp_path / CHECKPOINT_NAME)


def test_a_folder_that_cannot_be_made_is_named(scenes_folder, tiny_config, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="file/run cannot be written"):
        train(tiny_config, scenes_folder, tmp_path / "file" / "run")


def test_a_training_that_cannot_begin_leaves_no_folder(scenes_folder, tiny_config, tmp_path):
    with pytest.raises(ConfigError, match="widht"):
        train(replace(tiny_config, network={"widht": 8}), scenes_folder, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_ctrl_c_ends_with_the_status_of_an_interruption(
    scenes_folder, tiny_config, tmp_path, monkeypatch
):
    def step(module, batch, batch_idx):
        raise KeyboardInterrupt

    monkeypatch.setattr(TrainingModule, "training_step", step)
    tiny_config.save(tmp_path / "tiny.json")
    words = ["--scenes", tmp_path / "scenes", "--config", tmp_path / "tiny.json"]
    (tmp_path / "scenes").symlink_to(scenes_folder)
    kept = signal.getsignal(signal.SIGINT)  # Lightning lets go of it
    try:
        assert main(["train", *map(str, words), "--out", str(tmp_path / "run")]) == 130
    finally:
        signal.signal(signal.SIGINT, kept)


def test_every_batch_is_trained_where_gradients_of_several_are_summed(
    scenes_folder, tiny_config, tmp_path
):
    config = replace(tiny_config, steps=6, steps_per_epoch=3, accumulate=2)
    assert course_of(read_checkpoint(train(config, scenes_folder, tmp_path))).batches == 6


def test_a_short_epoch_has_its_losses_in_the_log(scenes_folder, tiny_config, tmp_path):
    train(tiny_config, scenes_folder, tmp_path)
    with next(tmp_path.glob("logs/*/metrics.csv")).open(encoding="utf-8") as stream:
        found = [row.get("loss") for row in csv.DictReader(stream)]
    assert any(found)


def test_a_training_tells_how_much_of_it_is_done(
    scenes_folder, tiny_config, tmp_path, capfd, caplog
):
    caplog.set_level("INFO", logger="dis2_plugin.training")
    train(tiny_config, scenes_folder, tmp_path)
    told = capfd.readouterr()
    assert [line.split(":")[0].strip() for line in told.err.splitlines() if "mIoU" in line] == [
        "50%, batch 2",
        "100%, batch 4",
    ]
    assert "/-2" not in told.out + told.err
    assert "2 chips of 64 px a batch" in caplog.text
    caplog.clear()
    train(tiny_config, scenes_folder, tmp_path)
    assert "complete, after 4 batches" in caplog.text


def test_a_configuration_of_another_run_does_not_say_what_this_one_began_with(
    scenes_folder, tiny_config, tmp_path
):
    replace(tiny_config, started_from="adapted").save(tmp_path / "training.json")
    words = ["--scenes", str(scenes_folder), "--out", str(tmp_path / "run"), "--minutes", "0"]
    for _ in range(2):  # also where it goes on
        assert main(["train", "--config", str(tmp_path / "training.json"), *words]) == 0
        assert TrainingConfig.load(tmp_path / "run" / CONFIG_NAME).started_from == ""


def test_a_begun_training_without_a_checkpoint_does_not_start_from_chance(
    scenes_folder, tiny_config, tmp_path, capsys
):
    run = tmp_path / "run"
    run.mkdir()
    replace(tiny_config, started_from="adapted").save(run / CONFIG_NAME)
    assert main(["train", "--scenes", str(scenes_folder), "--out", str(run)]) == 1
    assert "Name adapted with --from again" in capsys.readouterr().err
    assert json.loads((run / CONFIG_NAME).read_text(encoding="utf-8"))["started_from"] == "adapted"
