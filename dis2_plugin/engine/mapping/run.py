"""One run of ``segment``: the map is written, measured and drawn, and then moved to its place."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from ...core.errors import DeviceMemoryError, OutputError, ResultsKept
from ...core.jobs.estimate import Estimate
from ...core.jobs.job import Output, SegmentationJob
from ...core.process.messages import Started
from ...core.progress import Progress, Reporter
from ...core.results.result import POLYGONS_FILE, RUN_FILE, STATISTICS_FILE, ClassArea, RunResult
from ..files.staging import staging_folder
from ..files.text_file import write_json
from ..geopackage.package import write_geopackage
from ..measures.class_sums import ClassSums
from ..measures.statistics import STAGE as STATISTICS_STAGE
from ..measures.statistics import write_statistics
from ..planning.ladder import step_down
from ..planning.plan import Plan
from ..planning.record import GEOPACKAGE, Notes, ScenarioCount, job_json, model_json, now, versions
from ..planning.run_files import check_places, publish_run
from ..preflight.needs import check_capacity, look_ahead
from ..preflight.speeds import SpeedBook
from ..process.pace import Pace
from ..process.stopwatch import Stopwatch, peak_memory_bytes
from ..raster.gdal_setup import set_up_gdal
from ..raster.geotiff import RasterSpec, Sheet
from ..raster.sources.unchanged import UnchangedInputs
from .journal import JOURNAL_NAME, Journal, run_key
from .rows import StripMaker
from .strip import Strip
from .vectors import write_polygons
from .writer import ResultWriter, result_rasters

_PIECE_PX = 1 << 17
"""Pixels measured at once: few enough to stay in the processor's cache."""


def ignore(_: Started) -> None:
    """Do nothing about the start of a run."""


def run(
    job: SegmentationJob, reporter: Reporter, on_start: Callable[[Started], None] = ignore
) -> RunResult:
    """Segment, and return what was made.

    Args:
        job: what to do.
        reporter: told about tiles and asked whether to go on.
        on_start: called once, when the inputs are open and the device is known.

    Raises:
        Dis2Error: the job cannot be done; nothing new is in the folder of results.
        ResultsKept: they are whole and not all in their places; the message names where they are.
        Cancelled: the reporter said so; likewise.
    """
    set_up_gdal()
    watch, notes, book = Stopwatch(), Notes(reporter), SpeedBook()
    ahead = look_ahead(job, notes, book)
    check_capacity(ahead)
    on_start(ahead.started())
    out = Path(job.out).absolute()
    asked_before = ahead.plan.backend.answered
    with staging_folder(out, keep=JOURNAL_NAME if job.resume else "") as staging:
        check_places(out, result_files(ahead.plan))
        begun = Run(ahead.plan, notes, watch, ahead.estimate)
        result = begun.write(staging, out)
        begun.publish(result, staging, out)
    if begun.plan is ahead.plan and not job.resume:
        answers = ahead.plan.backend.answered - asked_before
        megapixels = sum(result.scenario_pixels.values()) / 1e6
        book.remember(ahead.plan, ahead.speed, answers, megapixels, result.seconds)
    return result


def result_files(
    plan: Plan, file_of: Callable[[RasterSpec], str] = attrgetter("file")
) -> list[str]:
    """Return the names of all files that a run puts into its folder.

    Args:
        plan: the run.
        file_of: tells the file of a raster.
    """
    rasters = result_rasters(plan.job.outputs, plan.card.classes)
    drawn = [POLYGONS_FILE] if Output.POLYGONS in plan.job.outputs else []
    return [*map(file_of, rasters), STATISTICS_FILE, *drawn, RUN_FILE]


