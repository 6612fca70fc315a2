"""The checkpoint of a training, read without executing anything from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from ..errors import ConfigError

CHECKPOINT_NAME = "last.ckpt"


def read_checkpoint(path: Path) -> dict[str, Any]:
    """Return a checkpoint's content without executing code from it.

    Raises:
        ConfigError: it is missing, damaged, or no checkpoint of ``train``.
    """
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # a damaged or hostile file can make the reader raise anything
        raise ConfigError(
            f"{path} is no readable checkpoint: {str(error)[:200]}.",
            "Train first, into that folder, or into another one if this file is damaged.",
        ) from error
    if not isinstance(content, dict) or "state_dict" not in content:
        raise ConfigError(f"{path} is no checkpoint of a training.", "Give a folder of 'train'.")
    return content
