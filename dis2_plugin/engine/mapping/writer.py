"""The result rasters of a run, filled strip by strip."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy.typing as npt
from osgeo import gdal

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ...core.errors import OutputError
from ...core.jobs.job import Output
from ...core.results.result import (
    CLASSES_FILE,
    CONFIDENCE_FILE,
    PROBABILITIES_FILE,
    SCENARIO_FILE,
    cwam_file,
)
from ..files.whole_file import closing_data_sets
from ..planning.lattice import SCORE_CELL_PX
from ..raster.geotiff import (
    FLAT,
    FLOATING,
    WHOLE,
    RasterSpec,
    Sheet,
    create_raster,
    set_colours,
    writing,
)
from .block_rows import BlockRows
from .strip import SCORE_LIMIT, SCORE_NO_DATA, SCORE_STEPS, Strip


def result_rasters(outputs: tuple[Output, ...], scheme: ClassScheme) -> tuple[RasterSpec, ...]:
    """Return the rasters of a run; classes, confidence and scenario are always among them."""
    nan, byte, real = float("nan"), gdal.GDT_Byte, gdal.GDT_Float32
    specs = [
        RasterSpec("classes", CLASSES_FILE, ("class",), byte, FLAT, NO_DATA_ID),
        RasterSpec("confidence", CONFIDENCE_FILE, ("confidence",), real, FLOATING, nan),
        RasterSpec("scenario", SCENARIO_FILE, ("scenario",), byte, FLAT, NO_DATA_ID),
    ]
    if Output.CWAM in outputs:
        specs += [_cwam(name) for name in scheme.names]
    if Output.PROBABILITIES in outputs:
        specs.append(
            RasterSpec("probabilities", PROBABILITIES_FILE, scheme.names, real, FLOATING, nan)
        )
    return tuple(specs)


def _cwam(name: str) -> RasterSpec:
    step = 2 * SCORE_LIMIT / SCORE_STEPS
    return RasterSpec(
        f"cwam_{name}",
        cwam_file(name),
        (f"attention score of {name}",),
        gdal.GDT_UInt16,
        WHOLE,
        SCORE_NO_DATA,
        (step, -SCORE_LIMIT),
        SCORE_CELL_PX,
    )


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
        self._window, self._specs, self._scheme = sheet.window, specs, scheme
        self._folder = folder
        self.paths = {spec.name: folder / spec.file for spec in specs}
        with writing(folder):
            datasets = {spec.name: create_raster(folder / spec.file, spec, sheet) for spec in specs}
            set_colours(datasets["classes"], scheme)
        self._rasters = {name: BlockRows(dataset) for name, dataset in datasets.items()}

    def __enter__(self) -> ResultWriter:
        """Return the writer."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what ``finish`` did not, without a complaint: it is about to be deleted."""
        with suppress(RuntimeError), closing_data_sets():
            for raster in self._rasters.values():
                raster.close()

    def write(self, strip: Strip) -> None:
        """Write finished rows.

        Raises:
            OutputError: the disk is full, for example.
        """
        if not self._folder.is_dir():  # Linux would go on writing files that have no name
            raise OutputError(
                f"{self._folder} was taken away while the run wrote there.",
                "Run again, in a folder that stays.",
            )
        arrays = _arrays(strip, self._scheme)
        for spec in self._specs:
            rows, cols = strip.window.cells(spec.cell_px).slices_in(
                self._window.cells(spec.cell_px)
            )
            with writing(self.paths[spec.name]):
                self._rasters[spec.name].write(arrays[spec.name], cols.start, rows.start)

    def finish(self) -> None:
        """Write what is still in memory and close the files.

        Raises:
            OutputError: the disk is full, for example.
        """
        for name, raster in self._rasters.items():
            with writing(self.paths[name]):
                raster.finish()


def _arrays(strip: Strip, scheme: ClassScheme) -> dict[str, npt.NDArray[Any]]:
    cwam = {f"cwam_{name}": strip.cwam[channel] for channel, name in enumerate(scheme.names)}
    return {
        "classes": strip.classes,
        "confidence": strip.confidence,
        "scenario": strip.scenario,
        "probabilities": strip.probabilities,
        **cwam,
    }
