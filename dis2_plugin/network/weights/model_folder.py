"""Write a whole model folder or nothing: weights, the program's card, the person's card."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import torch

from ...core.errors import ModelError, OutputError
from ...core.models.model_card import CARD_NAME, WEIGHTS_NAME, ModelCard, sha256_of
from ..dis2 import Dis2
from .checkpoint import save_weights

TEXT_NAME = "CARD.md"


def write_model(
    network: Dis2, card: ModelCard, text: str, dtype: torch.dtype = torch.float16
) -> ModelCard:
    """Write ``card.folder``, which must not hold anything yet.

    Args:
        network: what the weights are taken from.
        card: what to write; its ``network`` and ``weights_sha256`` are filled in here.
        text: CARD.md.
        dtype: number format of the weights on disk.

    Returns:
        The card as it stands on disk.

    Raises:
        ModelError: a weight is not finite or does not fit ``dtype``, or the card could not be
            loaded again.
        OutputError: the folder is in use or cannot be written.
    """
    folder = card.folder
    unfinished = folder.with_name(f"{folder.name}.part")
    _refuse_unreadable(card)
    _refuse_if_used(folder)
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        save_weights(network, unfinished / WEIGHTS_NAME, dtype)
        sha256 = sha256_of(unfinished / WEIGHTS_NAME)
        card = replace(card, network=network.config.to_json(), weights_sha256=sha256)
        written = json.dumps(card.to_json(), indent=2, ensure_ascii=False) + "\n"
        (unfinished / CARD_NAME).write_text(written, encoding="utf-8")
        (unfinished / TEXT_NAME).write_text(text, encoding="utf-8")
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
    except OSError as error:
        raise OutputError(
            f"The model cannot be written to {folder}: {error.strerror or error}.",
            "Choose a folder you may write to, on a disk with space.",
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return card


def _refuse_unreadable(card: ModelCard) -> None:
    try:
        ModelCard.from_json(card.to_json(), card.folder)
    except ValueError as error:
        raise ModelError(
            f"Nobody could load this model: {error}.",
            "Choose another folder, tile side or range of pixel sizes.",
        ) from error


def _refuse_if_used(folder: Path) -> None:
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise OutputError(
            f"{folder} exists and is not an empty folder.", "Choose a new folder for the model."
        )
