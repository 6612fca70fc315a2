"""What has to be said of real rasters before they are used: assumed bands, and doubtful values."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from ...core.inputs.value_doubts import height_doubts, image_doubts
from ...core.jobs.job import HeightUnit
from ...engine.planning.doubt_words import doubt_words
from ...engine.planning.value_sample import sample_heights, sample_image
from ...engine.raster.sources.bands import ROLES, image_bands
from ...engine.raster.sources.source import RasterSource, grid_of, open_raster
from ...engine.terrain.height_sources import HeightSources

Bands = tuple[int, int, int]
PLAUSIBLE_IMAGE = (-1e9, 1e9)

_LOG = logging.getLogger(__name__)
_NDSM = " 'engine ndsm' makes heights above ground of such files."


def bands_of(dataset: Any, asked: Bands | None) -> Bands:
    """Return the bands of red, green and near infrared by the engine's rule; say what it assumed.

    Args:
        dataset: an opened image.
        asked: the bands that a person names; None for those that their names tell.

    Raises:
        InputError: there are fewer than three, or not those that are asked for.
    """
    roles, assumed = image_bands(dataset, asked)
    if assumed is not None:
        _LOG.warning(assumed)
    red, green, nir = (roles[role] for role in ROLES)
    return red, green, nir


def tell_doubts(
    rgir: Path | None, ndsm: Path | None, bands: Bands | None, unit: HeightUnit
) -> None:
    """Say of an image and of heights what the engine says before it maps them.

    Raises:
        InputError: a file cannot be read, or has other bands.
    """
    if rgir is not None:
        image = open_raster(str(rgir))
        found = sample_image(RasterSource(image, bands_of(image, bands), PLAUSIBLE_IMAGE)).range
        for doubt in image_doubts(found, takes_values_as_they_are=False):
            _LOG.warning("%s: %s", rgir, doubt_words(doubt))
    if ndsm is not None:
        sources, grid = HeightSources(str(ndsm), None, None), grid_of(open_raster(str(ndsm)))
        heights = sample_heights(sources, sources.open(grid, unit), grid, unit)
        for doubt in height_doubts(heights, unit):
            words = doubt_words(doubt)
            _LOG.warning("%s: %s%s", ndsm, words, _NDSM if "--dsm" in words else "")
