"""The DIS2 network: four branches, of which each scenario activates two, and what follows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

from ..core.errors import ModelError
from ..core.modality import Modality, Scenario
from .branches import SCENARIOS, SLOTS, Branch, interleave, rows_using
from .config import SMALLEST_PX, STRIDE_PX, Copies, NetworkConfig
from .encoder import Encoder, Pyramid, unimodal_decoder
from .published import UnusedParameters, level_pools
from .trunk import Trunk, TrunkOutput

CHANNELS = {Modality.RGIR: 3, Modality.NDSM: 1}


class Prediction(NamedTuple):
    """Logits (N, K, H, W) and raw attention scores before softmax (N, K, H / 16, W / 16)."""

    logits: Tensor
    attention: Tensor


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


class Dis2(nn.Module):
    """Segment from an image (N, 3, H, W) and heights (N, 1, H, W), or from one of them.

    H and W are multiples of 16 from 64 up. What is returned are logits, never probabilities.
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.config = config
        self.encoders = nn.ModuleDict(
            {branch.value: Encoder(config, CHANNELS[branch.modality]) for branch in Branch}
        )
        self.unimodal = nn.ModuleDict(
            {branch.value: unimodal_decoder(config) for branch in Branch if branch.is_distinct}
        )
        shared = config.copies is Copies.SHARED
        trunks = [Trunk(config, 3)] if shared else [Trunk(config, 1) for _ in SCENARIOS]
        self.trunks = nn.ModuleList(trunks)
        self.pools = level_pools(config) if config.attention_pools else None
        self.unused = UnusedParameters(config) if config.unused_parameters else None

    def forward(self, rgir: Tensor, ndsm: Tensor, scenario_codes: Tensor) -> Prediction:
        """Answer a batch whose samples may have different scenarios.

        Args:
            rgir: (N, 3, H, W); rows of samples without an image are not read.
            ndsm: (N, 1, H, W); rows of samples without heights are not read.
            scenario_codes: (N,) int64, ``Scenario.code``.

        Raises:
            ModelError: the size is not a multiple of 16, or below 64.
        """
        runs = self._run(self._encode(rgir, ndsm, scenario_codes), scenario_codes)
        return Prediction(
            _whole(runs, lambda run: run.output.decoded.logits),
            _whole(runs, lambda run: run.output.attended.scores),
        )

    def answer(self, scenario: Scenario, rgir: Tensor | None, ndsm: Tensor | None) -> Prediction:
        """Answer samples of one scenario; a missing modality is None.

        Raises:
            ModelError: a modality the scenario needs is None, or the size does not fit.
        """
        inputs = {Modality.RGIR: rgir, Modality.NDSM: ndsm}
        a, b = (self._pyramid(branch, inputs[branch.modality]) for branch in SLOTS[scenario])
        sample = a.levels[0]
        shared = self.config.copies is Copies.SHARED
        trunk = self.trunks[0 if shared else scenario.code]
        index = torch.full((len(sample),), scenario.code if shared else 0, device=sample.device)
        output = trunk(a, b, index)
        return Prediction(output.decoded.logits, output.attended.scores)

    def trace(self, rgir: Tensor, ndsm: Tensor, scenario_codes: Tensor) -> Trace:
        """Answer as ``forward`` does and return everything on the way, for training and tests.

        Raises:
            ModelError: the size is not a multiple of 16, or below 64.
        """
        encoded = self._encode(rgir, ndsm, scenario_codes)
        runs = self._run(encoded, scenario_codes)
        auxiliary = [
            run.trunk.decoder.auxiliary(run.output.decoded, run.output.attended.maps)
            for run in runs
        ]
        rows = [run.rows for run in runs]
        return Trace(
            branches={
                branch: self._branch_trace(branch, *part) for branch, part in encoded.items()
            },
            fused=tuple(
                interleave(rows, list(parts))
                for parts in zip(*(run.output.fused.levels for run in runs))
            ),
            fusion_token=_whole(runs, lambda run: run.output.fused.token),
            attention=_whole(runs, lambda run: run.output.attended.scores),
            alpha=_whole(runs, lambda run: run.output.attended.alpha),
            attended=_whole(runs, lambda run: run.output.attended.maps),
            auxiliary_logits=tuple(interleave(rows, list(parts)) for parts in zip(*auxiliary)),
            penultimate=_whole(runs, lambda run: run.output.decoded.penultimate),
            logits=_whole(runs, lambda run: run.output.decoded.logits),
        )

    def _encode(self, rgir: Tensor, ndsm: Tensor, codes: Tensor) -> dict[Branch, _Encoded]:
        inputs = {Modality.RGIR: rgir, Modality.NDSM: ndsm}
        rows = {branch: rows_using(branch, codes) for branch in Branch}
        return {
            branch: _Encoded(of, self._pyramid(branch, inputs[branch.modality][of]))
            for branch, of in rows.items()
            if len(of)
        }

    def _run(self, encoded: dict[Branch, _Encoded], codes: Tensor) -> list[_Run]:
        """Run every trunk once over the samples that belong to it."""
        a, b = (_slot(encoded, place) for place in (0, 1))
        if self.config.copies is Copies.SHARED:
            everyone = torch.arange(len(codes), device=codes.device)
            return [_Run(everyone, self.trunks[0], self.trunks[0](a, b, codes))]
        runs = []
        for scenario, trunk in zip(SCENARIOS, self.trunks):
            rows = (codes == scenario.code).nonzero().flatten()
            if len(rows):
                output = trunk(a.take(rows), b.take(rows), torch.zeros_like(rows))
                runs.append(_Run(rows, trunk, output))
        return runs

    def _branch_trace(self, branch: Branch, rows: Tensor, pyramid: Pyramid) -> BranchTrace:
        decode = self.unimodal[branch.value] if branch.is_distinct else None
        logits = None if decode is None else decode(pyramid.levels)
        return BranchTrace(rows, pyramid.levels, logits)

    def _pyramid(self, branch: Branch, image: Tensor | None) -> Pyramid:
        if image is None:
            raise ModelError(
                f"The scenario needs {branch.modality.value}, which was not given.",
                "Give it, or choose the scenario in which it is missing.",
            )
        height, width = image.shape[-2:]
        if min(height, width) < SMALLEST_PX or height % STRIDE_PX or width % STRIDE_PX:
            raise ModelError(
                f"A tile of {width} x {height} px does not fit the network.",
                f"Choose a multiple of {STRIDE_PX} px from {SMALLEST_PX} px up.",
            )
        return self.encoders[branch.value](image)


class _Encoded(NamedTuple):
    rows: Tensor
    pyramid: Pyramid


class _Run(NamedTuple):
    rows: Tensor
    trunk: nn.Module
    output: TrunkOutput


def _slot(encoded: dict[Branch, _Encoded], place: int) -> Pyramid:
    """Return the pyramid of one slot for the whole batch, from the branches that feed it."""
    feeding = {pair[place] for pair in SLOTS.values()}
    parts = [part for branch, part in encoded.items() if branch in feeding]
    rows = [part.rows for part in parts]
    levels = tuple(
        interleave(rows, list(maps)) for maps in zip(*(part.pyramid.levels for part in parts))
    )
    details = [part.pyramid.detail for part in parts if part.pyramid.detail is not None]
    return Pyramid(levels, interleave(rows, details) if details else None)


def _whole(runs: list[_Run], pick: Callable[[_Run], Tensor]) -> Tensor:
    """Return one tensor of all samples, in the order of the batch."""
    return interleave([run.rows for run in runs], [pick(run) for run in runs])
