"""One post-norm transformer layer: attention, then two linear maps (level 4 of the fusion)."""

from __future__ import annotations

from typing import cast

import torch.nn.functional as F
from torch import Tensor, nn

from .config import NetworkConfig


class HeadAttention(nn.Module):
    """Compare every query with every key and mean the values by it, head by head.

    Shape:
        query, key, value: (N, T, C); a head has C / heads channels that follow each other
        returns: (N, T, C)
    """

    def __init__(self, heads: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout

    def forward(self, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Return what each token saw."""
        parts = (t.unflatten(2, (self.heads, -1)).transpose(1, 2) for t in (query, key, value))
        query, key, value = parts  # (N, heads, T, c)
        rate = self.dropout if self.training else 0.0
        seen = F.scaled_dot_product_attention(query, key, value, dropout_p=rate)
        return seen.transpose(1, 2).flatten(2)


class TransformerLayer(nn.Module):
    """Let every token look at every other (the layer of Vaswani et al. 2017, ReLU, post-norm).

    Written out, because torch's own layer takes another path in evaluation that does not export.

    Shape:
        tokens: (N, T, C)
        returns: (N, T, C)
    """

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        channels = config.top_width
        self.dropout = nn.Dropout(config.dropout)
        self.project_in = nn.Linear(channels, 3 * channels)  # query, key, value
        self.attention: nn.Module = HeadAttention(config.heads, config.dropout)
        self.project_out = nn.Linear(channels, channels)
        self.feed_forward = nn.Sequential(
            nn.Linear(channels, config.feed_forward),
            nn.ReLU(),
            nn.Dropout(config.dropout),
            nn.Linear(config.feed_forward, channels),
        )
        self.norm_attention = nn.LayerNorm(channels)
        self.norm_output = nn.LayerNorm(channels)

    def forward(self, tokens: Tensor) -> Tensor:
        """Return the tokens after attention and the feed-forward maps."""
        tokens = self.norm_attention(tokens + self.dropout(self._attend(tokens)))
        return cast(Tensor, self.norm_output(tokens + self.dropout(self.feed_forward(tokens))))

    def _attend(self, tokens: Tensor) -> Tensor:
        query, key, value = self.project_in(tokens).chunk(3, dim=2)
        return cast(Tensor, self.project_out(self.attention(query, key, value)))
