"""What is linear and follows a convolution becomes part of it: batch norms, and the classifier."""

from __future__ import annotations

from copy import deepcopy
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from ..blocks import BatchJoin
from ..class_decoder import ClassDecoder
from ..encoder import Level


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


def merge_classifiers(network: nn.Module) -> None:
    """Let each decoder's last convolution give logits where nothing bends between the two.

    So it is with the published norm, which comes before its convolution. Z is not made any more.
    """
    for part in network.modules():
        if isinstance(part, ClassDecoder):
            last = part.gather.last
            if isinstance(last[-1], nn.Conv2d):
                last[-1] = _merged(last[-1], cast(nn.Conv2d, part.classify))
                part.classify = nn.Identity()


def _merged(conv: nn.Conv2d, pointwise: nn.Conv2d) -> nn.Conv2d:
    """Return one convolution that does what ``conv`` and then a 1x1 convolution do."""
    mixing = pointwise.weight[:, :, 0, 0]  # (out, between)
    merged = deepcopy(conv)
    merged.out_channels = len(mixing)
    merged.weight = nn.Parameter(torch.einsum("ob,bihw->oihw", mixing, conv.weight))
    merged.bias = nn.Parameter(mixing @ cast(Tensor, conv.bias) + cast(Tensor, pointwise.bias))
    return merged.requires_grad_(False)


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
