"""Real images without heights, labelled in places or nowhere, for training to learn looks from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ..errors import DataError, writing_to
from ..scenes.cache import TEXTURES, LabelledScene, write_shard
from ..scenes.classes import read_classes
from ..scenes.doubts import Bands
from ..scenes.real_tiles import real_tiles


def prepare_textures(folder: Path, out: Path, bands: Bands | None = None) -> int:
    """Write the images of a folder and of those below it to ``OUT/textures``; return how many.

    Images with holes are left out. Images of one size are a shard, written whole or not at all; a
    size that is there already is kept as it is, so what was interrupted can be gone on with.
    Labels are class ids of the scenes in ``OUT``.

    Args:
        folder: of the images.
        out: folder of the scenes.
        bands: numbers of red, green, near infrared; None for those of their names.

    Raises:
        DataError: there is no raster, one cannot be read, all have holes, or labels and their
            image differ in size.
        InputError: an image has not the bands.
        OutputError: a shard cannot be written.
    """
    whole = sorted(_whole_images(folder, bands, read_classes(out)), key=_size_px)
    if not whole:
        raise DataError(
            f"No image of {folder} is without holes.", "Give photographs that fill their rasters."
        )
    written = 0
    for (rows, columns), alike in groupby(whole, key=_size_px):
        shard = out / TEXTURES / f"images-{rows}x{columns}"
        if not shard.exists():
            with writing_to(out):
                written += write_shard(alike, shard)
    return written


def _whole_images(
    folder: Path, bands: Bands | None, scheme: ClassScheme
) -> Iterator[LabelledScene]:
    for tile in real_tiles(folder, bands, scheme):
        if tile.image is None or not np.isfinite(tile.image).all():
            continue
        size = tile.image.shape[1:]
        labels = np.full(size, NO_DATA_ID, np.uint8) if tile.labels is None else tile.labels
        yield LabelledScene(tile.image, np.full(size, np.nan, np.float32), labels, gsd_m=1.0)


def _size_px(scene: LabelledScene) -> tuple[int, ...]:
    return scene.image.shape[1:]
