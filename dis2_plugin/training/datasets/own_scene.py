"""A scene of a person's own files: heights and labels brought to the grid of the image."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from osgeo import gdal

from ...core.class_scheme import ISPRS, NO_DATA_ID, ClassScheme
from ...core.jobs.job import HeightUnit
from ...core.window import ReferenceGrid, Window
from ...engine.labels.label_rule import IGNORED, Key, LabelArray, LabelRule
from ...engine.labels.reference_labels import Labels, is_coloured, open_labels
from ...engine.raster.grids.burn import is_vector
from ...engine.raster.grids.ground_area import gsd_metres
from ...engine.raster.grids.heights import ABOVE_GROUND_M, HeightReader
from ...engine.raster.grids.quantity import strips
from ...engine.raster.sources.bands import ROLES, image_bands
from ...engine.raster.sources.source import BoolArray, RasterSource, grid_of, open_raster
from ..errors import unknown_label
from ..scenes.cache import Array, LabelledScene
from ..scenes.doubts import PLAUSIBLE_IMAGE, Bands
from .colours import refuse_other_colours
from .sources import RealScene

_RGB = (1, 2, 3)
_BRIGHTEST_BYTE = 255


@dataclass(frozen=True)
class OwnFiles:
    """The files of a scene.

    Attributes:
        rgir: an image with red, green and near infrared; its grid is the scene's.
        ndsm: heights above ground, on any grid.
        labels: class ids or colours of the classes on any grid, or polygons.
    """

    rgir: Path
    ndsm: Path
    labels: Path


@dataclass(frozen=True)
class Reading:
    """How the files are understood.

    Attributes:
        scheme: the classes of the labels.
        bands: numbers of red, green, near infrared in the images; None guesses by their names.
        unit: of the heights.
        class_field: field of polygon layers that holds class id, name or title.
        mapping: value of the labels to class id, where they are not class ids or names; what it
            leaves out is ignored.
    """

    scheme: ClassScheme = ISPRS
    bands: Bands | None = None
    unit: HeightUnit = HeightUnit.METRE
    class_field: str = "class_id"
    mapping: Mapping[Key, int] = field(default_factory=dict)


@dataclass(frozen=True)
class StrictRule(LabelRule):
    """A rule for training: what it does not know is an error, not something to be left out."""

    path: str = ""

    def channel(self, value: Key | None) -> int:
        """Return the channel of a value.

        Raises:
            DataError: it names no class, and no mapping says what is to be left out.
        """
        channel = super().channel(value)
        if channel == IGNORED and value not in (None, NO_DATA_ID) and not self.mapping:
            raise unknown_label(value, self.path, self.scheme)
        return channel


def labelled_windows(
    files: OwnFiles, windows: Mapping[str, Window], reading: Reading
) -> dict[str, Window]:
    """Return those windows of a scene in which any pixel is labelled, by their names.

    Raises:
        DataError: a label is unknown.
        InputError: image or labels cannot be read.
    """
    if not reading.mapping:
        refuse_colours(files.labels, reading.scheme)
    labels = labels_on(grid_of(open_raster(str(files.rgir))), files.labels, reading)
    return {name: each for name, each in windows.items() if (labels.read(each) >= 0).any()}


def read_piece(files: OwnFiles, window: Window, reading: Reading) -> RealScene:
    """Read a window of a scene.

    Raises:
        DataError: a label is unknown.
        InputError: a file cannot be read, or does not overlap the image.
    """
    dataset = open_raster(str(files.rgir))
    grid = grid_of(dataset)
    image, valid = read_image(dataset, window, reading.bands)
    metres, known = HeightReader(
        open_raster(str(files.ndsm)), grid, reading.unit.metres, ABOVE_GROUND_M
    ).read(window)
    heights = np.where(known, metres[0], np.float32(np.nan))
    labels = ids_of_channels(labels_on(grid, files.labels, reading).read(window))
    part = grid.crop(window)
    scene = LabelledScene(image, heights, labels, _gsd_m(grid), valid)
    return RealScene(scene, part)


def read_image(dataset: Any, window: Window, bands: Bands | None) -> tuple[Array, BoolArray]:
    """Return red, green, near infrared (3, H, W) of an opened image, and validity (H, W).

    What had to be assumed of its bands is said once, by ``tell_doubts``.

    Raises:
        InputError: it is damaged, or has not the bands.
    """
    roles, _ = image_bands(dataset, bands)
    source = RasterSource(dataset, tuple(roles[role] for role in ROLES), PLAUSIBLE_IMAGE)
    values, valid = source.read(window)
    return values.astype(np.uint8) if source.largest_value == _BRIGHTEST_BYTE else values, valid


def labels_on(grid: ReferenceGrid, path: Path, reading: Reading) -> Labels:
    """Return labels on a grid.

    Raises:
        InputError: they cannot be read.
    """
    rule = StrictRule(reading.scheme, reading.mapping, reading.class_field, str(path))
    return open_labels(str(path), grid, rule)


def ids_of_channels(channels: LabelArray) -> npt.NDArray[np.uint8]:
    """Return the ids of labels (H, W): the channels, with the ignore id where there is none."""
    return np.where(channels >= 0, channels, NO_DATA_ID).astype(np.uint8)


def refuse_colours(labels: Path, scheme: ClassScheme) -> None:
    """Refuse colours outside the palette, which the engine would leave out without a word.

    Raises:
        DataError: there are such.
        InputError: the labels cannot be read.
    """
    path = str(labels)
    if is_vector(path):
        return
    dataset = open_raster(path)
    if not is_coloured(dataset) or dataset.GetRasterBand(1).DataType != gdal.GDT_Byte:
        return
    source = RasterSource(dataset, _RGB)
    for window in strips(source.grid):
        colours, _ = source.read(window)
        refuse_other_colours(colours.astype(np.uint8), path, scheme)


def _gsd_m(grid: ReferenceGrid) -> float:
    """Return the pixel size; units of a grid without CRS are taken for metres."""
    return gsd_metres(grid) or sum(grid.pixel_size) / 2
