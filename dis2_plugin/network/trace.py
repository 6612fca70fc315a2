"""What a forward pass leaves for the losses and the golden tests, in the order of the batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from torch import Tensor

from .branches import Branch, interleave
from .trunk import Trunk, TrunkOutput


@dataclass(frozen=True)
class BranchTrace:
    """One active branch: which samples went through it, and what it made of them.

    Attributes:
        rows: (n,) int64, ascending sample numbers.
        levels: features of levels 1..4 before activation, (n, C_l, H / 2^l, W / 2^l).
        unimodal_logits: (n, K, H, W), distinct branches only.
    """

    rows: Tensor
    levels: tuple[Tensor, ...]
    unimodal_logits: Tensor | None


@dataclass(frozen=True)
class Trace:
    """Everything training and the golden tests look at, samples in the order of the batch.

    Attributes:
        branches: the active branches.
        fused: F1..F4, (N, C_l, H / 2^l, W / 2^l), equations 7 and 8.
        fusion_token: (N, C_4).
        attention: raw class-wise scores (N, K, H / 16, W / 16).
        alpha: their softmax over positions, (N, K, H * W / 256), equation 9.
        attended: M, (N, K, C_4, H / 16, W / 16), equation 10.
        auxiliary_logits: levels 1..4, each (N, K, H, W), equation 13.
        penultimate: Z, (N, width, H, W), equation 12.
        logits: (N, K, H, W).
    """

    branches: dict[Branch, BranchTrace]
    fused: tuple[Tensor, ...]
    fusion_token: Tensor
    attention: Tensor
    alpha: Tensor
    attended: Tensor
    auxiliary_logits: tuple[Tensor, ...]
    penultimate: Tensor
    logits: Tensor


class Run(NamedTuple):
    """One pass through a trunk: which samples, which trunk, what came out."""

    rows: Tensor
    trunk: Trunk
    output: TrunkOutput


def whole(runs: list[Run], pick: Callable[[Run], Tensor]) -> Tensor:
    """Return one tensor of all samples, in the order of the batch."""
    return interleave([run.rows for run in runs], [pick(run) for run in runs])


def trace_of(branches: dict[Branch, BranchTrace], runs: list[Run]) -> Trace:
    """Return the trace of a batch that went through ``branches`` and ``runs``."""
    rows = [run.rows for run in runs]
    fused = zip(*(run.output.fused.levels for run in runs))
    auxiliary = zip(*(run.trunk.auxiliary_logits(run.output) for run in runs))
    return Trace(
        branches=branches,
        fused=tuple(interleave(rows, list(parts)) for parts in fused),
        fusion_token=whole(runs, lambda run: run.output.fused.token),
        attention=whole(runs, lambda run: run.output.attended.scores),
        alpha=whole(runs, lambda run: run.output.attended.alpha),
        attended=whole(runs, lambda run: run.output.attended.maps),
        auxiliary_logits=tuple(interleave(rows, list(parts)) for parts in auxiliary),
        penultimate=whole(runs, lambda run: run.output.decoded.penultimate),
        logits=whole(runs, lambda run: run.output.decoded.logits),
    )
