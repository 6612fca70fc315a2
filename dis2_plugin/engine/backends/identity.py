"""A back end without a network: each pixel answers for itself by a fixed linear rule.

Models whose card has no network run on it. It measures and tests everything around the network,
because its answer for a pixel does not depend on the tile the pixel lies in.
"""

from __future__ import annotations

import numpy as np

from ...core.errors import ModelError
from ...core.models.model_card import ModelCard
from .base import Answer, ChipBatch, Engine, FloatArray

_CELL_PX = 16
_BATCH_PX = 8 * 64 * 64

_RULES = np.array(
    [
        # red, green, near infrared, heights; then a constant
        [4.0, 0.0, -4.0, -2.0, 1.0],
        [2.0, 0.0, -2.0, 2.0, -1.0],
        [-4.0, 0.0, 4.0, -2.0, 0.0],
        [-4.0, 0.0, 4.0, 2.0, -2.0],
        [0.0, -3.0, 0.0, 0.5, -1.0],
    ],
    np.float32,
)


class IdentityBackend:
    """Scores from red against near infrared (vegetation) and from height."""

    def __init__(self, card: ModelCard) -> None:
        """Take as many rules as the card has classes.

        Raises:
            ModelError: the card has more classes than there are rules.
        """
        if len(card.classes) > len(_RULES):
            raise ModelError(
                f"A model without a network has at most {len(_RULES)} classes, not "
                f"{len(card.classes)}.",
                "Choose a model with a network.",
            )
        self._rules = _RULES[: len(card.classes)]
        self.engine = Engine("identity", "CPU", "fp32", _BATCH_PX, {})

    def predict(self, batch: ChipBatch) -> Answer:
        """Answer a batch; a missing modality counts as zero."""
        scores = self._scores(batch)
        n, k, side, _ = scores.shape
        cells = scores.reshape(n, k, side // _CELL_PX, _CELL_PX, side // _CELL_PX, _CELL_PX)
        return Answer(_softmax(scores), cells.mean(axis=(3, 5), dtype=np.float32))

    def takes(self, tile_px: int) -> bool:
        """Return True: tiles of any side can be answered."""
        return True

    @property
    def is_ready(self) -> bool:
        """Whether the first answer comes at once, with no files to be made before it."""
        return True

    def warnings(self) -> tuple[str, ...]:
        """Return the one warning there is."""
        return ("This model has no network; its map is a rule of thumb for tests.",)

    def gpu_memory_bytes(self) -> int:
        """Return 0: it runs on the CPU."""
        return 0

    def _scores(self, batch: ChipBatch) -> FloatArray:
        n, _, height, width = batch.given[0].shape
        scores = np.zeros((n, len(self._rules), height, width), np.float32)
        scores += self._rules[:, -1][:, None, None]
        columns = [(batch.rgir, slice(0, 3)), (batch.ndsm, slice(3, 4))]
        for chips, which in columns:
            if chips is not None:
                scores += np.einsum("kc,nchw->nkhw", self._rules[:, which], chips)
        return scores


def _softmax(scores: FloatArray) -> FloatArray:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
