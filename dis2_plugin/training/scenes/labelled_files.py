"""Rasters with labels on one grid as a scene to measure on; each modality may be absent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

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
        rgir: red, green, near infrared in this order.
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
        (labels,), counted, gsd_m = _read(self.labels, 1)
        labels = np.where(counted, labels, NO_DATA_ID).astype(np.uint8)
        image, valid = np.ones((_BANDS, *labels.shape), np.uint8), np.zeros(labels.shape, bool)
        heights = np.full(labels.shape, np.nan, np.float32)
        if self.rgir is not None:
            image, valid, _ = _read(self.rgir, _BANDS)
        if self.ndsm is not None:
            (metres,), known, _ = _read(self.ndsm, 1)
            heights = np.where(known, metres, np.nan).astype(np.float32)
        if {image.shape[1:], heights.shape} != {labels.shape}:
            raise DataError(
                f"{self.labels} has {labels.shape[1]} x {labels.shape[0]} px, its inputs have not.",
                "Bring them to one grid; or map them by 'engine segment', on whatever grids, "
                "and hold the map against the labels by 'engine evaluate'.",
            )
        return LabelledScene(image, heights, labels, gsd_m, valid)


def _read(path: Path, bands: int) -> tuple[Array, Array, float]:
    """Return bands (B, H, W), validity (H, W) and pixel size."""
    gdal.UseExceptions()
    try:
        data = gdal.Open(str(path))
        values = np.stack([data.GetRasterBand(band + 1).ReadAsArray() for band in range(bands)])
        masks = [data.GetRasterBand(band + 1).GetMaskBand().ReadAsArray() for band in range(bands)]
    except (RuntimeError, AttributeError) as error:
        raise DataError(
            f"{path} cannot be read: {error}.", f"Give a raster of at least {bands} band(s)."
        ) from error
    return values, np.all(masks, axis=0), abs(float(data.GetGeoTransform()[1]))
