"""Weights on disk: safetensors in half precision, read back exactly as single precision."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import Tensor, nn

from ...core.errors import ModelError
from ...core.models.model_card import ModelCard
from ..config import NetworkConfig
from ..dis2 import Dis2

_COUNTER = "num_batches_tracked"
"""Batch norm's step counter: it changes no answer and is left out of the files."""


def save_weights(network: Dis2, path: Path, dtype: torch.dtype = torch.float16) -> None:
    """Write the weights of ``network`` in ``dtype``.

    Raises:
        ModelError: a weight is infinite, not a number, or beyond the range of ``dtype``.
        OSError: the file cannot be written.
    """
    state = {
        name: value.detach().to("cpu", dtype).contiguous()
        for name, value in network.state_dict().items()
        if not name.endswith(_COUNTER)
    }
    wrong = [name for name, value in state.items() if not value.isfinite().all()]
    if wrong:
        raise ModelError(
            f"{wrong[0]} does not fit {dtype} or is not finite.", "Train with a lower rate."
        )
    path.write_bytes(save(state))  # save_file would shut out other users, whatever the umask


def load_network(card: ModelCard) -> Dis2:
    """Return the network of a model folder: weights verified, fp32, evaluation mode, on the CPU.

    Raises:
        ModelError: the weights are missing, damaged, or do not fit the card.
    """
    card.verify_weights()
    network = Dis2(NetworkConfig.from_json(card.network))
    fill(network, _read_safetensors(card.weights))
    return network.eval()


def fill(network: nn.Module, state: dict[str, Tensor]) -> None:
    """Copy ``state`` into ``network``; every weight must be there and have its shape.

    Raises:
        ModelError: a weight is missing, unknown or of another shape.
    """
    expected = {k: v for k, v in network.state_dict().items() if not k.endswith(_COUNTER)}
    names = sorted(expected.keys() ^ state.keys()) or [
        name for name, value in expected.items() if value.shape != state[name].shape
    ]
    if names:
        raise ModelError(
            f"The weights do not fit the network of the card: {names[0]} differs.",
            "Install the model again, or import the checkpoint again.",
        )
    network.load_state_dict(state, strict=False)


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    try:
        return load_file(path)
    except (OSError, SafetensorError) as error:
        raise ModelError(
            f"{path} is not a readable safetensors file: {error}.", "Install the model again."
        ) from error
