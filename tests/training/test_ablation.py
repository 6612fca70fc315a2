"""A study trains its variants alike, and goes on where it was stopped."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace

import pytest

from dis2_plugin.training.cli import main
from dis2_plugin.training.errors import ConfigError, DivergenceError
from dis2_plugin.training.studies import study as ablation
from dis2_plugin.training.studies.study import Experiment, ablate
from dis2_plugin.training.studies.table import as_csv, as_markdown, differences, noise
from dis2_plugin.training.studies.variants import TABLE_2

pytestmark = pytest.mark.usefixtures("quiet_lightning")


@pytest.fixture
def words(scenes_folder, tiny_config, tmp_path):
    """Return the command of an ablation of two batches a variant, into ``tmp_path / "out"``."""
    config = tmp_path / "tiny.json"
    tiny_config.save(config)
    common = ["--config", str(config), "--steps", "2", "--limit", "1"]
    return ["ablate", "--scenes", str(scenes_folder), "--out", str(tmp_path / "out"), *common]


def test_the_command_trains_the_variants_alike_and_writes_the_table(words, tmp_path, capsys):
    assert main([*words, "--variants", "hf", "all"]) == 0
    out = tmp_path / "out"
    report = json.loads((out / "table.json").read_text(encoding="utf-8"))
    assert [each["title"] for each in report["variants"]] == ["HF", "HF + CW + DLKD"]
    assert {each["chips"] for each in report["variants"]} == {4}
    with (out / "table.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 2 * 3
    found = report["variants"][1]["results"]["missing-rgir"]
    assert float(rows[3]["mIoU"]) == found["mIoU"]
    assert float(rows[3]["images_mF1"]) == found["image_averaged"]["mF1"]
    assert capsys.readouterr().out.endswith((out / "table.md").read_text(encoding="utf-8"))


def test_what_was_measured_is_not_trained_again(words, tmp_path, monkeypatch):
    trained, train = [], ablation.train
    kept_scores = tmp_path / "out" / "hf+dlkd" / "seed-1" / "scores.json"
    note = lambda config, scenes, run, **length: (  # noqa: E731
        trained.append(run.parent.name) or train(config, scenes, run, **length)
    )
    monkeypatch.setattr(ablation, "train", note)
    assert main([*words, "--variants", "hf+dlkd"]) == 0
    kept_scores.rename(tmp_path / "kept.json")
    assert main([*words, "--variants", "hf+dlkd"]) == 0  # trained to its end, but not measured
    measured = kept_scores.read_text(encoding="utf-8")
    kept = (tmp_path / "kept.json").read_text(encoding="utf-8")
    assert json.loads(measured)["results"] == json.loads(kept)["results"]
    assert main([*words, "--variants", "hf+cw", "hf+dlkd"]) == 0
    assert trained == ["hf+dlkd", "hf+dlkd", "hf+cw"]


def test_another_experiment_in_the_same_folder_is_refused(scenes_folder, tiny_config, tmp_path):
    experiment = Experiment(TABLE_2, tiny_config, scenes_folder, test_scenes=1)
    ablate(experiment, tmp_path, [])
    other = replace(experiment, config=replace(tiny_config, batch=1), erode_px=2)
    with pytest.raises(ConfigError, match="other values of: config, erode_px"):
        ablate(other, tmp_path, [])


def test_damaged_scores_are_named(words, tmp_path, capsys):
    assert main([*words, "--variants", "hf"]) == 0
    damaged = tmp_path / "out" / "hf" / "seed-1" / "scores.json"
    damaged.write_text("{", encoding="utf-8")
    assert main([*words, "--variants", "hf"]) == 1
    assert "scores.json is damaged" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(words, tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main([*words, "--out", str(tmp_path / "file" / "out")]) == 1
    assert "file/out cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(("option", "named"), [("--limit", "0 test scenes"), ("--steps", "steps")])
def test_numbers_that_make_no_experiment_are_named(words, option, named, capsys):
    assert main([*words, option, "0"]) == 1
    assert named in capsys.readouterr().err


def test_a_seed_that_is_added_leaves_the_others_as_they_are(words, tmp_path):
    assert main([*words, "--variants", "hf"]) == 0
    first = tmp_path / "out" / "hf" / "seed-1" / "scores.json"
    written = first.stat().st_mtime_ns
    assert main([*words, "--variants", "hf", "--seeds", "1", "2"]) == 0
    report = json.loads((tmp_path / "out" / "table.json").read_text(encoding="utf-8"))
    assert [each["seed"] for each in report["variants"]] == [1, 2]
    assert first.stat().st_mtime_ns == written


def test_a_study_in_the_folder_of_another_is_refused(words, capsys):
    assert main([*words, "--variants", "hf"]) == 0
    assert main([*words, "--study", "widths", "--variants", "width-16"]) == 1
    assert "other values of: study" in capsys.readouterr().err


def test_the_rule_stands_in_the_table_of_the_baselines_once(words, tmp_path, capsys):
    study = ["--study", "baselines", "--variants", "rule", "--seeds", "1", "2"]
    assert main([*words, *study]) == 0
    report = json.loads((tmp_path / "out" / "table.json").read_text(encoding="utf-8"))
    assert [(each["variant"], each["seed"]) for each in report["variants"]] == [("rule", 1)]
    of_study = report["variants"][0]["results"]
    scenes = words[words.index("--scenes") + 1]
    out = tmp_path / "rule.json"
    measure = ["evaluate", "--rule", scenes, "--scenes", scenes, "--limit", "1", "--out", str(out)]
    assert main(measure) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["results"] == of_study
    assert "| thresholds on NDVI and height |" in capsys.readouterr().out


def test_scenes_of_other_classes_have_no_rule(words, tmp_path, scenes_folder, caplog):
    other = tmp_path / "other"
    shutil.copytree(scenes_folder, other)
    own = [{"name": f"crop-{number}", "colour": [0, 0, number]} for number in range(5)]
    (other / "classes.json").write_text(json.dumps({"classes": own}), encoding="utf-8")
    words[words.index("--scenes") + 1] = str(other)
    assert main([*words, "--study", "baselines", "--variants", "ours", "rule"]) == 0
    assert "The thresholds are left out" in caplog.text
    report = json.loads((tmp_path / "out" / "table.json").read_text(encoding="utf-8"))
    assert [each["variant"] for each in report["variants"]] == ["ours"]


def test_one_training_that_diverges_does_not_end_the_others(words, tmp_path, monkeypatch, capsys):
    train = ablation.train

    def diverge(config, scenes, run, **length):
        if run.parent.name == "hf":
            raise DivergenceError("The loss of batch 1 is nan.", "Lower the rate.")
        return train(config, scenes, run, **length)

    monkeypatch.setattr(ablation, "train", diverge)
    assert main([*words, "--variants", "hf", "all"]) == 1
    assert "batch 1 is nan" in capsys.readouterr().err
    report = json.loads((tmp_path / "out" / "table.json").read_text(encoding="utf-8"))
    assert [each["variant"] for each in report["variants"]] == ["all"]


def measured(title, value, seed=1):
    scores = {
        "mF1": value,
        "mIoU": value / 2,
        "F1": {"roof": value, "car": None},
        "image_averaged": {"mF1": 1.0, "mIoU": 2.0},
    }
    results = dict.fromkeys(("full", "missing-rgir", "missing-ndsm"), scores)
    facts = {"chips": 8, "minutes": 0.5, "parameters": 9}
    return {"title": title, "seed": seed, **facts, "results": results}


def test_the_table_has_a_block_per_scenario_with_the_variants_below_each_other():
    table = as_markdown([measured("HF", 80.0), measured("HF + CW", 81.0)], ("roof", "car"))
    lines = table.splitlines()
    assert lines[2] == "| Full modality | HF | 80.00 | - | 80.00 | 40.00 | 1.00 | 2.00 | 8 | 1 |"
    assert lines[5].startswith("| Missing RGIR, only NDSM | HF + CW | 81.00 |")


def test_a_line_per_variant_sums_it_up_as_table_2_does():
    table = as_markdown([measured("HF", 80.0), measured("HF", 82.0, 2)], ("roof", "car"))
    cell = "81.00 / 40.50"
    assert f"| HF | {cell} | {cell} | {cell} | 9 | 8 | 0.50 | 2 |" in table.splitlines()


def test_seeds_are_averaged_and_their_differences_shown_one_by_one():
    trainings = [measured("a", 80.0), measured("a", 84.0, 2)]
    trainings += [measured("b", 81.0), measured("b", 82.0, 2), measured("b", 99.0, 3)]
    lines = as_markdown(trainings, ("roof", "car")).splitlines()
    assert lines[2] == "| Full modality | a | 82.00 | - | 82.00 | 41.00 | 1.00 | 2.00 | 8 | 2 |"
    assert lines[-2] == "| b | +0.50, -1.00 | +0.50, -1.00 | +0.50, -1.00 |"
    assert differences(trainings, "full", "b") == [0.5, -1.0]


def test_noise_is_pooled_over_the_variants_that_have_several_seeds():
    trainings = [measured("a", 80.0), measured("a", 84.0, 2)]  # mIoU 40, 42: squares 1 + 1
    trainings += [measured("b", value, seed) for seed, value in enumerate((82.0, 80.0, 84.0))]
    trainings += [measured("c", 99.0)]
    assert noise(trainings, "full") == pytest.approx((4 / 3) ** 0.5)
    assert as_markdown(trainings, ("roof", "car")).endswith("| 1.15 | 1.15 | 1.15 |\n")
    assert noise(trainings[-1:], "full") is None


def test_the_csv_leaves_an_absent_score_empty():
    lines = as_csv([measured("HF", 80.0)], ("roof", "car")).splitlines()
    assert lines[0].startswith("scenario,variant,seed,F1_roof,F1_car,mF1,mIoU,images_mF1")
    assert lines[2] == "missing-rgir,HF,1,80.0,,80.0,40.0,1.0,2.0,8,0.5,9"
