"""A variant changes what its study asks about, and nothing else."""

from __future__ import annotations

import pytest

from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.loop.networks import network_of
from dis2_plugin.training.settings.objective import ObjectiveConfig
from dis2_plugin.training.settings.training import TrainingConfig
from dis2_plugin.training.studies.variants import (
    BASELINES,
    DEPARTURES,
    DESIGNS,
    STUDIES,
    TABLE_2,
)

LACKS = {
    "hf": {"network.class_wise", "objective.distillation", "objective.orthogonality"},
    "hf+cw": {"objective.distillation", "objective.orthogonality"},
    "hf+dlkd": {"network.class_wise"},
    "all": set(),
}
SPREAD_OVER = {
    "pools": {"network.attention_pools", "objective.pooling", "objective.orthogonality_levels"},
    "rising": {"objective.distillation_start", "objective.distillation_full"},
    "jump": {
        "objective.distillation",
        "objective.distillation_start",
        "objective.distillation_full",
    },
    "lots": {"missing_per_batch", "missing_rgir"},
    "schedule": {"optimiser", "learning_rate", "restart_steps"},
    "published-decoder": {"network.decoder", "network.detail_width"},
}
NOT_PUBLISHED = {
    "raw-features": {"objective.normalised_features": False},
    "rising": {"objective.distillation_start": 0.05, "objective.distillation_full": 0.2},
}


def flat(values, prefix=""):
    """Return nested JSON as one dictionary of dotted names."""
    found = {}
    for name, value in values.items():
        inner = isinstance(value, dict)
        found.update(flat(value, f"{prefix}{name}.") if inner else {prefix + name: value})
    return found


def changed(variant, config):
    """Return the values that a variant changes, by dotted name."""
    whole = flat(config.to_json())
    found = flat(variant.configure(config).to_json())
    return {name: found[name] for name in whole if found[name] != whole[name]}


@pytest.mark.parametrize("variant", TABLE_2.variants, ids=lambda variant: variant.name)
def test_a_variant_of_table_2_switches_off_what_it_lacks_and_nothing_else(variant):
    found = changed(variant, TrainingConfig())
    assert found.keys() == LACKS[variant.name]
    assert not any(found.values())


def test_the_variants_are_titled_as_in_table_2():
    labels = [variant.label for variant in TABLE_2.variants]
    assert labels == ["HF", "HF + CW", "HF + DLKD", "HF + CW + DLKD"]


@pytest.mark.parametrize("variant", DEPARTURES.variants[1:], ids=lambda variant: variant.name)
def test_a_departure_puts_one_term_of_the_paper_or_the_published_code_back(variant):
    found = changed(variant, TrainingConfig())
    assert len(found) == 1 or found.keys() == SPREAD_OVER[variant.name]
    published = flat({"objective": flat(ObjectiveConfig.reference().__dict__)})
    wanted = NOT_PUBLISHED.get(variant.name, published)
    of_objective = {name: found[name] for name in found if name in published}
    assert of_objective == {name: wanted[name] for name in of_objective}


@pytest.mark.parametrize("variant", DESIGNS.variants[1:], ids=lambda variant: variant.name)
def test_a_design_puts_one_choice_of_the_published_network_back(variant):
    found = changed(variant, TrainingConfig())
    assert len(found) == 1 or found.keys() == SPREAD_OVER[variant.name]
    published = flat({"network": NetworkConfig.reference().to_json()})
    assert found == {name: published[name] for name in found}


@pytest.mark.parametrize("study", STUDIES.values(), ids=lambda study: study.name)
def test_every_variant_makes_a_network(study):
    if study is BASELINES:
        pytest.importorskip("monai")
    config = TrainingConfig(network={"width": 8, "positions": 4, "feed_forward": 16}, chip_px=64)
    for variant in study.variants:
        if variant.name == "rule":
            assert variant.configure is None
            continue
        network = network_of(variant.configure(config))
        assert network.config.classes == 5


def test_names_of_variants_and_studies_differ():
    names = [
        f"{study.name}/{variant.name}" for study in STUDIES.values() for variant in study.variants
    ]
    assert len(set(names)) == len(names)


def test_variants_are_picked_in_the_order_of_the_study():
    assert [each.name for each in TABLE_2.pick(["all", "hf"])] == ["hf", "all"]


def test_an_unknown_variant_is_named_with_those_there_are():
    with pytest.raises(ConfigError, match="no variant 'hg'") as caught:
        TABLE_2.pick(["hg"])
    assert "hf+dlkd" in caught.value.remedy
