"""The checkpoint of a training: whole or not at all, read without executing anything from it."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import torch
from lightning.pytorch.plugins import TorchCheckpointIO

from ...core.errors import OutputError
from ..errors import ConfigError

CHECKPOINT_NAME = "last.ckpt"
COURSE_KEY = "dis2_course"
"""Where a checkpoint tells how far its training is."""


class WholeCheckpoints(TorchCheckpointIO):
    """Writes beside the last checkpoint and then puts the new one in its place.

    Lightning copies over the old one: a full disk or an end in between would cost both.
    """

    def save_checkpoint(
        self, checkpoint: dict[str, Any], path: str | os.PathLike[str], storage_options: Any = None
    ) -> None:
        """Write a checkpoint.

        Raises:
            OutputError: it cannot be written; the one before is still there.
        """
        whole, unfinished = Path(path), Path(f"{path}.part")
        content = io.BytesIO()
        torch.save(checkpoint, content)
        try:
            unfinished.write_bytes(content.getbuffer())
            unfinished.replace(whole)
        except OSError as error:
            raise OutputError.unwritable(whole, error) from error
        finally:
            unfinished.unlink(missing_ok=True)


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
    if not isinstance(content, dict) or not {"state_dict", COURSE_KEY} <= content.keys():
        raise ConfigError(f"{path} is no checkpoint of a training.", "Give a folder of 'train'.")
    return content
