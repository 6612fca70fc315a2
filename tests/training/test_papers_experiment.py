"""The paper's experiment, as the guide prints it, from a download to tables and figures."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.training.cli import main
from dis2_plugin.training.settings.training import TrainingConfig
from dis2_plugin.training.studies.variants import BASELINES
from tests.training.isprs_helpers import write_potsdam, write_vaihingen

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/data-sets.md"
PROGRAM = "python -m dis2_plugin.training "
CONFIGS = {name: f"docs/experiments/{name}.json" for name in ("vaihingen", "potsdam")}
TIMES = 6
"""Tiles of 144 x 96 px, which chips of 64 px are cut from."""


def printed(benchmark):
    """Return the guide's commands of the paper's experiment on a benchmark."""
    section = GUIDE.read_text(encoding="utf-8").partition("### The paper's experiment")[2]
    block = next(part for part in section.split("```") if f"--{benchmark} DOWNLOAD" in part)
    return [shlex.split(line.removeprefix(PROGRAM)) for line in block.strip().splitlines()]


def tiny(config):
    """Return the same experiment in a few seconds."""
    network = {"width": 8, "positions": 4, "layers": 1, "feed_forward": 16}
    lengths = {"batch": 1, "steps": 2, "steps_per_epoch": 2, "validation_chips": 1}
    return replace(config, network=network, chip_px=64, **lengths)


pytestmark = pytest.mark.usefixtures("quiet_lightning")


@pytest.mark.parametrize("path", CONFIGS.values(), ids=CONFIGS)
def test_the_configurations_have_chips_epochs_and_network_of_the_paper(path):
    config = TrainingConfig.load(ROOT / path)
    assert config.chip_px == 512
    assert config.steps == 100 * config.steps_per_epoch
    assert (config.network_config.width, config.network_config.positions) == (32, 32)
    published = {each.name: each for each in BASELINES.variants}["published"].configure(config)
    assert published.network_config == NetworkConfig.reference()


@pytest.mark.parametrize("benchmark", CONFIGS)
def test_the_printed_commands_lead_from_the_download_to_the_tables(
    benchmark, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    {"vaihingen": write_vaihingen, "potsdam": write_potsdam}[benchmark](Path("download"), TIMES)
    Path("docs/experiments").mkdir(parents=True)
    tiny(TrainingConfig.load(ROOT / CONFIGS[benchmark])).save(Path(CONFIGS[benchmark]))
    for words in printed(benchmark):
        given = ["." if word == "DOWNLOAD..." else word for word in words]
        assert main(given) == 0, given
    table = json.loads(Path(f"{benchmark}-table-1/table.json").read_text(encoding="utf-8"))
    assert [each["variant"] for each in table["variants"]] == ["ours", "published"]
    tests = {"vaihingen": 17, "potsdam": 14}[benchmark]
    assert {each["results"]["full"]["scenes"] for each in table["variants"]} == {tests}
    table_2 = Path(f"{benchmark}-table-2/table.json")
    assert table_2.exists() == (benchmark == "vaihingen")
    eroded = json.loads(Path(f"{benchmark}-eroded.json").read_text(encoding="utf-8"))
    counted = table["variants"][0]["results"]["full"]["pixels"]
    assert 0 < eroded["results"]["full"]["pixels"] < counted
    networks = json.loads(Path(f"{benchmark}-table-3.json").read_text(encoding="utf-8"))["networks"]
    names = [each["name"] for each in networks]
    assert names == [f"{benchmark}-table-1/{each}/seed-1" for each in ("ours", "published")]
    assert len(list(Path(f"{benchmark}-figures").glob("figure-[456].png"))) == 3
