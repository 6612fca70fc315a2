"""What a figure is drawn of: one tile of a person's rasters, and what the network makes of it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from ...core.class_scheme import ClassScheme
from ...core.jobs.job import SegmentationJob
from ...core.models.model_card import ModelCard
from ...core.window import ReferenceGrid, Window
from ...engine.labels.label_rule import LabelRule
from ...engine.labels.reference_labels import open_labels
from ...engine.planning.doubt_words import doubt_words
from ...engine.planning.inputs import Inputs, open_inputs
from ...engine.raster.grids.align import Reader
from ...engine.raster.grids.ground_area import gsd_metres
from ...engine.raster.grids.holes import fill_heights, fill_image
from ...network.branches import SCENARIOS
from ...network.dis2 import Dis2
from ...network.trace import Trace
from ..datasets.own_scene import refuse_colours
from ..errors import ConfigError, DataError

FloatArray = npt.NDArray[np.float32]
_LOG = logging.getLogger(__name__)
_COLOUR_INFRARED = ("nir", "red", "green")


@dataclass(frozen=True)
class View:
    """A square tile for the network and for the eye.

    Attributes:
        scheme: the classes of the model.
        rgir: (1, 3, T, T), normalised, in the order of the model.
        ndsm: (1, 1, T, T), normalised.
        colours: (T, T, 3) colour infrared, 0..1; black where there is no image.
        heights_m: (T, T), NaN where there are none.
        labels: (T, T) channels, negative where nothing is known; None where none were given.
        caption: of which files and which place it is, and how large its pixels are.
        gsd_m: pixel size, metres; None where the files do not tell.
    """

    scheme: ClassScheme
    rgir: Tensor
    ndsm: Tensor
    colours: FloatArray
    heights_m: FloatArray
    labels: npt.NDArray[np.int16] | None
    caption: str = ""
    gsd_m: float | None = None

    @torch.no_grad()
    def trace(self, network: Dis2) -> Trace:
        """Return what the network makes of the tile; sample i is the i-th scenario."""
        codes = torch.tensor([scenario.code for scenario in SCENARIOS])
        rgir, ndsm = (part.expand(len(codes), -1, -1, -1) for part in (self.rgir, self.ndsm))
        return network.trace(rgir, ndsm, codes)


@dataclass(frozen=True)
class Place:
    """A tile of a raster: its side, and the pixel (column, row) in its middle, if any is asked."""

    tile_px: int
    middle: tuple[int, int] | None = None

    def window(self, grid: ReferenceGrid) -> Window:
        """Return the tile, moved off the raster's edge where the raster is large enough.

        Where none is asked for it is the one in the middle of the raster.

        Raises:
            ConfigError: the tile's middle is outside the raster.
        """
        col, row = self.middle or (grid.width // 2, grid.height // 2)
        if not (0 <= col < grid.width and 0 <= row < grid.height):
            raise ConfigError(
                f"Column {col}, row {row} is outside a raster of {grid.width} x {grid.height} px.",
                "Give a pixel of the image.",
            )
        side = self.tile_px
        col_off, row_off = (
            max(min(at - side // 2, length - side), 0)
            for at, length in ((col, grid.width), (row, grid.height))
        )
        return Window(col_off, row_off, side, side)


def open_view(card: ModelCard, job: SegmentationJob, labels: Path | None, place: Place) -> View:
    """Read a tile as the engine does: on the grid of the image, holes filled, normalised.

    Args:
        card: of the model.
        job: names image and heights and says how they are read. What is doubtful is said.
        labels: to be drawn beside the answer; None for none.
        place: of the tile.

    Raises:
        ConfigError: the place is outside the image.
        DataError: there is no image or there are no heights at the place, or labels have a colour
            that is no class.
        InputError: a raster cannot be used.
        ModelError: the model wants bands that are not red, green and nir.
    """
    inputs = open_inputs(job, card)
    for said in (*inputs.warnings, *map(doubt_words, inputs.doubts)):
        _LOG.warning(said)
    window = place.window(inputs.grid)
    image, has_image = _read(inputs.rgir, window, job.rgir)
    heights, known = _read(inputs.ndsm, window, job.ndsm)
    found = None
    if labels is not None:
        refuse_colours(labels, card.classes)
        found = open_labels(str(labels), inputs.grid, LabelRule(card.classes)).read(window)
    rule = card.normalisation
    filled = rule.image(fill_image(image, has_image), inputs.brightness)
    level = rule.heights(fill_heights(heights, known) * np.float32(inputs.height_factor))
    gsd_m = gsd_metres(inputs.grid)
    return View(
        card.classes,
        torch.from_numpy(filled).unsqueeze(0),
        torch.from_numpy(level).unsqueeze(0),
        _colours(np.where(has_image, image, 0), inputs, card),
        np.where(known, heights[0], np.float32(np.nan)),
        found,
        _caption(job, window, gsd_m),
        gsd_m,
    )


def _caption(job: SegmentationJob, window: Window, gsd_m: float | None) -> str:
    names = ", ".join(Path(each).name for each in (job.rgir, job.ndsm) if each is not None)
    side, col, row = window.width, window.col_off, window.row_off
    place = f"{side} x {side} px from column {col}, row {row}"
    if gsd_m is None:
        return f"{names}: {place}, size of a pixel unknown"
    return f"{names}: {place}; a pixel is {gsd_m:.3g} m, a side {side * gsd_m:.3g} m"


def _read(
    reader: Reader | None, window: Window, path: str | None
) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    values, valid = reader.read(window) if reader is not None else (None, None)
    if values is None or valid is None or not valid.any():
        raise DataError(
            f"{path} has no data around column {window.col_off}, row {window.row_off}.",
            "Choose another place.",
        )
    return values, valid


def _colours(image: FloatArray, inputs: Inputs, card: ModelCard) -> FloatArray:
    order = [card.image_bands.index(name) for name in _COLOUR_INFRARED]
    bright = image[order] / np.float32(max(inputs.brightness, 1e-6))
    return np.clip(bright, 0, 1).transpose(1, 2, 0)
