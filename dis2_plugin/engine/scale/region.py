"""One run of ``segment`` by many workers: the same map as one machine makes, in blocks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...core import errors
from ...core.errors import Dis2Error, OutputError
from ...core.jobs.job import SegmentationJob
from ...core.process.arguments import segment_arguments
from ...core.process.messages import Started
from ...core.progress import Reporter
from ...core.results.result import ClassArea, RunResult
from ..backends.library import give_back_memory
from ..files.publication import Move, put_in_place
from ..files.staging import staging_folder
from ..mapping.journal import run_key
from ..mapping.run import Run, ignore, result_files
from ..mapping.vectors import map_areas
from ..mapping.writer import result_rasters
from ..planning.blocks import (
    BLOCK_ROWS_PX,
    BLOCKS_KEY,
    BLOCKS_NAME,
    OVERVIEW_SUFFIX,
    blocks_of,
    holds_blocks,
)
from ..planning.plan import Plan
from ..planning.record import Notes
from ..planning.run_files import check_places, obsolete_files, run_moves
from ..preflight.needs import check_capacity, look_ahead
from ..preflight.speeds import SpeedBook
from ..process.pace import Pace
from ..process.stopwatch import Stopwatch
from ..raster.gdal_progress import ProgressCallback
from ..raster.gdal_setup import set_up_gdal
from ..raster.geotiff import Sheet
from .assembly import STAGE as OVERVIEWS
from .assembly import assemble, build_overviews, vrt_name
from .cluster import Cluster, open_cluster, own_workers
from .whole_paths import with_whole_paths
from .worker import (
    PART_SUFFIX,
    STOP_NAME,
    Order,
    Refusal,
    Report,
    forget,
    likeness,
    make_block,
    read_report,
)


@dataclass(frozen=True)
class Scale:
    """How a run is spread.

    Attributes:
        address: of a Dask scheduler, ``local`` or ``local:N``.
        block_rows_px: least height of a block, but for the last.
    """

    address: str
    block_rows_px: int = BLOCK_ROWS_PX


@dataclass
class _Gathered:
    """What the workers reported so far."""

    engines: set[tuple[str, str, str]] = field(default_factory=set)
    seconds: float = 0.0
    peak_memory_bytes: int = 0
    reused: int = 0


def run_region(
    job: SegmentationJob,
    scale: Scale,
    reporter: Reporter,
    on_start: Callable[[Started], None] = ignore,
) -> RunResult:
    """Segment by many workers, and return what was made.

    Args:
        job: what to do; all its paths must mean the same to every worker.
        scale: who does it.
        reporter: told about tiles and asked whether to go on.
        on_start: called once, when the workers are there; the device says who they are.

    Raises:
        Dis2Error: the job cannot be done; nothing new is in the folder of results.
        ResultsKept: they are whole and not all in their places; the message names where they are.
        Cancelled: the reporter said so; likewise.
    """
    set_up_gdal()
    watch, notes, job = Stopwatch(), Notes(reporter), with_whole_paths(job)
    out = Path(job.out)
    _check_place(out / BLOCKS_NAME)
    ahead = look_ahead(replace(job, resume=False), notes, SpeedBook())  # blocks are no copies
    check_capacity(ahead, own_workers(scale.address))
    with staging_folder(out, keep=BLOCKS_NAME if job.resume else "") as staging:
        check_places(out, result_files(ahead.plan, vrt_name))
        give_back_memory()  # of the look ahead: workers of this machine share the card
        with open_cluster(scale.address) as cluster:
            on_start(replace(ahead.plan.started(), device=cluster.description))
            if not cluster.workers:
                notes.warning("The Dask scheduler has no worker yet: the run waits for one.")
            region = RegionRun(ahead.plan, notes, watch, cluster, scale)
            result = region.write(staging, out)
            region.publish(result, staging, out)
    return result


class RegionRun(Run):
    """A plan whose rasters are made by workers."""

    def __init__(
        self, plan: Plan, notes: Notes, watch: Stopwatch, cluster: Cluster, scale: Scale
    ) -> None:
        super().__init__(plan, notes, watch)
        self._cluster, self._scale = cluster, scale
        self._blocks = blocks_of(plan.window, plan.lattice, scale.block_rows_px)
        self._gathered = _Gathered()

    def _write_rasters(self, folder: Path) -> dict[str, Path]:
        plan = self._plan
        key = f"{run_key(plan)} {self._scale.block_rows_px}"
        blocks = self._claim(folder / BLOCKS_NAME, key)
        self._make(blocks, key)
        if len(self._gathered.engines) > 1:
            kinds = "; ".join(sorted(", ".join(engine) for engine in self._gathered.engines))
            self._notes.warning(
                f"The workers computed on different devices ({kinds}); their answers may differ in "
                "the last digits."
            )
        sheet = Sheet(plan.inputs.grid, plan.window)
        specs = result_rasters(plan.job.outputs, plan.card.classes)
        with self._watch.measure(OVERVIEWS):
            paths = {
                spec.name: assemble(folder, spec, self._blocks, sheet, plan.card.classes)
                for spec in specs
            }
            for number, spec in enumerate(specs):
                share = number / len(specs), (number + 1) / len(specs)
                progress = ProgressCallback(self._notes, OVERVIEWS, *share)
                build_overviews(paths[spec.name], spec, progress)
        return paths

    def _areas(self, rasters: Mapping[str, Path]) -> tuple[ClassArea, ...]:
        """Measure the finished map: its blocks were made elsewhere, some in an earlier run.

        Raises:
            Cancelled: the person asked to stop.
        """
        return map_areas(rasters, self._plan, self._notes)

    def publish(self, result: RunResult, staging: Path, out: Path) -> None:
        """Give blocks, overviews and the files that name them their places.

        Raises:
            ResultsKept: a place is held by another program; the error says where the files are.
        """
        names = [BLOCKS_NAME, *(path.name for path in staging.glob(f"*{OVERVIEW_SUFFIX}"))]
        moves = [Move(staging / name, out / name) for name in names]
        obsolete = [path for path in obsolete_files(result, out) if path.name not in names]
        put_in_place([*moves, *run_moves(result, staging)], obsolete, out)

    def _bytes_of(self, files: Iterable[Path], staging: Path) -> int:
        return super()._bytes_of([*files, *(staging / BLOCKS_NAME).glob("*/*")], staging)

    def _claim(self, blocks: Path, key: str) -> Path:
        """Make the folder of blocks; those of another job or another cut are thrown away."""
        key_file = blocks / BLOCKS_KEY
        try:
            if not key_file.exists() or key_file.read_bytes() != key.encode():
                key_file.unlink(missing_ok=True)  # first: what is left of a block is not whole
                shutil.rmtree(blocks, ignore_errors=True)
                blocks.mkdir()
                key_file.write_bytes(key.encode())
            (blocks / STOP_NAME).unlink(missing_ok=True)
            for half in blocks.glob(f"*{PART_SUFFIX}"):
                shutil.rmtree(half)
        except OSError as error:
            raise OutputError.unwritable(blocks, error) from error
        return blocks

    def _make(self, folder: Path, key: str) -> None:
        plan, window = self._plan, self._plan.window
        pace = Pace(self._notes, plan.tiles, window.width * window.height)
        words, like = self._words(), likeness(plan)
        orders = [Order(words, block, str(folder), key, like) for block in self._blocks]
        missing = []
        for order in orders:
            report = read_report(order)
            if report is None:
                missing.append(order)
                continue
            pace.skip(order.block.tiles)
            self._gathered.reused += 1
            self._keep(report)
        try:
            for answer in self._cluster.each(make_block, missing, pace.wait):
                self._inputs.glance()
                self._take(answer, pace)
            self._inputs.check()
        except BaseException:
            with suppress(OSError):
                (folder / STOP_NAME).touch()
            raise
        finally:
            self._cluster.everywhere(forget)

    def _words(self) -> tuple[str, ...]:
        """Return the job with the tiles of the plan, which may be smaller than those asked for."""
        job, lattice = replace(self._plan.job, gpkg=None, resume=False), self._plan.lattice
        job = replace(job, tile_px=lattice.tile_px, overlap_px=lattice.overlap_px)
        return tuple(segment_arguments(job))

    def _take(self, answer: Report | Refusal, pace: Pace) -> None:
        if isinstance(answer, Refusal):
            kind = getattr(errors, answer.kind, Dis2Error)
            raise kind(answer.message, answer.remedy)
        self._keep(answer)
        pace.tiles(self._blocks[answer.number].tiles)

    def _keep(self, report: Report) -> None:
        gathered, engine = self._gathered, report.engine
        self._count.add_counted(report.scenario_pixels)
        for warning in report.warnings:
            self._notes.warning(warning)
        gathered.engines.add((engine["device"], engine["backend"], engine["precision"]))
        gathered.seconds += report.seconds["total"]
        gathered.peak_memory_bytes = max(gathered.peak_memory_bytes, report.peak_memory_bytes)

    def _result(self, files: dict[str, str], areas: tuple[ClassArea, ...]) -> RunResult:
        gathered = self._gathered
        facts = {
            "blocks": len(self._blocks),
            "blocks_from_before": gathered.reused,
            "workers": self._cluster.workers,
            "worker_seconds": round(gathered.seconds, 3),
            "worker_peak_memory_bytes": gathered.peak_memory_bytes,
        }
        return replace(super()._result(files, areas), extra={"scale": facts})


def _check_place(blocks: Path) -> None:
    """Refuse to put blocks where a folder of that name holds something else."""
    if blocks.exists() and not holds_blocks(blocks):
        raise OutputError(
            f"{blocks} is there, and no run has made it: the parts of the map go there.",
            "Move it away, or choose another folder.",
        )
