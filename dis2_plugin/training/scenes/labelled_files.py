"""Rasters with labels on one grid as a scene to measure on; each modality may be absent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...core.band_roles import guess_bands
from ...core.class_scheme import NO_DATA_ID
from ...core.modality import Modality, Scenario
from ..errors import DataError
from .cache import Array, LabelledScene

_BANDS = 3


@dataclass(frozen=True)
class LabelledFiles:
    """Where a scene lies.

    Attributes:
        labels: class ids; no data or 255 where a pixel does not count.
        rgir: red, green, near infrared, by the names of its bands; in this order if they say none.
        ndsm: metres above ground.
    """

    labels: Path
    rgir: Path | None = None
    ndsm: Path | None = None

    @property
    def scenarios(self) -> list[Scenario]:
        """The scenarios that what is there can answer."""
        given = {Modality.RGIR: self.rgir, Modality.NDSM: self.ndsm}
        return [of for of in Scenario if all(given[modality] for modality in of.modalities)]

    def read(self) -> LabelledScene:
        """Read the scene; an absent modality has no valid pixel.

        Raises:
            DataError: a file cannot be read, has too few bands, or the sizes differ.
        """
        (labels,), counted, gsd_m = _read(self.labels)
        labels = np.where(counted, labels, NO_DATA_ID).astype(np.uint8)
        image, valid = np.ones((_BANDS, *labels.shape), np.uint8), np.zeros(labels.shape, bool)
        heights = np.full(labels.shape, np.nan, np.float32)
        if self.rgir is not None:
            image, valid, _ = _read(self.rgir, _BANDS)
        if self.ndsm is not None:
            (metres,), known, _ = _read(self.ndsm)
            heights = np.where(known, metres, np.nan).astype(np.float32)
        if {image.shape[1:], heights.shape} != {labels.shape}:
            raise DataError(
                f"{self.labels} has {labels.shape[1]} x {labels.shape[0]} px, its inputs have not.",
                "Bring them to one grid; or map them by 'engine segment', on whatever grids, "
                "and hold the map against the labels by 'engine evaluate'.",
            )
        return LabelledScene(image, heights, labels, gsd_m, valid)


def _read(path: Path, bands: int = 1) -> tuple[Array, Array, float]:
    """Return bands (B, H, W), validity (H, W) and pixel size."""
    gdal.UseExceptions()
    try:
        data = gdal.Open(str(path))
        numbers = _colour_bands(data) if bands == _BANDS else (1,)
        chosen = [data.GetRasterBand(number) for number in numbers]
        values = np.stack([band.ReadAsArray() for band in chosen])
        masks = [band.GetMaskBand().ReadAsArray() for band in chosen]
    except (RuntimeError, AttributeError) as error:
        raise DataError(
            f"{path} cannot be read: {error}.", f"Give a raster of at least {bands} band(s)."
        ) from error
    return values, np.all(masks, axis=0), abs(float(data.GetGeoTransform()[1]))


def _colour_bands(data: Any) -> tuple[int, int, int]:
    """Return the bands that are named red, green and near infrared, else the first three."""
    numbers = range(1, data.RasterCount + 1)
    guess = guess_bands([data.GetRasterBand(number).GetDescription() for number in numbers])
    return guess.bands if guess is not None and guess.by_name else (1, 2, 3)
