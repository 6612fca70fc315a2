"""The result rasters: tiled, compressed GeoTIFFs on the grid of the extent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy.typing as npt
from osgeo import gdal

from ..core.class_scheme import NO_DATA_ID, ClassScheme
from ..core.errors import OutputError
from ..core.job import Output
from ..core.result import (
    CLASSES_FILE,
    CONFIDENCE_FILE,
    PROBABILITIES_FILE,
    SCENARIO_FILE,
    cwam_file,
)
from ..core.window import ReferenceGrid, Window
from .strip import SCORE_LIMIT, SCORE_NO_DATA, SCORE_STEPS, Strip
from .whole_file import closing_data_sets

FLAT, _WHOLE, _FLOATING = 1, 2, 3  # TIFF predictors
_OPTIONS = (
    "TILED=YES",
    "BLOCKXSIZE=256",
    "BLOCKYSIZE=256",
    "COMPRESS=DEFLATE",
    "ZLEVEL=1",  # level 4 makes files a twentieth smaller for half as much time again
    "BIGTIFF=IF_SAFER",
    "INTERLEAVE=BAND",
)


@dataclass(frozen=True)
class RasterSpec:
    """How one result is stored.

    Attributes:
        name: the output's name in ``run.json``.
        file: name in the folder of results.
        bands: description of each band.
        dtype: GDAL's name of the pixel type.
        predictor: TIFF predictor.
        nodata: value of pixels without an answer.
        scale_offset: what makes a value of a pixel, where that is not 1 and 0.
    """

    name: str
    file: str
    bands: tuple[str, ...]
    dtype: int
    predictor: int
    nodata: float
    scale_offset: tuple[float, float] | None = None


def result_rasters(outputs: tuple[Output, ...], scheme: ClassScheme) -> tuple[RasterSpec, ...]:
    """Return the rasters of a run; classes, confidence and scenario are always among them."""
    nan, byte, real = float("nan"), gdal.GDT_Byte, gdal.GDT_Float32
    specs = [
        RasterSpec("classes", CLASSES_FILE, ("class",), byte, FLAT, NO_DATA_ID),
        RasterSpec("confidence", CONFIDENCE_FILE, ("confidence",), real, _FLOATING, nan),
        RasterSpec("scenario", SCENARIO_FILE, ("scenario",), byte, FLAT, NO_DATA_ID),
    ]
    if Output.CWAM in outputs:
        specs += [_cwam(name) for name in scheme.names]
    if Output.PROBABILITIES in outputs:
        specs.append(
            RasterSpec("probabilities", PROBABILITIES_FILE, scheme.names, real, _FLOATING, nan)
        )
    return tuple(specs)


def _cwam(name: str) -> RasterSpec:
    step = 2 * SCORE_LIMIT / SCORE_STEPS
    return RasterSpec(
        f"cwam_{name}",
        cwam_file(name),
        (f"attention score of {name}",),
        gdal.GDT_UInt16,
        _WHOLE,
        SCORE_NO_DATA,
        (step, -SCORE_LIMIT),
    )


@dataclass(frozen=True)
class Sheet:
    """Where the results lie.

    Attributes:
        grid: the reference grid.
        window: the part of it that is mapped.
        is_georeferenced: whether the reference raster said where it lies; if not, a map of all of
            it does not say so either.
    """

    grid: ReferenceGrid
    window: Window
    is_georeferenced: bool


class ResultWriter:
    """Open result rasters that take strips; ``finish`` makes them whole."""

    def __init__(
        self,
        folder: Path,
        specs: tuple[RasterSpec, ...],
        sheet: Sheet,
        scheme: ClassScheme,
    ) -> None:
        """Create the files.

        Args:
            folder: where they go.
            specs: which files.
            sheet: where they lie.
            scheme: colours of the classes.

        Raises:
            OutputError: a file cannot be made.
        """
        self._window, self._scheme = sheet.window, scheme
        self.paths = {spec.name: folder / spec.file for spec in specs}
        with writing(folder):
            self._datasets = {
                spec.name: create_raster(folder / spec.file, spec, sheet) for spec in specs
            }
            set_colours(self._datasets["classes"], scheme)

    def __enter__(self) -> ResultWriter:
        """Return the writer."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what ``finish`` did not, without a complaint: it is about to be deleted."""
        with suppress(RuntimeError), closing_data_sets():
            self._datasets.clear()

    def write(self, strip: Strip) -> None:
        """Write finished rows.

        Raises:
            OutputError: the disk is full, for example.
        """
        at = strip.window.shift(-self._window.col_off, -self._window.row_off)
        arrays = _arrays(strip, self._scheme)
        for name, dataset in self._datasets.items():
            with writing(self.paths[name]):
                dataset.WriteArray(arrays[name], at.col_off, at.row_off)

    def finish(self, before_each: Callable[[], None]) -> None:
        """Write what is still in memory and close the files.

        Args:
            before_each: called before each band is written, which may take a second; may raise.

        Raises:
            OutputError: the disk is full, for example.
        """
        for name in list(self._datasets):
            for number in range(1, self._datasets[name].RasterCount + 1):
                before_each()
                with writing(self.paths[name]):
                    self._datasets[name].GetRasterBand(number).FlushCache()
            with writing(self.paths[name]):
                self._datasets[name].FlushCache()
                del self._datasets[name]


