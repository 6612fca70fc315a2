"""Both presets give today the numbers they gave when make_regression.py was last run."""

from __future__ import annotations

from pathlib import Path

import pytest
from safetensors.torch import load_file

from dis2_plugin.core.modality import Scenario

FIXTURE = Path(__file__).resolve().parent / "fixtures" / "regression.safetensors"


@pytest.mark.parametrize("preset", ["urban", "reference"])
@pytest.mark.parametrize("scenario", list(Scenario))
def test_a_preset_gives_its_pinned_numbers(preset, scenario, networks, pin):
    prefix = f"{preset}/{scenario.value}/"
    wanted = {k[len(prefix) :]: v for k, v in load_file(FIXTURE).items() if k.startswith(prefix)}
    found = pin(networks[preset], scenario)
    assert found.keys() == wanted.keys()
    for name, value in wanted.items():
        assert float((found[name] - value).abs().max()) < 1e-4, name


@pytest.mark.parametrize("preset", ["urban", "reference"])
def test_the_pinned_numbers_are_not_trivial(preset):
    pins = {k: v for k, v in load_file(FIXTURE).items() if k.startswith(preset)}
    assert pins
    assert min(float(value.std()) for value in pins.values()) > 0.01
