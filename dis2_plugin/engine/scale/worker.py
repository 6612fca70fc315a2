"""What a worker does: one block, from the inputs to finished GeoTIFFs in a folder of its own.

Orders and reports are plain values, so that nothing but numbers and words crosses machines.
"""

from __future__ import annotations

import gc
import json
import platform
import shutil
import threading
import uuid
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ... import __version__
from ...core.errors import Cancelled, DeviceError, Dis2Error, OutputError
from ...core.progress import Progress
from ..backends.library import give_back_memory
from ..command.options import job_of, parse
from ..files.disk import put_on_disk
from ..files.text_file import write_json
from ..mapping.rows import StripMaker
from ..mapping.writer import ResultWriter, result_rasters
from ..planning.blocks import BLOCKS_KEY, Block
from ..planning.plan import Plan, make_plan
from ..planning.record import Notes, ScenarioCount
from ..process.pace import Pace
from ..process.stopwatch import Stopwatch, peak_memory_bytes
from ..raster.gdal_setup import set_up_gdal
from ..raster.geotiff import Sheet

REPORT_NAME = "block.json"
PART_SUFFIX = ".part"
"""Ends the name of a block's folder until it is whole."""
STOP_NAME = "stop"
"""A file beside the blocks: the run has ended, and workers must not compute on for it."""

_SHA_DIGITS = 8

_ONE_AT_A_TIME = threading.Lock()
"""Inputs and network of a process serve one block, even if its worker has several threads."""


@dataclass(frozen=True)
class Order:
    """A block to be made.

    Attributes:
        words: of the command line, that say the job.
        block: which part.
        folder: the blocks' folder, on a disk that all machines share.
        key: of the run, as it stands in that folder: a folder of the same name on a disk of the
            worker's own has none, and a worker that lives on must not take a changed input for
            the one that it has opened.
        likeness: what decides about the map and may differ between machines, see ``likeness``.
    """

    words: tuple[str, ...]
    block: Block
    folder: str
    key: str
    likeness: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """What is remembered of a block that was made.

    Attributes:
        number: of the block.
        engine: device, back end, precision and libraries that computed it.
        scenario_pixels: scenario value to number of pixels.
        warnings: what the person should know.
        seconds: stage to seconds.
        peak_memory_bytes: of the worker's process so far.
    """

    number: int
    engine: dict[str, Any]
    scenario_pixels: dict[str, int]
    warnings: tuple[str, ...]
    seconds: dict[str, float]
    peak_memory_bytes: int


@dataclass(frozen=True)
class Refusal:
    """Why a block could not be made, in words."""

    kind: str
    message: str
    remedy: str


def likeness(plan: Plan) -> tuple[str, ...]:
    """Return, in words, what two machines must share to make blocks of one map."""
    card, grid, lattice = plan.card, plan.inputs.grid, plan.lattice
    return (
        f"DIS2 {__version__}",
        f"{card.id} with the weights {card.weights_sha256[:_SHA_DIGITS]}",
        f"a raster of {grid.width} x {grid.height} px",
        f"tiles of {lattice.tile_px} px that share {lattice.overlap_px} px",
    )


def make_block(order: Order) -> Report | Refusal:
    """Make a block; where it is there already, it is not made again.

    Returns:
        The report, or the named error that ended it. After a run has ended, nobody reads either.
    """
    set_up_gdal()
    try:
        with _ONE_AT_A_TIME:
            return read_report(order) or _made(order)
    except Cancelled:
        forget()
        words = f"{order.folder} was taken away, or its run ended, while a worker wrote there."
        return Refusal(OutputError.__name__, words, "Run again, in a folder that stays.")
    except Dis2Error as error:
        return Refusal(type(error).__name__, error.message, error.remedy)


def forget() -> None:
    """Let go of inputs, network and card: a worker may live on for long after a run has ended."""
    _plan.cache_clear()
    gc.collect()
    give_back_memory()


def read_report(order: Order) -> Report | None:
    """Return the report of a block that is whole, or None."""
    path = Path(order.folder) / order.block.folder / REPORT_NAME
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Report(**{**data, "warnings": tuple(data["warnings"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _made(order: Order) -> Report:
    watch, blocks = Stopwatch(), Path(order.folder)
    _check_folder(blocks, order.key)
    plan = _plan(order.words, order.key)
    _check_likeness(likeness(plan), order.likeness)
    part = blocks / f"{order.block.folder}.{uuid.uuid4().hex}{PART_SUFFIX}"
    try:
        part.mkdir()
        report = _write(order.block, plan, part, watch)
        for path in part.iterdir():
            put_on_disk(path)  # before the report says that they are there
        write_json(asdict(report), part / REPORT_NAME)
        _take_place(part, order)
    except OSError as error:
        raise OutputError.unwritable(part, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return report


def _check_folder(blocks: Path, key: str) -> None:
    with suppress(OSError):
        if (blocks / BLOCKS_KEY).read_bytes() == key.encode():
            return
    raise OutputError(
        f"{blocks} is not there for a worker on {platform.node()}.",
        "Choose a folder for results that all machines share under one name.",
    )


def _check_likeness(here: tuple[str, ...], there: tuple[str, ...]) -> None:
    """Refuse to make a block that would not fit those of the other machines."""
    for own, asked in zip(here, there):
        if own != asked:
            raise DeviceError(
                f"A worker on {platform.node()} would make another map: it has {own}, and the "
                f"run was started with {asked}.",
                "Give all machines the same version of DIS2, the same model and the same inputs.",
            )


@lru_cache(maxsize=1)
def _plan(words: tuple[str, ...], key: str) -> Plan:
    return make_plan(job_of(parse(words)))


def _write(block: Block, plan: Plan, folder: Path, watch: Stopwatch) -> Report:
    notes, count = Notes(_Wanted(folder)), ScenarioCount()
    pace = Pace(notes, block.tiles, block.window.width * block.window.height)
    maker = StripMaker(plan, pace, watch)
    sheet = Sheet(plan.inputs.grid, block.window)
    specs = result_rasters(plan.job.outputs, plan.card.classes)
    with (
        ResultWriter(folder, specs, sheet, plan.card.classes) as writer,
        closing(maker.strips_within(block.band, block.window)) as strips,
    ):
        for strip in strips:
            count.add(strip.scenario)
            with watch.measure("write"):
                writer.write(strip)
            del strip  # as in a run of one process
        writer.finish()
    engine = plan.backend.engine
    return Report(
        number=block.number,
        engine={
            "device": engine.device,
            "backend": engine.backend,
            "precision": engine.precision,
            "versions": dict(engine.versions),
        },
        scenario_pixels=count.by_scenario(),
        warnings=(*notes.warnings, *plan.backend.warnings()),
        seconds=watch.seconds(),
        peak_memory_bytes=peak_memory_bytes(),
    )


def _take_place(part: Path, order: Order) -> None:
    """Give a finished block its place, unless another worker was faster with the same bytes."""
    target = Path(order.folder) / order.block.folder
    try:
        part.rename(target)
    except OSError:
        if read_report(order) is None:  # what a power failure left of it
            shutil.rmtree(target, ignore_errors=True)
            part.rename(target)


class _Wanted:
    """A reporter that stops when the run does: it says so in a file, or its folder is gone."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._stop = folder, folder.parent / STOP_NAME

    def progress(self, progress: Progress) -> None:
        """Look whether the block is still wanted.

        Raises:
            Cancelled: it is not.
        """
        if self._stop.exists() or not self._folder.is_dir():
            raise Cancelled

    def warning(self, message: str) -> None:
        """Do nothing: warnings are kept by ``Notes``."""