def create_raster(path: Path, spec: RasterSpec, sheet: Sheet) -> Any:
    """Create the file of one result on its grid and return the open data set.

    Raises:
        RuntimeError: GDAL cannot; see ``writing``.
    """
    grid = sheet.grid.crop(sheet.window)
    options = [*_OPTIONS, f"PREDICTOR={spec.predictor}"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(
        str(path), grid.width, grid.height, len(spec.bands), spec.dtype, options
    )
    describe(dataset, spec, sheet)
    return dataset


def describe(dataset: Any, spec: RasterSpec, sheet: Sheet) -> None:
    """Say in a data set where it lies and what its values mean."""
    grid = sheet.grid.crop(sheet.window)
    if grid.crs_wkt:
        dataset.SetProjection(grid.crs_wkt)
    if sheet.is_georeferenced or grid != sheet.grid:
        dataset.SetGeoTransform(grid.geotransform)
    for number, description in enumerate(spec.bands, start=1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(description)
        band.SetNoDataValue(spec.nodata)
        if spec.scale_offset is not None:
            scale, offset = spec.scale_offset
            band.SetScale(scale)
            band.SetOffset(offset)


def set_colours(dataset: Any, scheme: ClassScheme) -> None:
    """Give a raster of class ids the colours of its classes."""
    table = gdal.ColorTable()
    for item in scheme.classes:
        table.SetColorEntry(item.id, (*item.colour, 255))
    dataset.GetRasterBand(1).SetRasterColorTable(table)


def _arrays(strip: Strip, scheme: ClassScheme) -> dict[str, npt.NDArray[Any]]:
    cwam = {f"cwam_{name}": strip.cwam[channel] for channel, name in enumerate(scheme.names)}
    return {
        "classes": strip.classes,
        "confidence": strip.confidence,
        "scenario": strip.scenario,
        "probabilities": strip.probabilities,
        **cwam,
    }


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn GDAL's complaints about ``path`` into an error that says what to do.

    Raises:
        OutputError: the disk is full, for example.
    """
    gdal.UseExceptions()
    gdal.ErrorReset()
    try:
        yield
    except RuntimeError as error:
        cause = str(error).partition("\n")[0]  # newer GDAL says each cause again, a line each
        raise OutputError.unwritable(path, cause) from error
    if gdal.GetLastErrorType() >= gdal.CE_Failure:  # closing does not raise
        raise OutputError.unwritable(path, gdal.GetLastErrorMsg())
