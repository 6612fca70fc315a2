"""A configuration survives its JSON file, and says what is wrong with a bad one."""

from __future__ import annotations

import json

import pytest

from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.settings.augmentation import AugmentationConfig
from dis2_plugin.training.settings.objective import CrossEntropyKind, ObjectiveConfig, PoolKind
from dis2_plugin.training.settings.training import TrainingConfig


def test_a_configuration_comes_back_from_its_file(tmp_path):
    config = TrainingConfig(
        objective=ObjectiveConfig.reference(),
        augmentation=AugmentationConfig(shift_px=1),
        batch=3,
        bf16=True,
    ).with_network(NetworkConfig.reference(width=8))
    config.save(tmp_path / "config.json")
    assert TrainingConfig.load(tmp_path / "config.json") == config


def test_absent_fields_have_their_default():
    config = TrainingConfig.from_json({"objective": {"temperature": 3}})
    assert config == TrainingConfig(objective=ObjectiveConfig(temperature=3))


def test_the_reference_objective_is_that_of_the_published_code():
    config = ObjectiveConfig.reference()
    assert config.cross_entropy is CrossEntropyKind.CLAMPED
    assert config.pooling is PoolKind.LEARNED
    assert config.distillation_at(0.04) == 0
    assert config.distillation_at(0.05) == 5


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"bach": 3}, "bach"),
        ({"objective": {"temprature": 3}}, "temprature"),
        ({"objective": {"pooling": "maximum"}}, "maximum"),
        ({"batch": "three"}, "three"),
        ({"batch": 0}, "start at 1"),
        ({"chip_px": 100}, "100"),
        ({"missing_rgir": 1.5}, "1.5"),
    ],
)
def test_an_unusable_field_is_named(data, named):
    with pytest.raises(ConfigError, match=named):
        TrainingConfig.from_json(data)


@pytest.mark.parametrize(("field", "value"), [("width", 5), ("classes", 6)])
def test_an_impossible_network_is_named_when_it_is_asked_for(field, value):
    with pytest.raises(ConfigError, match=field):
        _ = TrainingConfig(network={field: value}).network_config


@pytest.mark.parametrize("text", ["{", json.dumps([1])])
def test_a_file_that_is_no_configuration_is_named(tmp_path, text):
    path = tmp_path / "config.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"config\.json"):
        TrainingConfig.load(path)
