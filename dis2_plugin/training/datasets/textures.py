"""Real images without labels or heights, whose texture training lends to simulated scenes."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import numpy as np

from ...core.class_scheme import NO_DATA_ID
from ..errors import DataError
from ..scenes.cache import TEXTURES, LabelledScene, write_shard
from ..scenes.real_tiles import FloatArray, real_tiles


def prepare_textures(folder: Path, out: Path) -> int:
    """Write the images of a folder and of those below it to ``OUT/textures``; return how many.

    Images with holes are left out. Images of one size are a shard, written whole or not at all; a
    size that is there already is kept as it is, so what was interrupted can be gone on with.

    Raises:
        DataError: there is no raster, one cannot be read, or all have holes.
    """
    images = [tile.image for tile in real_tiles(folder) if tile.image is not None]
    whole = sorted((each for each in images if np.isfinite(each).all()), key=np.shape)
    if not whole:
        raise DataError(
            f"No image of {folder} is without holes.", "Give photographs that fill their rasters."
        )
    written = 0
    for (_, rows, columns), alike in groupby(whole, key=np.shape):
        shard = out / TEXTURES / f"images-{rows}x{columns}"
        if not shard.exists():
            written += write_shard((_unlabelled(image) for image in alike), shard)
    return written


def _unlabelled(image: FloatArray) -> LabelledScene:
    size = image.shape[-2:]
    nothing = np.full(size, NO_DATA_ID, np.uint8)
    return LabelledScene(image, np.full(size, np.nan, np.float32), nothing, gsd_m=1.0)
