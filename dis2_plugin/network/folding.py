"""Batch norm in evaluation is a scale and a shift per channel: fold it into the convolution."""

from __future__ import annotations

from typing import cast

from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from .blocks import BatchJoin
from .encoder import Level


def fold_batch_norms(network: nn.Module) -> None:
    """Fold every batch norm that follows a convolution into it, everywhere in ``network``.

    What the modules compute in evaluation stays the same up to rounding.
    """
    for part in network.modules():
        if isinstance(part, nn.Sequential):
            for place in range(len(part) - 1):
                part[place], part[place + 1] = _folded(part[place], part[place + 1])
        elif isinstance(part, Level):
            down, norm = _folded(part.down, part.norm)
            part.down, part.norm = cast(nn.Conv2d, down), cast(nn.Identity, norm)
        elif isinstance(part, BatchJoin):
            _fold_join(part)


def _folded(conv: nn.Module, norm: nn.Module) -> tuple[nn.Module, nn.Module]:
    if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
        return fuse_conv_bn_eval(conv, norm), nn.Identity()
    return conv, norm


def _fold_join(join: BatchJoin) -> None:
    """Scale both convolutions of the sum; the shift comes in once, with the shared one."""
    norm, activation = cast(nn.BatchNorm2d, join.finish[0]), join.finish[1]
    join.shared = fuse_conv_bn_eval(join.shared, norm)
    join.own = fuse_conv_bn_eval(join.own, norm)
    join.own.bias = None
    join.finish = nn.Sequential(nn.Identity(), activation)
