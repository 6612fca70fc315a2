"""A network arranged for ONNX Runtime: the same sums, in an order that lets it join its steps.

ONNX Runtime keeps the channels of a map in blocks of its own, and copies the map where a step is
none that it knows there, as a concatenation of other than whole blocks. A convolution is not
taken there whose bias is made of zeros. What is made of weights alone is computed once, when a file
is loaded.
"""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..blocks import EPSILON, BatchJoin, SampleNorm
from ..class_decoder import LeanPenultimate
from ..fusion import Fused
from ..transformer import HeadAttention


class FusedAttention(HeadAttention):
    """``HeadAttention`` as the one operation that ONNX Runtime and OpenVINO have for it.

    Written out, every token's weights of every other one become a map: 64 MiB for a tile of 512 px
    and four heads, twice, and a third of the time. ONNX's own operation, from its opset 23 on, is
    written out again by ONNX Runtime.
    """

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Return what each token saw, (N, T, C)."""
        if not torch.onnx.is_in_onnx_export():
            return super().forward(query, key, value)
        return torch.onnx.ops.symbolic(
            "com.microsoft::MultiHeadAttention",
            (query, key, value),
            {"num_heads": self.heads},
            dtype=query.dtype,
            shape=query.shape,
            version=1,
        )


class StepwiseNorm(nn.Module):
    """``SampleNorm`` summed row by row: ONNX Runtime's one long sum loses four digits."""

    def forward(self, features: Tensor) -> Tensor:
        """Return (N, C, H, W) features of zero mean and unit variance per sample."""
        centred = features - _mean(features)
        squares = centred * centred  # torch's square becomes a power, which takes thrice as long
        return centred * (_mean(squares) + EPSILON).rsqrt()


class FoldedJoin(nn.Module):
    """``BatchJoin`` without a norm behind its sum: it scales the weights of both shares instead.

    Shape: as ``BatchJoin``.
    """

    def __init__(self, join: BatchJoin) -> None:
        super().__init__()
        self.shared, self.own, self.finish = join.shared, join.own, join.finish

    def forward(self, shared: Tensor, own: Tensor) -> Tensor:
        """Add the shared share to every class's own."""
        norm, activation = self.finish
        scale, shift = _scale_and_shift(norm)
        common = F.conv2d(shared, *_scaled(self.shared, scale), padding=1).unsqueeze(1)
        weight, _ = _scaled(self.own, scale)
        each = F.conv2d(own, weight, shift, padding=1).unflatten(0, (shared.shape[0], -1))
        return cast(Tensor, activation((each + common).flatten(0, 1)))


class SummedPenultimate(nn.Module):
    """``LeanPenultimate`` whose last convolution is a sum of two, one for each of its inputs.

    Shape: as ``LeanPenultimate``.
    """

    def __init__(self, gather: LeanPenultimate) -> None:
        super().__init__()
        self.combine, self.sharpen = gather.combine, gather.sharpen

    def forward(self, stacked: Tensor, fused: Fused) -> Tensor:
        """Return Z (N, w, H, W) from the D1 of all classes, (N, K * c, H / 2, W / 2)."""
        conv, norm, activation = self.sharpen
        features = self.combine(stacked)
        scale, shift = _scale_and_shift(norm)
        weight, bias = _scaled(cast(nn.Conv2d, conv), scale)
        channels = features.shape[1]
        detail = F.conv2d(cast(Tensor, fused.detail), weight[:, channels:], bias, padding=1)
        own = F.conv2d(features, weight[:, :channels], shift, padding=1)
        return cast(Tensor, activation(own + detail))


def arrange(network: nn.Module) -> None:
    """Put what suits ONNX Runtime in the place of parts of ``network``; weights keep their names.

    Borders that are mirrored are left alone.
    """
    for part in list(network.modules()):
        for name, child in part.named_children():
            if isinstance(child, SampleNorm):
                setattr(part, name, StepwiseNorm())
            elif isinstance(child, HeadAttention):
                setattr(part, name, FusedAttention(child.heads))
            elif isinstance(child, BatchJoin) and child.own.padding_mode == "zeros":
                setattr(part, name, FoldedJoin(child))
            elif isinstance(child, LeanPenultimate) and _sharpens_by_detail(child):
                setattr(part, name, SummedPenultimate(child))


def softmax_over_classes(logits: Tensor) -> Tensor:
    """Return the softmax of (N, K, H, W) over K, step by step.

    ONNX Runtime's own moves the classes of a pixel together first, pixel by pixel: a seventh of the
    whole answer.
    """
    raised = (logits - logits.amax(dim=1, keepdim=True)).exp()
    return raised / raised.sum(dim=1, keepdim=True)


def _sharpens_by_detail(gather: LeanPenultimate) -> bool:
    conv, above = gather.sharpen[0], cast(nn.Conv2d, gather.combine[1])
    if not isinstance(conv, nn.Conv2d) or conv.padding_mode != "zeros":
        return False  # the published norm comes before its convolution
    return conv.in_channels > above.out_channels


def _scale_and_shift(norm: nn.Module) -> tuple[Tensor | None, Tensor | None]:
    """Return what a batch norm multiplies by and then adds; None where it was folded away."""
    if not isinstance(norm, nn.BatchNorm2d):
        return None, None
    scale = norm.weight * (cast(Tensor, norm.running_var) + norm.eps).rsqrt()
    return scale, norm.bias - cast(Tensor, norm.running_mean) * scale


def _scaled(conv: nn.Conv2d, scale: Tensor | None) -> tuple[Tensor, Tensor | None]:
    """Return weight and bias of a convolution whose answer is ``scale`` times as large."""
    if scale is None:
        return conv.weight, conv.bias
    bias = None if conv.bias is None else conv.bias * scale
    return conv.weight * scale[:, None, None, None], bias


def _mean(features: Tensor) -> Tensor:
    return features.mean(dim=3, keepdim=True).mean(dim=(1, 2), keepdim=True)
