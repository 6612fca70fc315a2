"""Names of the published checkpoint's tensors as ours, and its sizes read from their shapes."""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt

import torch
from torch import Tensor

from ...core.errors import ModelError
from ...core.modality import Scenario
from ..branches import SCENARIOS, Branch
from ..config import LEVELS, NetworkConfig
from ..published import POOLED_LEVELS, fused_pool_name

_ENCODERS = {
    Branch.RGIR_DISTINCT: "rgb_encoder",
    Branch.NDSM_DISTINCT: "ndsm_encoder",
    Branch.RGIR_SUPPLEMENT: "rgb_else",
    Branch.NDSM_SUPPLEMENT: "ndsm_else",
}
_POOLS = {
    Branch.RGIR_DISTINCT.value: "rgb_dist_pool",
    Branch.NDSM_DISTINCT.value: "ndsm_dist_pool",
    Branch.RGIR_SUPPLEMENT.value: "rgb_else_pool",
    Branch.NDSM_SUPPLEMENT.value: "ndsm_else_pool",
    fused_pool_name(Scenario.FULL): "full_fusion_pool",
    fused_pool_name(Scenario.MISSING_RGIR): "miss_rgb_fuse_pool",
    fused_pool_name(Scenario.MISSING_NDSM): "miss_ndsm_fuse_pool",
}
_COPIES = {
    Scenario.FULL: "full",
    Scenario.MISSING_RGIR: "miss_rgb",
    Scenario.MISSING_NDSM: "miss_ndsm",
}
_FOREIGN = "Choose a checkpoint of the published DIS2 code (.pt or .safetensors)."


def published_config(state: dict[str, Tensor]) -> NetworkConfig:
    """Return the configuration a published state dict was made with.

    Raises:
        ModelError: a tensor that tells a size is missing.
    """
    try:
        classes = state["full_classwise_attention.class_queries"].shape[0]
        width = state["rgb_encoder.e1.weight"].shape[0]
        positions = state["full_fuse.rgb_pos"].shape[1]
    except (KeyError, IndexError) as error:
        raise ModelError(f"The checkpoint is not a DIS2 network: no {error}.", _FOREIGN) from error
    return NetworkConfig.reference(classes, width, isqrt(positions))


def from_published(state: dict[str, Tensor], config: NetworkConfig) -> dict[str, Tensor]:
    """Return a published state dict under our names and in our shapes.

    Raises:
        ModelError: a tensor is missing, or one is left that no part of the network takes.
    """
    left = {k: v for k, v in state.items() if not k.endswith("num_batches_tracked")}
    found: dict[str, Tensor] = {}
    try:
        for scenario in SCENARIOS:
            found.update(_assembled(left, scenario, config))
    except (KeyError, RuntimeError) as error:
        raise ModelError(f"The checkpoint is incomplete: {error}.", _FOREIGN) from error
    prefixes = dict(_prefixes(config))
    for name in list(left):
        theirs = max((p for p in prefixes if name.startswith(p)), key=len, default=None)
        if theirs is not None:
            found[prefixes[theirs] + name[len(theirs) :]] = left.pop(name).float()
    if left:
        raise ModelError(f"The checkpoint has an unknown tensor: {min(left)}.", _FOREIGN)
    return found


def _assembled(
    left: dict[str, Tensor], scenario: Scenario, config: NetworkConfig
) -> Iterator[tuple[str, Tensor]]:
    """Take out of ``left`` what has another shape with us, and yield it under our names."""
    ours, theirs = f"trunks.{scenario.code}.", _COPIES[scenario]
    grid = (config.top_width, config.positions, config.positions)
    slots = [left.pop(f"{theirs}_fuse.{slot}_pos") for slot in ("rgb", "ndsm")]  # each (1, P, C)
    positions = torch.cat(slots).float().transpose(1, 2).reshape(2, *grid)
    yield ours + "fusion.top.positions", positions
    yield ours + "tokens", left.pop(f"{theirs}_fuse.fusion_token")[0].float()
    queries = left.pop(f"{theirs}_classwise_attention.class_queries")
    yield ours + "attention.queries", queries.unsqueeze(0).float()
    for level in range(LEVELS):
        head = f"{theirs}_classwise_decoder.seg_d{level + 1}_layers"
        for part in ("weight", "bias"):
            each = [left.pop(f"{head}.{k}.{part}").float() for k in range(config.classes)]
            stacked = torch.cat([value.flatten(1) if value.dim() > 1 else value for value in each])
            plural = "weights" if part == "weight" else "biases"
            yield f"{ours}decoder.auxiliary.{plural}.{level}", stacked


