"""A model folder: ``model.json`` (the card a program reads) beside ``weights.safetensors``."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any

from ..class_scheme import ClassScheme, check_name
from ..errors import ModelError
from .normalisation import NdsmRule, Normalisation, RgirRule

MODELS_FOLDER = Path(__file__).resolve().parents[3] / "models"
CARD_NAME = "model.json"
WEIGHTS_NAME = "weights.safetensors"
DEFAULT_MODEL_ID = "dis2-urban"

_HASH_BLOCK_BYTES = 1 << 20
_UNUSABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
_TILE_STEP_PX, _LEAST_TILE_PX, _MOST_TILE_PX = 16, 64, 4096
_LEAST_HALF_PX = 256
_GSD_TOLERANCE = 1.05
MOST_STRETCH = 1.15
"""By which pixels may be longer than wide: more shows in round crowns and in cars."""
_SHA256_PREFIX = "sha256:"  # in the file; a bare hash is taken for a secret by secret scanners


@dataclass(frozen=True)
class ModelCard:
    """What a program must know to run a model.

    Attributes:
        folder: where the weights lie.
        network: fields of ``network.config.NetworkConfig``; empty for a model without a network.
        image_bands: the order in which the network expects the image, e.g. ("red", "green", "nir").
        tile_px: side of the inference tile the model answers best in.
        tile_is_fixed: the positions were trained for ``tile_px`` and should not be interpolated.
        gsd_m: smallest and largest ground sampling distance seen in training, metres.
        weights_sha256: of ``weights.safetensors``, hexadecimal.
        measured: results by data set, for people; never read by the engine.
    """

    id: str
    title: str
    version: str
    folder: Path
    network: dict[str, Any]
    classes: ClassScheme
    normalisation: Normalisation
    image_bands: tuple[str, str, str]
    tile_px: int
    tile_is_fixed: bool
    gsd_m: tuple[float, float]
    weights_sha256: str
    licence: str = "GPL-2.0-or-later"
    description: str = ""
    measured: dict[str, Any] = field(default_factory=dict)

    @property
    def tile_sides_px(self) -> tuple[int, ...]:
        """Sides of the tiles that are taken unasked: the model's own, and half for small rasters.

        Which of them a raster gets is told by ``tiling.fitting_side``.
        """
        half_px = self.tile_px // 2
        is_tile = half_px >= _LEAST_HALF_PX and half_px % _TILE_STEP_PX == 0
        return (self.tile_px,) if self.tile_is_fixed or not is_tile else (self.tile_px, half_px)

    def knows_pixels_of(self, gsd_m: float) -> bool:
        """Tell whether the model has learned from pixels of about this size (metres)."""
        low, high = self.gsd_m
        return low / _GSD_TOLERANCE <= gsd_m <= high * _GSD_TOLERANCE

    @property
    def weights(self) -> Path:
        """The weights file."""
        return self.folder / WEIGHTS_NAME

    @classmethod
    def load(cls, folder: Path) -> ModelCard:
        """Read the card of a model folder, without touching the weights.

        Raises:
            ModelError: there is no card, it is not JSON, or a field is missing or unusable.
        """
        path = folder / CARD_NAME
        try:
            return cls.from_json(json.loads(path.read_text(encoding="utf-8")), folder)
        except OSError as error:
            raise ModelError(
                f"{folder} has no readable {CARD_NAME}.", "Choose a folder that holds a model."
            ) from error
        except _UNUSABLE as error:
            raise ModelError(
                f"{path} is not a usable model card: {error!r}.",
                "Install the model again; it may need a newer version of the plugin.",
            ) from error

    @classmethod
    def from_json(cls, data: dict[str, Any], folder: Path) -> ModelCard:
        """Build a card from parsed JSON.

        Raises:
            KeyError, TypeError, ValueError: a field is missing or of the wrong kind.
        """
        low, high = (float(value) for value in data["gsd_m"])
        if not 0 < low <= high < inf:
            raise ValueError(f"gsd_m {low}..{high} is no range of pixel sizes")
        first, second, third = data["image_bands"]
        return cls(
            id=check_name(str(data["id"])),
            title=str(data["title"]),
            version=str(data["version"]),
            folder=folder,
            network=dict(data["network"]),
            classes=ClassScheme.from_json(data["classes"]),
            normalisation=Normalisation(
                RgirRule(data["normalisation"]["rgir"]), NdsmRule(data["normalisation"]["ndsm"])
            ),
            image_bands=(str(first), str(second), str(third)),
            tile_px=_tile_px(data["tile_px"]),
            tile_is_fixed=bool(data["tile_is_fixed"]),
            gsd_m=(low, high),
            weights_sha256=str(data["weights_sha256"]).removeprefix(_SHA256_PREFIX),
            licence=str(data.get("licence", cls.licence)),
            description=str(data.get("description", "")),
            measured=dict(data.get("measured", {})),
        )

    def to_json(self) -> dict[str, Any]:
        """Return what ``from_json`` reads back."""
        return {
            "id": self.id,
            "title": self.title,
            "version": self.version,
            "description": self.description,
            "licence": self.licence,
            "network": self.network,
            "classes": self.classes.to_json(),
            "normalisation": {
                "rgir": self.normalisation.rgir.value,
                "ndsm": self.normalisation.ndsm.value,
            },
            "image_bands": list(self.image_bands),
            "tile_px": self.tile_px,
            "tile_is_fixed": self.tile_is_fixed,
            "gsd_m": list(self.gsd_m),
            "weights_sha256": _SHA256_PREFIX + self.weights_sha256,
            "measured": self.measured,
        }

    def verify_weights(self) -> None:
        """Check that the weights are the ones the card was written for.

        Raises:
            ModelError: the file is missing, truncated or another one.
        """
        try:
            found = sha256_of(self.weights)
        except OSError as error:
            raise ModelError(
                f"{self.weights} cannot be read: {error.strerror}.", "Install the model again."
            ) from error
        if found != self.weights_sha256:
            raise ModelError(
                f"{self.weights} is damaged: its sha256 is {found[:12]}…, "
                f"the card says {self.weights_sha256[:12]}….",
                "Install the model again.",
            )


def find_model(id_or_folder: str, models_folder: Path = MODELS_FOLDER) -> ModelCard:
    """Return the card of a bundled model by id, or of any model folder by path.

    Raises:
        ModelError: neither a bundled id nor a model folder.
    """
    bundled = models_folder / id_or_folder
    if os.path.isfile(bundled / CARD_NAME):
        return ModelCard.load(bundled)
    folder = Path(id_or_folder)
    if os.path.isfile(folder / CARD_NAME):
        return ModelCard.load(folder)
    known = ", ".join(card.id for card in bundled_models(models_folder)) or "none"
    raise ModelError(
        f"There is no model '{id_or_folder}'.",
        f"Bundled models: {known}. A folder with a {CARD_NAME} works too.",
    )


def bundled_models(models_folder: Path = MODELS_FOLDER) -> list[ModelCard]:
    """Return the cards in the models folder, by id; damaged cards are left out."""
    cards = []
    for path in sorted(models_folder.glob(f"*/{CARD_NAME}")):
        try:
            cards.append(ModelCard.load(path.parent))
        except ModelError:
            continue
    return cards


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file, hexadecimal.

    Raises:
        OSError: the file cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_HASH_BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()


def _tile_px(value: Any) -> int:
    tile_px = int(value)
    if tile_px % _TILE_STEP_PX or not _LEAST_TILE_PX <= tile_px <= _MOST_TILE_PX:
        raise ValueError(
            f"tile_px {tile_px} is no multiple of {_TILE_STEP_PX} in "
            f"{_LEAST_TILE_PX}..{_MOST_TILE_PX}"
        )
    return tile_px
