"""A tile of an ISPRS benchmark: which files hold it, and how they become a scene."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol, TypeVar

from ...core.errors import Dis2Error
from ..errors import ConfigError, DataError
from ..scenes.cache import LabelledScene
from ..scenes.files import metric_wkt
from ..scenes.prepare import Split
from .colours import ids_of_colours
from .download import Download
from .pixels import grid_of_image, read_bands, read_decimetres, size_error
from .sources import LabelArray, RealScene, SceneSource

_LOG = logging.getLogger(__name__)
_RGB = (1, 2, 3)
_NAMED_AT_MOST = 5

_Read = TypeVar("_Read")
Bands = tuple[int, int, int]


@dataclass(frozen=True)
class Copies:
    """Files that should hold the same; the first that can be used is.

    Attributes:
        wanted: the name the benchmark gives the best of them, for messages.
        paths: the best first; empty where the download has none.
    """

    wanted: str
    paths: tuple[str, ...]

    def first(self, read: Callable[[str], _Read]) -> _Read:
        """Return the first copy that can be read; those passed over are logged.

        Raises:
            DataError: there is none; with a reason where there are files.
        """
        refused: Dis2Error = DataError(f"{self.wanted} is not in the download.")
        for number, path in enumerate(self.paths, start=1):
            try:
                return read(path)
            except Dis2Error as error:
                refused = error
                if number < len(self.paths):
                    _LOG.warning("Not used: %s", error.message)
        raise refused


@dataclass(frozen=True)
class TileFiles:
    """The files of a tile.

    Attributes:
        image: near infrared, red and green among their bands.
        bands: numbers of red, green and near infrared in an image, by the end of its name.
        heights: 8-bit decimetres above ground.
        labels: in the colours of the benchmark.
        eroded: the same with borders left out; may be absent.
    """

    image: Copies
    bands: Callable[[str], Bands]
    heights: Copies
    labels: Copies
    eroded: Copies

    def without_eroded(self) -> TileFiles:
        """Return the same without eroded labels: training does not read them."""
        return replace(self, eroded=replace(self.eroded, paths=()))

    def missing(self) -> list[str]:
        """Return the names of the files without which there is no scene."""
        return [c.wanted for c in (self.image, self.heights, self.labels) if not c.paths]


class Benchmark(Protocol):
    """What the two data sets differ in."""

    @property
    def name(self) -> str:
        """The name of the data set, in small letters."""

    @property
    def gsd_m(self) -> float:
        """Its pixel size."""

    @property
    def epsg(self) -> int:
        """Its reference system."""

    @property
    def tiles(self) -> dict[Split, tuple[str, ...]]:
        """Its tiles by split; validation tiles are taken from the official training tiles."""

    def files(self, download: Download, tile: str) -> TileFiles:
        """Return where a tile lies in a download."""


def plan_benchmark(
    benchmark: Benchmark,
    download: Download,
    splits: Iterable[Split] = tuple(Split),
    validation: Sequence[str] | None = None,
) -> list[SceneSource]:
    """Return the scenes of a benchmark by its official split, none of them read yet.

    Args:
        benchmark: which.
        download: where its files are.
        splits: which parts are wanted.
        validation: training tiles held out in place of the usual ones.

    Raises:
        ConfigError: ``validation`` names no training tile, or all.
        DataError: files are missing; the message names them.
    """
    tiles = with_validation(benchmark.tiles, validation)
    wanted = [(split, tile) for split in splits for tile in tiles[split]]
    files = {tile: benchmark.files(download, tile) for _, tile in wanted}
    missing = [name for _, tile in wanted for name in files[tile].missing()]
    if missing:
        raise _missing_error(missing, download)
    return [
        SceneSource(f"{benchmark.name}-{tile}", split, partial(read_tile, of, benchmark))
        for split, tile in wanted
        for of in [files[tile] if split is Split.TEST else files[tile].without_eroded()]
    ]


def with_validation(
    tiles: dict[Split, tuple[str, ...]], validation: Sequence[str] | None
) -> dict[Split, tuple[str, ...]]:
    """Return the split with other validation tiles; the test tiles stay.

    Raises:
        ConfigError: one of them is no training tile, or none is left to train with.
    """
    if validation is None:
        return tiles
    official = (*tiles[Split.TRAIN], *tiles[Split.VALIDATION])
    unknown = sorted(set(validation) - set(official))
    left = tuple(tile for tile in official if tile not in validation)
    if unknown or not left:
        raise ConfigError(
            f"{', '.join(unknown or validation)} cannot be held out for validation.",
            f"Name some of the training tiles: {', '.join(sorted(official))}.",
        )
    return {**tiles, Split.TRAIN: left, Split.VALIDATION: tuple(validation)}


def read_tile(files: TileFiles, benchmark: Benchmark) -> RealScene:
    """Read a tile.

    Raises:
        DataError: no copy of one of its files can be used.
    """
    image, grid = files.image.first(
        lambda path: (
            read_bands(path, files.bands(path)),
            grid_of_image(path, benchmark.gsd_m, metric_wkt(benchmark.epsg)),
        )
    )
    shape = grid.height, grid.width
    heights = files.heights.first(lambda path: read_decimetres(path, shape))
    labels = files.labels.first(lambda path: _read_labels(path, shape))
    eroded = None
    if files.eroded.paths:
        eroded = files.eroded.first(lambda path: _read_labels(path, shape))
    return RealScene(LabelledScene(image, heights, labels, benchmark.gsd_m), grid, eroded)


def _read_labels(path: str, shape: tuple[int, int]) -> LabelArray:
    colours = read_bands(path, _RGB)
    if colours.shape[1:] != shape:
        raise size_error(path, colours.shape[1:], shape)
    return ids_of_colours(colours, path)


def _missing_error(missing: list[str], download: Download) -> DataError:
    named = ", ".join(missing[:_NAMED_AT_MOST])
    more = f" and {len(missing) - _NAMED_AT_MOST} more" if len(missing) > _NAMED_AT_MOST else ""
    return DataError(
        f"{download} lacks {named}{more}.",
        "Download what is missing and name all its folders or zips, or leave out the splits that "
        "need it, for example --splits train validation.",
    )
