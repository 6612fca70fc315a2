"""A look ahead: what a run will need, and whether the machine has it, before the first file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from math import isnan
from pathlib import Path

from ...core.errors import CapacityError, DeviceMemoryError
from ...core.jobs.estimate import Estimate, size_in_words
from ...core.jobs.job import Output, SegmentationJob
from ...core.modality import ScenarioChoice
from ...core.process.messages import Started
from ...core.progress import Progress
from ..files.staging import left_bytes
from ..planning.ladder import step_down
from ..planning.plan import Plan, make_plan
from ..planning.record import Notes
from ..process.patience import patiently, reporting
from ..process.room import free_disk_bytes, free_memory_bytes, resident_bytes, same_disk
from ..raster.gdal_setup import GDAL_CACHE_BYTES
from .demand import DiskDemand, disk_demand, map_memory_bytes, outlines_bytes
from .emptiness import check_for_answers
from .probe import probe
from .speeds import STAGES, Speed, SpeedBook, measure, taste

STAGE = "prepare"

_BEGIN = Progress(STAGE, 0, 0)
_LESS_MEMORY = "Choose a smaller --batch or --tile, or close other programs."


@dataclass(frozen=True)
class Preflight:
    """A plan and what it will need.

    Attributes:
        plan: may use less than the job would: see ``ladder``.
        estimate: for all maps together.
        speed: how fast the model works here.
        maps: how many maps are made one after another.
        pixels: how many of a map have an answer, as far as a few tiles tell.
    """

    plan: Plan
    estimate: Estimate
    speed: Speed
    maps: int
    pixels: float

    def started(self) -> Started:
        """Return the message that says the run begins."""
        started = self.plan.started()
        return replace(started, tiles=self.maps * started.tiles, estimate=self.estimate)


def look_ahead(
    job: SegmentationJob,
    notes: Notes,
    book: SpeedBook,
    maps: int = 1,
    *,
    quick: bool = False,
) -> Preflight:
    """Open everything, find out how fast it is, and tell what the run will need.

    Writes nothing but files that the back end needs once for a model. Whether the machine has what
    is needed, ``check_capacity`` says.

    Args:
        job: what to do.
        notes: told what the device could not hold, and asked whether to go on.
        book: what earlier runs have told.
        maps: how many such maps will be made one after another.
        quick: a model that the book does not know is asked about a tile or two, not timed well.

    Raises:
        CapacityError: the map alone, whatever the network takes, needs more memory than is free.
        Dis2Error: the job cannot be done.
        Cancelled: the person asked to stop.
    """

    def wait() -> None:
        """Hear a wish to stop."""
        notes.progress(_BEGIN)

    plan = reporting(partial(make_plan, job), notes, _BEGIN)
    _check_memory(map_memory_bytes(plan, GDAL_CACHE_BYTES), 0)  # a batch is larger, and is tried
    for warning in plan.backend.warnings():  # such as that its files have to be made first
        notes.warning(warning)
    found = patiently(partial(probe, plan), wait)
    if not found.share and not quick:
        scenario = plan.job.scenario if maps == 1 else ScenarioChoice.AUTO
        reporting(partial(check_for_answers, plan, scenario, STAGE), notes, _BEGIN)
    plan, speed, is_remembered = _paced(plan, notes, book, wait, quick)
    pixels = plan.window.width * plan.window.height * found.share
    after_s = _seconds_after(plan.job, book) * pixels / 1e6
    estimate = replace(
        _needs(plan, speed, pixels, maps),
        seconds=_known(round(maps * (found.answers * speed.answer_s + after_s), 1)),
        tiles=round(maps * found.answers),
        is_remembered=is_remembered,
    )
    return Preflight(plan, estimate, speed, maps, pixels)


def check_capacity(preflight: Preflight, workers: int = 0) -> None:
    """Refuse a run that disk or memory cannot hold.

    Args:
        preflight: what it needs.
        workers: how many processes of this machine make the map together; 0: this one does.

    Raises:
        CapacityError: with a way out.
    """
    _check_disk(preflight)
    if workers:
        ways = "Give fewer workers, or close other programs."
        _check_memory(workers * _worker_bytes(preflight), 0, ways)
    else:
        _check_memory(preflight.estimate.memory_bytes, resident_bytes())


def _check_memory(needed: int, held: int, ways: str = _LESS_MEMORY) -> None:
    """Refuse to take more memory than is free, but for what is held already."""
    free = free_memory_bytes()
    if free is not None and needed - held > free:
        raise CapacityError(
            f"The run needs about {size_in_words(needed)} of memory, and {size_in_words(free)} are "
            "free.",
            ways,
        )


def _worker_bytes(preflight: Preflight) -> int:
    """Return the least that one of several processes needs: it may have a single lane.

    Polygons are drawn when these have ended.
    """
    working, lanes = preflight.speed.working_bytes, preflight.plan.backend.engine.lanes
    others = preflight.estimate.memory_bytes - working - outlines_bytes(preflight.plan)
    return others + working // lanes


def _paced(
    plan: Plan, notes: Notes, book: SpeedBook, wait: Callable[[], None], quick: bool
) -> tuple[Plan, Speed, bool]:
    """Return the plan that the device can hold, its speed, and whether that was remembered."""
    while True:
        known = book.speed(plan)
        if known is not None:
            return plan, known, True
        try:
            return plan, patiently(partial(taste if quick else measure, plan), wait), False
        except DeviceMemoryError:
            smaller = step_down(plan)
            if smaller is None:
                raise
        plan, words = smaller
        notes.warning(words)


def _needs(plan: Plan, speed: Speed, pixels: float, maps: int) -> Estimate:
    """Return what a run needs besides time."""
    demand = disk_demand(plan.job, len(plan.card.classes), pixels)
    return Estimate(
        seconds=None,
        memory_bytes=speed.working_bytes
        + map_memory_bytes(plan, GDAL_CACHE_BYTES)
        + outlines_bytes(plan),
        gpu_memory_bytes=speed.gpu_bytes,
        disk_bytes=maps * (demand.results + demand.geopackage),
        scratch_bytes=demand.scratch,
    )


def _known(seconds: float) -> float | None:
    return None if isnan(seconds) else seconds


def _seconds_after(job: SegmentationJob, book: SpeedBook) -> float:
    """Return the seconds per megapixel of what follows the map."""
    asked = {"polygons": Output.POLYGONS in job.outputs, "gpkg": job.gpkg is not None}
    return sum(book.stage_s(stage) for stage in STAGES if asked.get(stage, True))


def _check_disk(preflight: Preflight) -> None:
    job = preflight.plan.job
    out = Path(job.out).absolute()
    saved = Path(job.gpkg).absolute().parent if job.gpkg else out
    is_one_disk = same_disk(out, saved)
    needed = _needed_in_folder(preflight, job, is_one_disk)
    free = free_disk_bytes(out)
    if free is not None:
        free += left_bytes(out)
    if free is not None and needed > free:
        raise CapacityError(
            f"The results need about {size_in_words(needed)}, and {size_in_words(free)} are free "
            f"in {out}.",
            _way_out(preflight, free, is_one_disk),
        )
    free, needed = free_disk_bytes(saved), _demand(preflight, job).geopackage
    if not is_one_disk and free is not None and needed > free:
        raise CapacityError(
            f"The GeoPackage needs about {size_in_words(needed)}, and {size_in_words(free)} are "
            f"free in {saved}.",
            "Save it on another disk, or ask for no GeoPackage.",
        )


def _demand(preflight: Preflight, job: SegmentationJob) -> DiskDemand:
    return disk_demand(job, len(preflight.plan.card.classes), preflight.pixels)


def _needed_in_folder(preflight: Preflight, job: SegmentationJob, is_one_disk: bool) -> int:
    demand = _demand(preflight, job)
    saved = demand.geopackage if is_one_disk else 0
    return preflight.maps * demand.results + saved + demand.scratch


def _way_out(preflight: Preflight, free: int, is_one_disk: bool) -> str:
    """Return what else the person can do, the least loss first, only what would help."""
    job = preflight.plan.job
    ways = (
        ("Run without --resume", replace(job, resume=False)),
        ("Ask for no GeoPackage", replace(job, gpkg=None)),
        ("Ask for classes only", replace(job, gpkg=None, resume=False, outputs=(Output.CLASSES,))),
    )
    for words, smaller in ways:
        needed = _needed_in_folder(preflight, smaller, is_one_disk)
        if smaller != job and needed <= free:
            return f"{words} (about {size_in_words(needed)}), or choose a folder on another disk."
    return "Choose a folder on a disk with more space, or a smaller --extent."
