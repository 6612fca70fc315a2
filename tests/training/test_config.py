"""A configuration survives its JSON file, and says what is wrong with a bad one."""

from __future__ import annotations

import json
from math import inf, nan

import pytest

from dis2_plugin.core.models.model_card import DEFAULT_MODEL_ID, MODELS_FOLDER
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.models.export import TRAINING_NAME
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
        ({"batch": 0}, "batch is 0"),
        ({"chip_px": 100}, "100"),
        ({"missing_rgir": 1.5}, "1.5"),
        ({"learning_rate": nan}, "learning_rate is nan"),
        ({"learning_rate": -1}, "learning_rate is -1"),
        ({"learning_rate": inf}, "learning_rate is inf"),
        ({"seed": -3}, "seed is -3"),
        (
            {"seed": 10**22},
            "Give a number from 0 to 4,294,967,295",
        ),
        ({"steps": 1e3}, r"steps is 1000\.0 and not a whole number"),
        ({"bf16": "no"}, "bf16 is 'no' and not true or false"),
        ({"seed": True}, "seed is True"),
        ({"network": 5}, "network is 5 and not fields by name"),
        ({"objective": 5}, "objective is 5 and not fields by name"),
        ({"objective": {"temperature": 0}}, "temperature is 0"),
        ({"objective": {"orthogonality_levels": 9}}, "orthogonality_levels is 9"),
        ({"objective": {"pooling": [1]}}, r"objective\.pooling is \[1\] and none of mean, learned"),
        ({"augmentation": {"brightness": -1}}, "brightness is -1"),
        ({"augmentation": {"void_patches": 0}}, "void_patches is 0"),
        ({"photographs": {"confidence": 2}}, "confidence is 2"),
        ({"photographs": {"per_batch": 9}}, "per_batch is 9, batch is 8"),
    ],
)
def test_an_unusable_field_is_named(data, named):
    with pytest.raises(ConfigError, match=named):
        TrainingConfig.from_json(data)


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("width", 5, "width of 5"),
        ("classes", 0, "Classes, layers"),
        ("dropout", 7, "dropout of 7"),
        ("widht", 8, r"network\.widht is unknown"),
        ("width", "8", r"network\.width is '8' and not a whole number"),
        ("align_corners", "false", r"network\.align_corners is 'false' and not true or false"),
        ("norm", "group", r"network\.norm is 'group' and none of sample, batch"),
    ],
)
def test_an_impossible_network_is_named_when_it_is_asked_for(field, value, named):
    with pytest.raises(ConfigError, match=named) as caught:
        _ = TrainingConfig(network={field: value}).network_config
    assert "model card" not in str(caught.value)


def test_the_configuration_of_the_bundled_model_is_one():
    config = TrainingConfig.load(MODELS_FOLDER / DEFAULT_MODEL_ID / TRAINING_NAME)
    assert config.network_config.width == 16


@pytest.mark.parametrize("text", ["{", json.dumps([1])])
def test_a_file_that_is_no_configuration_is_named(tmp_path, text):
    path = tmp_path / "config.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"config\.json"):
        TrainingConfig.load(path)