class Run:
    """A plan at work."""

    def __init__(
        self, plan: Plan, notes: Notes, watch: Stopwatch, estimate: Estimate | None = None
    ) -> None:
        self._plan, self._notes, self._watch, self._estimate = plan, notes, watch, estimate
        self._inputs = UnchangedInputs(plan.job)
        self._count, self._sums = ScenarioCount(), _class_sums(plan)

    @property
    def plan(self) -> Plan:
        """What is done: another plan than at first after the memory of the device ran out."""
        return self._plan

    def write(self, staging: Path, out: Path) -> RunResult:
        """Make all files in ``staging``; the result says where they will lie in ``out``.

        Raises:
            Dis2Error: a file cannot be made.
            ResultsKept: only the GeoPackage could not be; the others are in ``out``.
            Cancelled: the person asked to stop.
        """
        for warning in self._plan.warnings:
            self._notes.warning(warning)
        with self._watch.measure("map"):
            rasters = self._write_rasters(staging)
        self._warn()
        areas = self._write_areas(rasters, staging)
        staged = {**rasters, "statistics": staging / STATISTICS_FILE}
        if Output.POLYGONS in self._plan.job.outputs:
            with self._watch.measure("polygons"):
                staged["polygons"] = write_polygons(rasters, self._plan, staging, self._notes)
        files = {name: str(out / path.name) for name, path in staged.items()}
        result = self._result(files, areas)
        saved, failure = self._saved(staged, result)
        disk_bytes = self._bytes_of(_all_files(staged, saved), staging)
        result = replace(self._result(saved, areas), disk_bytes=disk_bytes)
        write_json(result.to_json(), staging / RUN_FILE)
        if failure is not None:
            self.publish(result, staging, out)
            raise _without_geopackage(*failure, out)
        return result

    def publish(self, result: RunResult, staging: Path, out: Path) -> None:
        """Give the files their places.

        Raises:
            ResultsKept: a place is held by another program; the error says where the files are.
        """
        publish_run(result, staging, out)

    def _bytes_of(self, files: Iterable[Path], staging: Path) -> int:
        return sum(path.stat().st_size for path in files)

    def _write_rasters(self, folder: Path) -> dict[str, Path]:
        """Make the map; anew with less at a time where the memory of the device runs out."""
        while True:
            try:
                return self._draw(folder)
            except DeviceMemoryError:
                self._warn_of_device()
                smaller = step_down(self._plan)
                if smaller is None:
                    raise
            self._plan, words = smaller
            self._notes.warning(words)
            self._count, self._sums = ScenarioCount(), _class_sums(self._plan)

    def _draw(self, folder: Path) -> dict[str, Path]:
        plan, scheme = self._plan, self._plan.card.classes
        specs = result_rasters(plan.job.outputs, scheme)
        pace = Pace(self._notes, plan.tiles, plan.window.width * plan.window.height)
        maker = StripMaker(plan, pace, self._watch)
        sheet = Sheet(plan.inputs.grid, plan.window)
        with (
            ResultWriter(folder, specs, sheet, scheme) as writer,
            closing(self._strips(maker, folder)) as strips,
        ):
            for strip in strips:
                self._inputs.glance()
                with self._watch.measure("areas"):
                    self._measure(strip)
                with self._watch.measure("write"):
                    writer.write(strip)
                del strip  # else it waits in memory while the next one is made
            self._inputs.check()
            with self._watch.measure("write"):
                writer.finish()
        return writer.paths

    def _measure(self, strip: Strip) -> None:
        """Count what the strip holds while it is in memory, so that no file is read again."""
        self._count.add(strip.scenario)
        at = strip.window.shift(-self._plan.window.col_off, -self._plan.window.row_off)
        for piece in at.stack(_PIECE_PX // at.width + 1):
            rows = piece.slices_in(at)[0]
            heights = strip.heights[rows] if len(strip.heights) else None
            cells = self._sums.cells(strip.classes[rows])
            self._sums.add(piece, cells, strip.confidence[rows], heights)

    def _write_areas(self, rasters: Mapping[str, Path], folder: Path) -> tuple[ClassArea, ...]:
        with self._watch.measure("statistics"):
            areas = self._areas(rasters)
            write_statistics(areas, folder / STATISTICS_FILE)
        return areas

    def _areas(self, rasters: Mapping[str, Path]) -> tuple[ClassArea, ...]:
        """Return what was counted while the map was made.

        Raises:
            Cancelled: the person asked to stop.
        """
        height = self._plan.window.height
        self._notes.progress(Progress(STATISTICS_STAGE, height, height))
        return self._sums.areas()

    def _strips(self, maker: StripMaker, folder: Path) -> Generator[Strip, None, None]:
        """Return the strips of the map; of a run that may be resumed those from before first."""
        if not self._plan.job.resume:
            return maker.strips()
        return Journal(folder / JOURNAL_NAME, run_key(self._plan)).strips(maker)

    def _warn(self) -> None:
        self._warn_of_device()
        if not self._count.answered:
            self._notes.warning(
                "The map is empty: no pixel has the data the scenario needs. Check the no-data "
                "values of the inputs, the extent and the mask."
            )

    def _warn_of_device(self) -> None:
        for warning in self._plan.backend.warnings():
            self._notes.warning(warning)

    def _saved(
        self, staged: Mapping[str, Path], result: RunResult
    ) -> tuple[dict[str, str], tuple[str, str] | None]:
        """Write the GeoPackage where one is asked for.

        Returns:
            The files of the result; and, if it could not be written, why and what to do: what else
            was made must not be lost by that.
        """
        if self._plan.job.gpkg is None:
            return result.files, None
        target = str(Path(self._plan.job.gpkg).absolute())
        files = {**result.files, GEOPACKAGE: target}
        here = {name: str(path) for name, path in staged.items()}
        try:
            with self._watch.measure("gpkg"):
                told = replace(result, files=files)
                write_geopackage(here, told, target, self._notes)
        except OutputError as error:
            return result.files, (error.message, error.remedy)
        return files, None

    def _result(self, files: dict[str, str], areas: tuple[ClassArea, ...]) -> RunResult:
        plan, engine = self._plan, self._plan.backend.engine
        return RunResult(
            files=files,
            job=job_json(plan.job),
            model=model_json(plan.card),
            device=engine.device,
            backend=engine.backend,
            precision=engine.precision,
            areas=areas,
            scenario_pixels=self._count.by_scenario(),
            tiles=plan.tiles,
            seconds=self._watch.seconds(),
            peak_memory_bytes=peak_memory_bytes(),
            versions=versions(engine.versions),
            warnings=tuple(self._notes.warnings),
            finished_at=now(),
            estimate=self._estimate,
            gpu_memory_bytes=plan.backend.gpu_memory_bytes(),
            tile_px=plan.lattice.tile_px,
            overlap_px=plan.lattice.overlap_px,
            batch=plan.batch,
        )


def _class_sums(plan: Plan) -> ClassSums:
    return ClassSums(plan.card.classes, plan.inputs.grid.crop(plan.window))


def _all_files(staged: Mapping[str, Path], files: Mapping[str, str]) -> list[Path]:
    saved = [Path(files[GEOPACKAGE])] if GEOPACKAGE in files else []
    return [*staged.values(), *saved]


def _without_geopackage(message: str, remedy: str, out: Path) -> ResultsKept:
    return ResultsKept(
        message,
        f"The other results are complete, in {out}. {remedy} Then save them: "
        "python -m dis2_plugin.engine save --run DIR --gpkg FILE, or the menu in QGIS.",
    )
