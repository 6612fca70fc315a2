"""What can differ between two DIS2 networks; the parts are chosen by these values alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from enum import Enum
from typing import Any

from ..core.errors import ModelError
from .fields import read_fields

LEVELS = 4
STRIDE_PX = 16
"""Pixels per position of level 4."""
WIDTH_STEP = 8
"""The published D1 has an eighth of the width."""
SMALLEST_PX = 64
"""Below this, level 4 has too few positions to attend over."""


class NormKind(str, Enum):
    """Normalisation of fusion and decoder blocks, which also fixes their order."""

    SAMPLE = "sample"
    """Over channels and positions of each sample; norm, activation, convolution (published)."""
    BATCH = "batch"
    """Over the batch, per channel; convolution, norm, activation: folds away at inference."""


class Copies(str, Enum):
    """How many times fusion, attention and decoder exist."""

    PER_SCENARIO = "per-scenario"
    """Three copies (published code)."""
    SHARED = "shared"
    """One structure; tokens and class queries depend on the scenario (paper, section 3)."""


class DecoderKind(str, Enum):
    """How the class-wise and the unimodal decoders spend their arithmetic."""

    PUBLISHED = "published"
    """3x3 convolutions after up-sampling; Z is made at full resolution."""
    LEAN = "lean"
    """1x1 convolutions before up-sampling; Z is made at half resolution and then sharpened."""


@dataclass(frozen=True)
class NetworkConfig:
    """The fields of a model card's ``network``.

    Attributes:
        classes: number of output channels.
        width: channels of level 1; levels 2..4 have 2, 4 and 8 times as many.
        heads, layers, feed_forward, dropout: of the transformer at level 4.
        positions: side of the grid of learned positions (tile side / 16); other sizes interpolate.
        class_wise: each class attends and decodes for itself (paper, section 3.3); else one plain
            decoder climbs from F4 to all classes (table 2 without CW).
        residual_encoder: a residual 3x3 block and batch norm at every level of the encoders.
        detail_width: channels of the full-resolution level before Z; 0 leaves it out.
        scaled_attention: M_k = positions * alpha_k * F4, so that its mean does not depend on the
            tile size; else M_k = alpha_k * F4 (equation 10).
        align_corners: how bilinear up-sampling places its samples.
        reflect_padding: borders of the decoder's 3x3 convolutions are mirrored, not zero.
        attention_pools: seven learned pools for the training losses (published); else none.
        unused_parameters: carry what the published checkpoints hold and never use.
    """

    classes: int = 5
    width: int = 16
    heads: int = 4
    layers: int = 2
    feed_forward: int = 256
    dropout: float = 0.1
    positions: int = 16
    norm: NormKind = NormKind.BATCH
    copies: Copies = Copies.SHARED
    decoder: DecoderKind = DecoderKind.LEAN
    class_wise: bool = True
    residual_encoder: bool = True
    detail_width: int = 8
    scaled_attention: bool = True
    align_corners: bool = False
    reflect_padding: bool = False
    attention_pools: bool = False
    unused_parameters: bool = False

    def __post_init__(self) -> None:
        """Check the values against each other.

        Raises:
            ModelError: a network with these values cannot be built.
        """
        if self.width < WIDTH_STEP or self.width % WIDTH_STEP:
            raise ModelError(f"A network width of {self.width} is not a multiple of {WIDTH_STEP}.")
        if self.heads < 1 or self.top_width % self.heads:
            raise ModelError(f"{self.heads} heads do not divide {self.top_width} channels.")
        if self.detail_width < 0 or (self.detail_width and self.decoder is DecoderKind.PUBLISHED):
            raise ModelError(
                f"A detail width of {self.detail_width} does not fit the {self.decoder.value} "
                "decoder."
            )
        if min(self.classes, self.layers, self.feed_forward, self.positions) < 1:
            raise ModelError("Classes, layers, feed-forward width and positions start at 1.")
        if not 0 <= self.dropout < 1:
            raise ModelError(f"A dropout of {self.dropout} is no share from 0 up to 1.")

    @property
    def widths(self) -> tuple[int, ...]:
        """Channels of levels 1..4."""
        return tuple(self.width << level for level in range(LEVELS))

    @property
    def top_width(self) -> int:
        """Channels of level 4."""
        return self.width << (LEVELS - 1)

    @classmethod
    def urban(cls) -> NetworkConfig:
        """Return our own default: one structure, foldable norms, sharp edges, 256 px positions."""
        return cls()

    @classmethod
    def reference(cls, classes: int = 5, width: int = 32, positions: int = 32) -> NetworkConfig:
        """Return the network of the published code, whose checkpoints it can load."""
        return cls(
            classes=classes,
            width=width,
            positions=positions,
            heads=8,
            norm=NormKind.SAMPLE,
            copies=Copies.PER_SCENARIO,
            decoder=DecoderKind.PUBLISHED,
            residual_encoder=False,
            detail_width=0,
            scaled_attention=False,
            align_corners=True,
            reflect_padding=True,
            attention_pools=True,
            unused_parameters=True,
        )

    def to_json(self) -> dict[str, Any]:
        """Return what ``from_json`` reads back."""
        return {
            name: value.value if isinstance(value, Enum) else value
            for name, value in asdict(self).items()
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> NetworkConfig:
        """Read the ``network`` part of a model card; absent fields have our default.

        Raises:
            ModelError: a field is unknown or has an impossible value.
        """
        unknown = data.keys() - {field.name for field in fields(cls)}
        if unknown:
            raise ModelError(
                f"The model card has unknown network fields: {', '.join(sorted(unknown))}.",
                "The model may need a newer version of the plugin.",
            )
        try:
            return read_fields(cls, data)
        except ValueError as error:
            raise ModelError(
                f"The network fields of the model card are unusable: {error}.",
                "Install the model again.",
            ) from error
