"""A network prepared to answer: the same function by exact algebra, arranged for speed."""

from __future__ import annotations

from copy import deepcopy
from typing import cast

import torch
from torch import nn

from ..blocks import SampleNorm
from ..class_decoder import ClassDecoder
from ..config import DecoderKind, NetworkConfig, NormKind
from ..dis2 import Dis2
from .class_by_class import ClassByClassDecoder
from .folding import fold_batch_norms, merge_classifiers


def prepare(network: Dis2, *, class_by_class: bool = True) -> Dis2:
    """Return a copy of ``network`` that answers faster; it cannot be traced, trained or saved.

    What only training needs is left out, batch norms and, where nothing is in between, the
    classifier are folded into convolutions, activations work in place, and maps and weights keep
    the channels of a pixel together.

    Args:
        network: in evaluation mode.
        class_by_class: let the published decoder take the classes one after another: faster on a
            CPU; on a GPU and in an export all classes at once are better.
    """
    prepared = answering_copy(network)
    fold_batch_norms(prepared)
    merge_classifiers(prepared)
    _activate_in_place(prepared)
    if class_by_class and _decodes_as_published(network.config):
        for trunk in prepared.trunks:
            trunk.decoder = ClassByClassDecoder(cast(ClassDecoder, trunk.decoder))
    _keep_channels_together(prepared)
    return prepared


def answering_copy(network: Dis2) -> Dis2:
    """Return a copy in evaluation mode without what only training needs."""
    copy = deepcopy(network).eval().requires_grad_(False)
    copy.unimodal, copy.pools, copy.unused = nn.ModuleDict(), None, None
    return copy


def _decodes_as_published(config: NetworkConfig) -> bool:
    return (
        config.norm is NormKind.SAMPLE
        and config.decoder is DecoderKind.PUBLISHED
        and config.reflect_padding
    )


def _keep_channels_together(network: nn.Module) -> None:
    """Hold the weights of convolutions in the layout that makes them hand on maps in it too."""
    for part in network.modules():
        if isinstance(part, nn.Conv2d):
            part.weight.data = part.weight.data.contiguous(memory_format=torch.channels_last)


def _activate_in_place(network: nn.Module) -> None:
    """Let activations overwrite what a norm or a convolution made for them alone."""
    makers = (SampleNorm, nn.Conv2d, nn.Identity)
    for part in network.modules():
        if isinstance(part, nn.Sequential):
            for before, activation in zip(list(part), list(part)[1:]):
                if isinstance(activation, nn.LeakyReLU) and isinstance(before, makers):
                    activation.inplace = True
