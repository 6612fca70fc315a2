"""Where each weight lies in a safetensors file, so that another program can read it in place."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import ModelError

_LENGTH = struct.Struct("<Q")


@dataclass(frozen=True)
class StoredWeight:
    """One weight in the file.

    Attributes:
        dtype: as the file names it: ``F16``, ``F32``, …
        shape: of the weight.
        offset: of its first byte, from the beginning of the file.
        length: in bytes.
    """

    dtype: str
    shape: tuple[int, ...]
    offset: int
    length: int


def stored_weights(path: Path) -> dict[str, StoredWeight]:
    """Return where the weights of a safetensors file lie, by name.

    The file begins with the length of a JSON header (8 bytes, little-endian), then the header,
    then the numbers; the header counts from behind itself (safetensors, "Format").

    Raises:
        ModelError: it is not readable or no safetensors file.
    """
    try:
        with path.open("rb") as file:
            (length,) = _LENGTH.unpack(file.read(_LENGTH.size))
            header = dict(json.loads(file.read(min(length, path.stat().st_size))))
        header.pop("__metadata__", None)
        return {name: _weight(entry, _LENGTH.size + length) for name, entry in header.items()}
    except (OSError, struct.error, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{path} is not a readable safetensors file: {error}.", "Install the model again."
        ) from error


def _weight(entry: dict[str, list[int]], begin: int) -> StoredWeight:
    first, last = entry["data_offsets"]
    return StoredWeight(str(entry["dtype"]), tuple(entry["shape"]), begin + first, last - first)
