"""One run of ``segment``: the map is written, measured and drawn, and then moved to its place."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import closing, suppress
from pathlib import Path

from osgeo import gdal

from ..core.errors import InputError
from ..core.job import SegmentationJob
from ..core.messages import Started
from ..core.progress import Reporter
from ..core.result import RUN_FILE, ClassArea, RunResult
from .geopackage import write_geopackage
from .journal import JOURNAL_NAME, Journal, run_key
from .mapping import StripMaker
from .pace import Pace
from .plan import Plan, make_plan
from .record import (
    GEOPACKAGE,
    Notes,
    ScenarioCount,
    job_json,
    model_json,
    now,
    read_run,
    versions,
)
from .staging import publish, staging_folder
from .stopwatch import Stopwatch, peak_memory_bytes
from .strip import Strip
from .text_file import write_json
from .vectors import write_vectors
from .writer import ResultWriter, Sheet, result_rasters

_GDAL_CACHE_BYTES = 256 << 20


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
        Cancelled: the reporter said so; likewise.
    """
    set_up_gdal()
    watch = Stopwatch()
    plan = make_plan(job)
    on_start(plan.started())
    out = Path(job.out).absolute()
    with staging_folder(out, keep=JOURNAL_NAME if job.resume else "") as staging:
        result = Run(plan, Notes(reporter), watch).write(staging, out)
        publish_run(result, staging, out)
    return result


def set_up_gdal() -> None:
    """Let GDAL raise its errors, and bound its memory."""
    gdal.UseExceptions()
    gdal.SetCacheMax(_GDAL_CACHE_BYTES)


class Run:
    """A plan at work."""

    def __init__(self, plan: Plan, notes: Notes, watch: Stopwatch) -> None:
        self._plan, self._notes, self._watch = plan, notes, watch
        self._count = ScenarioCount()

    def write(self, staging: Path, out: Path) -> RunResult:
        """Make all files in ``staging``; the result says where they will lie in ``out``.

        Raises:
            Dis2Error: a file cannot be made.
            Cancelled: the person asked to stop.
        """
        for warning in self._plan.warnings:
            self._notes.warning(warning)
        job = self._plan.job
        with self._watch.measure("map"):
            rasters = self._write_rasters(staging)
        self._warn()
        vectors = write_vectors(rasters, self._plan, staging, self._notes, self._watch)
        staged = {**rasters, **vectors.files}
        files = {name: str(out / path.name) for name, path in staged.items()}
        if job.gpkg is not None:
            files[GEOPACKAGE] = str(Path(job.gpkg).absolute())
            self._save(staged, self._result(files, vectors.areas))
        result = self._result(files, vectors.areas)
        write_json(result.to_json(), staging / RUN_FILE)
        return result

    def _write_rasters(self, folder: Path) -> dict[str, Path]:
        plan, scheme = self._plan, self._plan.card.classes
        specs = result_rasters(plan.job.outputs, scheme)
        pace = Pace(self._notes, plan.tiles, plan.window.width * plan.window.height)
        maker = StripMaker(plan, pace, self._watch)
        sheet = Sheet(plan.inputs.grid, plan.window, plan.inputs.is_georeferenced)
        with (
            ResultWriter(folder, specs, sheet, scheme) as writer,
            closing(self._strips(maker, folder)) as strips,
        ):
            for strip in strips:
                self._count.add(strip.scenario)
                with self._watch.measure("write"):
                    writer.write(strip)
            with self._watch.measure("write"):
                writer.finish()
        return writer.paths

    def _strips(self, maker: StripMaker, folder: Path) -> Generator[Strip, None, None]:
        """Return the strips of the map; of a run that may be resumed those from before first."""
        if not self._plan.job.resume:
            return maker.strips()
        return Journal(folder / JOURNAL_NAME, run_key(self._plan)).strips(maker)

    def _warn(self) -> None:
        for warning in self._plan.backend.warnings():
            self._notes.warning(warning)
        if not self._count.answered:
            self._notes.warning(
                "The map is empty: no pixel has the data the scenario needs. Check the no-data "
                "values of the inputs, the extent and the mask."
            )

    def _save(self, staged: Mapping[str, Path], result: RunResult) -> None:
        files = {name: str(path) for name, path in staged.items()}
        with self._watch.measure("gpkg"):
            write_geopackage(files, result, result.files[GEOPACKAGE], self._notes, replace=True)

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
        )


def publish_run(result: RunResult, staging: Path, out: Path) -> None:
    """Move the results; what an earlier run left under other names goes, its record first.

    Raises:
        OutputError: a place cannot be written.
    """
    with suppress(InputError):
        earlier = read_run(out).files
        (out / RUN_FILE).unlink()
        for name in earlier.keys() - result.files.keys() - {GEOPACKAGE}:
            Path(earlier[name]).unlink()
    for name, path in result.files.items():
        if name != GEOPACKAGE:
            publish(staging / Path(path).name, Path(path))
    publish(staging / RUN_FILE, out / RUN_FILE)
