"""The DIS2 network (paper, figures 1 and 2): four branches, two a scenario, and what follows."""

from __future__ import annotations

from typing import NamedTuple, cast

import torch
from torch import Tensor, nn

from ..core.errors import ModelError
from ..core.modality import Modality, Scenario
from .branches import SCENARIOS, SLOTS, Branch, interleave, rows_using
from .config import SMALLEST_PX, STRIDE_PX, Copies, NetworkConfig
from .encoder import Encoder, Pyramid, unimodal_decoder
from .published import UnusedParameters, level_pools
from .trace import BranchTrace, Run, Trace, trace_of, whole
from .trunk import Trunk

CHANNELS = {Modality.RGIR: 3, Modality.NDSM: 1}


class Prediction(NamedTuple):
    """Logits (N, K, H, W) and raw attention scores before softmax (N, K, H / 16, W / 16)."""

    logits: Tensor
    attention: Tensor


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
        served = [SCENARIOS] if shared else [(scenario,) for scenario in SCENARIOS]
        self.trunks = nn.ModuleList(Trunk(config, scenarios) for scenarios in served)
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
            whole(runs, lambda run: run.output.decoded.logits),
            whole(runs, lambda run: run.output.attended.scores),
        )

    def answer(self, scenario: Scenario, rgir: Tensor | None, ndsm: Tensor | None) -> Prediction:
        """Answer samples of one scenario; a missing modality is None.

        Raises:
            ModelError: a modality the scenario needs is None, or the size does not fit.
        """
        inputs = {Modality.RGIR: rgir, Modality.NDSM: ndsm}
        a, b = (self._pyramid(branch, inputs[branch.modality]) for branch in SLOTS[scenario])
        sample = a.levels[0]
        codes = torch.full(sample.shape[:1], scenario.code, device=sample.device)
        output = self._trunk(scenario)(a, b, codes)
        return Prediction(output.decoded.logits, output.attended.scores)

    def trace(self, rgir: Tensor, ndsm: Tensor, scenario_codes: Tensor) -> Trace:
        """Answer as ``forward`` does and return everything on the way, for training and tests.

        Raises:
            ModelError: the size is not a multiple of 16, or below 64.
        """
        encoded = self._encode(rgir, ndsm, scenario_codes)
        runs = self._run(encoded, scenario_codes)
        branches = {branch: self._branch_trace(branch, *part) for branch, part in encoded.items()}
        return trace_of(branches, runs)

    def _encode(self, rgir: Tensor, ndsm: Tensor, codes: Tensor) -> dict[Branch, _Encoded]:
        inputs = {Modality.RGIR: rgir, Modality.NDSM: ndsm}
        rows = {branch: rows_using(branch, codes) for branch in Branch}
        return {
            branch: _Encoded(of, self._pyramid(branch, inputs[branch.modality][of]))
            for branch, of in rows.items()
            if len(of)
        }

    def _run(self, encoded: dict[Branch, _Encoded], codes: Tensor) -> list[Run]:
        """Run every trunk once over the samples that belong to it."""
        a, b = (_slot(encoded, place) for place in (0, 1))
        if self.config.copies is Copies.SHARED:
            everyone = torch.arange(len(codes), device=codes.device)
            trunk = self._trunk(Scenario.FULL)
            return [Run(everyone, trunk, trunk(a, b, codes))]
        runs = []
        for scenario in SCENARIOS:
            rows = (codes == scenario.code).nonzero().flatten()
            if len(rows):
                trunk = self._trunk(scenario)
                output = trunk(a.take(rows), b.take(rows), codes[rows])
                runs.append(Run(rows, trunk, output))
        return runs

    def _trunk(self, scenario: Scenario) -> Trunk:
        """Return the one trunk, or the scenario's own copy."""
        return cast(Trunk, self.trunks[scenario.code % len(self.trunks)])

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
