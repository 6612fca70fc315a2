"""The ablation changes what a variant lacks and nothing else, and goes on where it was stopped."""

from __future__ import annotations

import csv
import json
import logging
import warnings
from dataclasses import replace

import pytest

from dis2_plugin.training import ablation
from dis2_plugin.training.ablation import Experiment, Variant, ablate
from dis2_plugin.training.ablation_table import as_csv, as_markdown
from dis2_plugin.training.cli import main
from dis2_plugin.training.config import TrainingConfig
from dis2_plugin.training.errors import ConfigError

LACKS = {
    Variant.HF: {"network.class_wise", "objective.distillation", "objective.orthogonality"},
    Variant.HF_CW: {"objective.distillation", "objective.orthogonality"},
    Variant.HF_DLKD: {"network.class_wise"},
    Variant.ALL: set(),
}


@pytest.fixture(scope="module", autouse=True)
def _quiet():
    """Keep Lightning's advice out of the tests' output."""
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@pytest.fixture
def words(scenes_folder, tiny_config, tmp_path):
    """Return the command of an ablation of two batches a variant, into ``tmp_path / "out"``."""
    config = tmp_path / "tiny.json"
    tiny_config.save(config)
    common = ["--config", str(config), "--steps", "2", "--limit", "1"]
    return ["ablate", "--scenes", str(scenes_folder), "--out", str(tmp_path / "out"), *common]


def flat(values, prefix=""):
    """Return nested JSON as one dictionary of dotted names."""
    found = {}
    for name, value in values.items():
        inner = isinstance(value, dict)
        found.update(flat(value, f"{prefix}{name}.") if inner else {prefix + name: value})
    return found


@pytest.mark.parametrize("variant", list(Variant))
def test_a_variant_switches_off_what_it_lacks_and_nothing_else(variant):
    whole = flat(TrainingConfig().to_json())
    found = flat(variant.configure(TrainingConfig()).to_json())
    changed = {name for name in whole if found[name] != whole[name]}
    assert changed == LACKS[variant]
    assert not any(found[name] for name in changed)


def test_the_variants_are_titled_as_in_table_2():
    labels = [variant.label for variant in Variant]
    assert labels == ["HF", "HF + CW", "HF + DLKD", "HF + CW + DLKD"]


def test_the_command_trains_the_variants_alike_and_writes_the_table(words, tmp_path, capsys):
    assert main([*words, "--variants", "hf", "all"]) == 0
    out = tmp_path / "out"
    report = json.loads((out / "ablation.json").read_text(encoding="utf-8"))
    assert [each["title"] for each in report["variants"]] == ["HF", "HF + CW + DLKD"]
    assert {each["chips"] for each in report["variants"]} == {4}
    with (out / "ablation.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 2 * 3
    found = report["variants"][1]["results"]["missing-rgir"]
    assert float(rows[3]["mIoU"]) == found["mIoU"]
    assert float(rows[3]["images_mF1"]) == found["image_averaged"]["mF1"]
    assert capsys.readouterr().out.endswith((out / "ablation.md").read_text(encoding="utf-8"))


def test_what_was_measured_is_not_trained_again(words, tmp_path, monkeypatch):
    trained, train = [], ablation.train
    note = lambda config, scenes, run, **length: (  # noqa: E731
        trained.append(run.name) or train(config, scenes, run, **length)
    )
    monkeypatch.setattr(ablation, "train", note)
    assert main([*words, "--variants", "hf+dlkd"]) == 0
    (tmp_path / "out" / "hf+dlkd" / "scores.json").rename(tmp_path / "kept.json")
    assert main([*words, "--variants", "hf+dlkd"]) == 0  # trained to its end, but not measured
    measured = (tmp_path / "out" / "hf+dlkd" / "scores.json").read_text(encoding="utf-8")
    kept = (tmp_path / "kept.json").read_text(encoding="utf-8")
    assert json.loads(measured)["results"] == json.loads(kept)["results"]
    assert main([*words, "--variants", "hf+cw", "hf+dlkd"]) == 0
    assert trained == ["hf+dlkd", "hf+dlkd", "hf+cw"]


def test_another_experiment_in_the_same_folder_is_refused(scenes_folder, tiny_config, tmp_path):
    experiment = Experiment(tiny_config, scenes_folder, test_scenes=1)
    ablate(experiment, tmp_path, [])
    other = replace(experiment, config=replace(tiny_config, batch=1), erode_px=2)
    with pytest.raises(ConfigError, match="other values of: config, erode_px"):
        ablate(other, tmp_path, [])


def test_damaged_scores_are_named(words, tmp_path, capsys):
    assert main([*words, "--variants", "hf"]) == 0
    (tmp_path / "out" / "hf" / "scores.json").write_text("{", encoding="utf-8")
    assert main([*words, "--variants", "hf"]) == 1
    assert "scores.json is damaged" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_named(words, tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main([*words, "--out", str(tmp_path / "file" / "out")]) == 1
    assert "experiment.json cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(("option", "named"), [("--limit", "0 test scenes"), ("--steps", "steps")])
def test_numbers_that_make_no_experiment_are_named(words, option, named, capsys):
    assert main([*words, option, "0"]) == 1
    assert named in capsys.readouterr().err


def measured(title, value):
    scores = {
        "mF1": value,
        "mIoU": value / 2,
        "F1": {"roof": value, "car": None},
        "image_averaged": {"mF1": 1.0, "mIoU": 2.0},
    }
    results = dict.fromkeys(("full", "missing-rgir", "missing-ndsm"), scores)
    return {"title": title, "chips": 8, "minutes": 0.5, "parameters": 9, "results": results}


def test_the_table_has_a_block_per_scenario_with_the_variants_below_each_other():
    table = as_markdown([measured("HF", 80.0), measured("HF + CW", 81.0)], ("roof", "car"))
    lines = table.splitlines()
    assert lines[2] == "| Full modality | HF | 80.00 | - | 80.00 | 40.00 | 1.00 | 2.00 | 8 |"
    assert lines[5].startswith("| Missing RGIR, only NDSM | HF + CW | 81.00 |")
    assert len(lines) == 2 + 3 * 2


def test_the_csv_leaves_an_absent_score_empty():
    lines = as_csv([measured("HF", 80.0)], ("roof", "car")).splitlines()
    assert lines[0].startswith("scenario,variant,F1_roof,F1_car,mF1,mIoU,images_mF1")
    assert lines[2] == "missing-rgir,HF,80.0,,80.0,40.0,1.0,2.0,8,0.5,9"
