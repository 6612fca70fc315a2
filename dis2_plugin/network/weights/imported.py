"""A checkpoint of the published code becomes a model folder, without running code from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from ...core.class_scheme import ISPRS, ClassScheme, LandClass
from ...core.errors import ModelError
from ...core.models.model_card import ModelCard, sha256_of
from ...core.models.normalisation import NdsmRule, Normalisation, RgirRule
from ..config import STRIDE_PX, NetworkConfig
from ..dis2 import Dis2
from .checkpoint import fill
from .model_folder import write_model
from .published_keys import from_published, published_config

WRAPPER = "model_state_dict"
"""Where the published training script puts the weights, beside the state of its optimiser."""

_PARALLEL = "module."
"""What torch's DataParallel puts before every name."""
_CLUTTER = LandClass(5, "clutter", "Clutter", (255, 0, 0))
_PUBLISHED_RULES = Normalisation(RgirRule.NONE, NdsmRule.NONE)
_PUBLISHED_BANDS = ("nir", "red", "green")
_ISPRS_GSD_M = (0.05, 0.09)  # Potsdam and Vaihingen, which the paper trained on


def import_reference(state_file: Path, out_folder: Path) -> ModelCard:
    """Write the model folder of a checkpoint of the published DIS2 code.

    Args:
        state_file: a state dict in .pt or .safetensors, bare or under ``model_state_dict``.
        out_folder: a new or empty folder; its name becomes the model's id.

    Raises:
        ModelError: the file cannot be read without running code from it, or is no DIS2 network.
        OutputError: the folder is in use or cannot be written.
    """
    state = read_state(state_file)
    network = network_of(state)
    card = _card(network.config, state_file, out_folder.resolve())
    return write_model(network, card, _text(network, card), torch.float32)


def network_of(state: dict[str, Tensor]) -> Dis2:
    """Return the ``reference`` network with the weights of a published state dict.

    Raises:
        ModelError: a tensor is missing, unknown, or of a shape that does not fit.
    """
    config = published_config(state)
    network = Dis2(config)
    fill(network, from_published(state, config))
    return network.eval()


def read_state(path: Path) -> dict[str, Tensor]:
    """Read a state dict; of a pickled file only tensors and plain values are accepted.

    Raises:
        ModelError: there is no such file, it is damaged, or it would run code.
    """
    if not path.is_file():
        raise ModelError(f"There is no file {path}.", "Choose a .pt or .safetensors file.")
    try:
        content = _load(path)
    except Exception as error:  # a damaged or hostile file can make the readers raise anything
        reason = str(error).strip().split("\n")[0][:200]
        raise ModelError(
            f"{path} cannot be read without running code from it: {reason}",
            "Save the bare state dict again, best as .safetensors.",
        ) from error
    return _tensors(content, path)


def _load(path: Path) -> Any:
    if path.suffix == ".safetensors":
        return load_file(path)
    return torch.load(path, map_location="cpu", weights_only=True)


def _tensors(content: Any, path: Path) -> dict[str, Tensor]:
    state = content.get(WRAPPER, content) if isinstance(content, dict) else content
    if not isinstance(state, dict) or not all(
        isinstance(name, str) and isinstance(value, Tensor) for name, value in state.items()
    ):
        raise ModelError(
            f"{path} holds no state dict of tensors.",
            f"Save the state dict of the network, bare or under '{WRAPPER}'.",
        )
    return {name.removeprefix(_PARALLEL): value for name, value in state.items()}


def _card(config: NetworkConfig, state_file: Path, folder: Path) -> ModelCard:
    return ModelCard(
        id=folder.name,
        title=f"Imported from {state_file.name}",
        version="1.0.0",
        folder=folder,
        network={},
        classes=_classes(config.classes),
        normalisation=_PUBLISHED_RULES,
        image_bands=_PUBLISHED_BANDS,
        tile_px=config.positions * STRIDE_PX,
        tile_is_fixed=True,
        gsd_m=_ISPRS_GSD_M,
        weights_sha256="",
        licence="as the checkpoint",
        description=f"A checkpoint of the published DIS2 code, sha256 {sha256_of(state_file)}.",
    )


def _classes(count: int) -> ClassScheme:
    known = (*ISPRS.classes, _CLUTTER)
    if count not in (len(ISPRS), len(known)):
        raise ModelError(
            f"The checkpoint has {count} classes, the ISPRS data sets 5, or 6 with clutter.",
            "Choose a checkpoint that was trained on the ISPRS classes.",
        )
    return ClassScheme(known[:count])


def _text(network: Dis2, card: ModelCard) -> str:
    count = sum(parameter.numel() for parameter in network.parameters())
    return f"""# {card.title}

{card.description}

It was imported without running code from it. Nothing was trained or measured here: who made the
checkpoint knows what it was trained on, and under which licence it may be used.

- Network: the published one, width {network.config.width}, {count:,} parameters, single precision.
- Image: bands in the order {", ".join(card.image_bands)}, values as they are in the file.
- Heights: values as they are in the file.
- Tile: {card.tile_px} px a side, the grid its positions were learned for.
- Classes: {", ".join(card.classes.names)}.
- Ground sampling distance: {card.gsd_m[0]} to {card.gsd_m[1]} m, that of the ISPRS data sets.
"""
