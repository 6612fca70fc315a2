"""A baseline without disentanglement: a plain U-Net on stacked bands, a missing modality is zero.

The U-Net is MONAI's ``BasicUNet``, as wide as makes it as large as our default network.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from ...core.modality import Modality, Scenario
from ...network.config import NetworkConfig
from ...network.dis2 import CHANNELS
from ..errors import ConfigError

_WIDTHS = (16, 32, 64, 128, 256, 16)
"""Channels of levels 0..4 and of the last one: 1.95 million parameters; our default has 2.04."""


class UnetPrediction(NamedTuple):
    """Logits (N, K, H, W)."""

    logits: Tensor


class StackedUnet(nn.Module):
    """Answers from image and heights (N, 4, H, W), normalised; zeros stand for what is missing.

    Args:
        config: of the network it stands beside, of which only the classes count.

    Raises:
        ConfigError: MONAI is not installed.
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        try:
            from monai.networks.nets.basic_unet import BasicUNet  # noqa: PLC0415 - a baseline's own
        except ImportError as error:
            raise ConfigError(
                "The U-Net baseline needs MONAI, which is not installed.",
                "Install it: python -m pip install --no-deps -c constraints.txt monai",
            ) from error
        self.config = config
        self.unet = BasicUNet(
            spatial_dims=2,
            in_channels=sum(CHANNELS.values()),
            out_channels=config.classes,
            features=_WIDTHS,
            act=("relu", {"inplace": True}),
            norm=("batch", {}),
        )

    def forward(self, rgir: Tensor, ndsm: Tensor, scenario_codes: Tensor) -> UnetPrediction:
        """Answer a batch whose samples may have different scenarios.

        Args:
            rgir: (N, 3, H, W); of samples without an image it is taken as zero.
            ndsm: (N, 1, H, W); of samples without heights it is taken as zero.
            scenario_codes: (N,) int64, ``Scenario.code``.
        """
        parts = {Modality.RGIR: rgir, Modality.NDSM: ndsm}
        given = [
            values * _given(modality, scenario_codes)[:, None, None, None]
            for modality, values in parts.items()
        ]
        return UnetPrediction(self.unet(torch.cat(given, dim=1)))

    def trace(self, rgir: Tensor, ndsm: Tensor, scenario_codes: Tensor) -> UnetPrediction:
        """Answer as ``forward`` does: there is nothing on the way that a loss needs."""
        prediction: UnetPrediction = self(rgir, ndsm, scenario_codes)
        return prediction

    def answer(
        self, scenario: Scenario, rgir: Tensor | None, ndsm: Tensor | None
    ) -> UnetPrediction:
        """Answer samples of one scenario; a missing modality is None.

        Raises:
            ConfigError: both are missing.
        """
        known = rgir if rgir is not None else ndsm
        if known is None:
            raise ConfigError("Neither image nor heights were given.", "Give one of them.")
        samples, _, rows, cols = known.shape
        images, heights = (
            known.new_zeros(samples, CHANNELS[modality], rows, cols) if values is None else values
            for modality, values in ((Modality.RGIR, rgir), (Modality.NDSM, ndsm))
        )
        codes = torch.full((samples,), scenario.code, device=known.device)
        prediction: UnetPrediction = self(images, heights, codes)
        return prediction


def _given(modality: Modality, codes: Tensor) -> Tensor:
    """Return 1 for samples that have the modality, 0 for others (N,)."""
    having = [scenario.code for scenario in Scenario if modality in scenario.modalities]
    return torch.isin(codes, torch.tensor(having, device=codes.device)).float()