def _prefixes(config: NetworkConfig) -> Iterator[tuple[str, str]]:
    """Yield (beginning of a published name, beginning of ours)."""
    for branch in Branch:
        yield from _encoder_prefixes(branch)
    for scenario in SCENARIOS:
        yield from _fusion_prefixes(scenario, config)
        yield from _decoder_prefixes(scenario)
    for pool, (ours, theirs) in enumerate(_POOLS.items()):
        for level in range(POOLED_LEVELS):
            published = f"{theirs}.attn_pools.{level}."
            yield published + "mlp.", f"pools.{ours}.levels.{level}.score."
            yield published + "query", f"unused.pool_queries.{pool * POOLED_LEVELS + level}"


def _encoder_prefixes(branch: Branch) -> Iterator[tuple[str, str]]:
    theirs, ours = _ENCODERS[branch], f"encoders.{branch.value}.levels"
    yield f"{theirs}.e1.", f"{ours}.0.down."
    yield f"{theirs}.e4.", f"{ours}.3.down."
    for level in (1, 2):
        yield f"{theirs}.e{level + 1}.0.", f"{ours}.{level}.down."
        yield f"{theirs}.e{level + 1}.1.", f"{ours}.{level}.norm."
    if branch.is_distinct:
        for step in range(3):
            yield f"{theirs}.d{step + 5}.", f"unimodal.{branch.value}.steps.{step}."
        yield f"{theirs}.d8.", f"unimodal.{branch.value}.last."


def _fusion_prefixes(scenario: Scenario, config: NetworkConfig) -> Iterator[tuple[str, str]]:
    theirs, ours = f"{_COPIES[scenario]}_fuse.", f"trunks.{scenario.code}.fusion."
    for level in range(3):
        for step in range(3):
            published = f"{theirs}conv_fusion_e{level + 1}.fusion_layer.{step}.conv."
            yield published, f"{ours}levels.{level}.phi.{step}.2."
    for level in (1, 2):
        yield f"{theirs}conv_res{level}.", f"{ours}levels.{level}.residual."
    for layer in range(config.layers):
        of_theirs, of_ours = f"{theirs}transformer.layers.{layer}.", f"{ours}top.layers.{layer}."
        yield of_theirs + "self_attn.in_proj_", of_ours + "project_in."
        yield of_theirs + "self_attn.out_proj.", of_ours + "project_out."
        yield of_theirs + "linear1.", of_ours + "feed_forward.0."
        yield of_theirs + "linear2.", of_ours + "feed_forward.3."
        yield of_theirs + "norm1.", of_ours + "norm_attention."
        yield of_theirs + "norm2.", of_ours + "norm_output."
    yield theirs + "pool_e3.mlp.", ours + "top.pool.score."
    yield theirs + "pool_e3.proj.", ours + "top.project."
    yield theirs + "pool_e3.query", f"unused.fusion_queries.{scenario.code}"
    yield theirs + "unify.", ours + "top.unify."


def _decoder_prefixes(scenario: Scenario) -> Iterator[tuple[str, str]]:
    theirs, ours = f"{_COPIES[scenario]}_classwise_decoder.", f"trunks.{scenario.code}.decoder."
    for level in range(3):
        yield f"{theirs}e{level + 2}_conv_up.conv.", f"{ours}lifts.{level}.1.2."
        yield f"{theirs}e{level + 1}_conv.conv.", f"{ours}joins.{level}.block.2."
    for step in range(2):
        yield f"{theirs}class_combine_conv.{step}.conv.", f"{ours}gather.steps.{step + 1}.2."
    yield theirs + "final_conv.", ours + "classify."
    yield theirs + "e1_conv_up.conv.", f"unused.e1_conv_up.{scenario.code}."
    yield theirs + "seg_d4.", f"unused.seg_d4.{scenario.code}."
