"""A scene of a person's own files: heights and labels brought to the grid of the image."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...core.class_scheme import NO_DATA_ID
from ...core.job import HeightUnit
from ...core.window import ReferenceGrid, Window
from ...engine.labels.label_rule import IGNORED, Key, LabelRule
from ...engine.labels.reference_labels import open_labels
from ...engine.raster.bands import ROLES, image_bands
from ...engine.raster.burn import is_vector
from ...engine.raster.ground_area import gsd_metres
from ...engine.raster.heights import ABOVE_GROUND_M, HeightReader
from ...engine.raster.quantity import strips
from ...engine.raster.source import BoolArray, RasterSource, grid_of, open_raster
from ..errors import DataError
from ..scenes.cache import Array, LabelledScene
from .colours import ids_of_colours
from .sources import LabelArray, RealScene

_RGB = (1, 2, 3)
_PLAUSIBLE_IMAGE = (-1e9, 1e9)


@dataclass(frozen=True)
class OwnFiles:
    """The files of a scene.

    Attributes:
        rgir: an image with red, green and near infrared; its grid is the scene's.
        ndsm: heights above ground, on any grid.
        labels: class ids or ISPRS colours on any grid, or polygons.
    """

    rgir: Path
    ndsm: Path
    labels: Path


@dataclass(frozen=True)
class Reading:
    """How the files are understood; see ``TripleOptions``."""

    bands: tuple[int, int, int] | None
    unit: HeightUnit
    class_field: str
    mapping: Mapping[Key, int]


@dataclass(frozen=True)
class _StrictRule(LabelRule):
    """A rule for training: what it does not know is an error, not something to be left out."""

    path: str = ""

    def channel(self, value: Key | None) -> int:
        """Return the channel of a value.

        Raises:
            DataError: it names no class, and no mapping says what is to be left out.
        """
        channel = super().channel(value)
        if channel == IGNORED and value not in (None, NO_DATA_ID) and not self.mapping:
            raise DataError(
                f"{self.path} has the label {value!r}, which is no class.",
                f"Say what labels mean, for example --map {value}={self.scheme.names[0]}; others "
                "are then ignored.",
            )
        return channel


def is_labelled(files: OwnFiles, window: Window, reading: Reading) -> bool:
    """Tell whether any pixel of a window of a scene is labelled.

    Raises:
        DataError: a label is unknown.
        InputError: image or labels cannot be read.
    """
    grid = grid_of(open_raster(str(files.rgir)))
    return bool((_labels(files.labels, grid, window, reading) != NO_DATA_ID).any())


def read_piece(files: OwnFiles, window: Window, reading: Reading) -> RealScene:
    """Read a window of a scene.

    Raises:
        DataError: a label is unknown.
        InputError: a file cannot be read, or does not overlap the image.
    """
    dataset = open_raster(str(files.rgir))
    grid = grid_of(dataset)
    image, valid = _image(dataset, window, reading)
    metres, known = HeightReader(
        open_raster(str(files.ndsm)), grid, reading.unit.metres, ABOVE_GROUND_M
    ).read(window)
    heights = np.where(known, metres[0], np.float32(np.nan))
    labels = _labels(files.labels, grid, window, reading)
    part = grid.crop(window)
    scene = LabelledScene(image, heights, labels, _gsd_m(grid), valid)
    return RealScene(scene, part)


def _image(dataset: Any, window: Window, reading: Reading) -> tuple[Array, BoolArray]:
    roles, _ = image_bands(dataset, reading.bands)
    red, green, nir = (roles[role] for role in ROLES)
    values, valid = RasterSource(dataset, (red, green, nir), _PLAUSIBLE_IMAGE).read(window)
    is_byte = dataset.GetRasterBand(red).DataType == gdal.GDT_Byte
    return values.astype(np.uint8) if is_byte else values, valid


def _labels(path: Path, grid: ReferenceGrid, window: Window, reading: Reading) -> LabelArray:
    rule = _StrictRule(mapping=reading.mapping, class_field=reading.class_field, path=str(path))
    if not is_vector(str(path)):
        _check_colours(str(path))
    channels = open_labels(str(path), grid, rule).read(window)
    ids = np.array([item.id for item in rule.scheme.classes], np.uint8)
    return np.where(channels >= 0, ids[np.maximum(channels, 0)], np.uint8(NO_DATA_ID))


def _check_colours(path: str) -> None:
    """Refuse colours outside the palette, which the engine would leave out without a word."""
    dataset = open_raster(path)
    if dataset.RasterCount < len(_RGB) or dataset.GetRasterBand(1).DataType != gdal.GDT_Byte:
        return
    source = RasterSource(dataset, _RGB)
    for window in strips(source.grid):
        colours, _ = source.read(window)
        ids_of_colours(colours.astype(np.uint8), path)


def _gsd_m(grid: ReferenceGrid) -> float:
    """Return the pixel size; units of a grid without CRS are taken for metres."""
    return gsd_metres(grid) or sum(grid.pixel_size) / 2
