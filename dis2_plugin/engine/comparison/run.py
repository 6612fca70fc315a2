"""One run of ``compare``: full, without heights and without image, and what made the difference.

Inputs and model are opened once; each map is the one that ``segment`` makes under its scenario.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

from ...core.jobs.job import SegmentationJob
from ...core.modality import Modality, Scenario, ScenarioChoice
from ...core.process.messages import Started
from ...core.progress import Progress, Reporter
from ...core.results.comparison import (
    CHANGES_FILE,
    COMPARED,
    COMPARISON_FILE,
    DIFFERENCE_FILE,
    ComparisonResult,
    comparison_job,
)
from ...core.results.result import RunResult
from ..files.publication import Move, put_in_place
from ..files.staging import staging_folder
from ..files.text_file import write_json
from ..mapping.run import Run, ignore, result_files
from ..planning.ladder import made_alike
from ..planning.plan import Plan
from ..planning.record import Notes, now
from ..planning.run_files import check_places, obsolete_files, refuse_foreign, run_moves
from ..preflight.needs import check_capacity, look_ahead
from ..preflight.speeds import SpeedBook
from ..process.pace import STAGE as SEGMENT_STAGE
from ..process.stopwatch import Stopwatch
from ..raster.gdal_setup import set_up_gdal
from ..raster.geotiff import Sheet
from ..raster.sources.unchanged import UnchangedInputs
from .changes import write_changes
from .difference import STAGE, Differences, write_difference

_OWN_FILES = (DIFFERENCE_FILE, CHANGES_FILE, COMPARISON_FILE)


def compare(
    job: SegmentationJob, reporter: Reporter, on_start: Callable[[Started], None] = ignore
) -> ComparisonResult:
    """Map a place in three scenarios and tell where they differ.

    Args:
        job: what to do; its scenario, GeoPackage and wish to resume do not count.
        reporter: told about the tiles of all three maps and asked whether to go on.
        on_start: called once, when the inputs are open and the device is known.

    Raises:
        Dis2Error: it cannot be done; nothing new is in the folder of results.
        ResultsKept: they are whole and not all in their places; the message names where they are.
        Cancelled: the reporter said so; likewise.
    """
    set_up_gdal()
    watch, notes = Stopwatch(), Notes(reporter)
    ahead = look_ahead(comparison_job(job), notes, SpeedBook(), maps=len(COMPARED))
    check_capacity(ahead)
    on_start(ahead.started())
    out = Path(job.out).absolute()
    with ExitStack() as stack:
        staging = stack.enter_context(staging_folder(out))
        runs = {s: stack.enter_context(staging_folder(out / s.value)) for s in COMPARED}
        _check_places(out, ahead.plan)
        return _Comparison(ahead.plan, notes, watch, out).into(staging, runs)


def _check_places(out: Path, plan: Plan) -> None:
    """Refuse folders in which a comparison would replace files that none has written."""
    for scenario in COMPARED:
        check_places(out / scenario.value, result_files(plan))
    refuse_foreign(out, _OWN_FILES, _OWN_FILES if _holds_comparison(out) else ())


def _holds_comparison(out: Path) -> bool:
    with suppress(OSError, ValueError, KeyError, TypeError):
        ComparisonResult.from_json(json.loads((out / COMPARISON_FILE).read_text("utf-8")))
        return True
    return False


class _Comparison:
    """A plan that is carried out in each scenario."""

    def __init__(self, plan: Plan, notes: Notes, watch: Stopwatch, out: Path) -> None:
        self._plan, self._notes, self._watch, self._out = plan, notes, watch, out
        self._inputs = UnchangedInputs(plan.job)

    def into(self, staging: Path, folders: dict[Scenario, Path]) -> ComparisonResult:
        """Make all files in hidden folders, then move them to their places."""
        runs = self._runs(folders)
        classes = {
            s: str(folder / Path(runs[s].files["classes"]).name) for s, folder in folders.items()
        }
        with self._watch.measure(STAGE):
            found = self._differences(classes, staging)
        result = self._result(runs, found)
        write_json(result.to_json(), staging / COMPARISON_FILE)
        self._publish(runs, folders, staging)
        return result

    def _publish(
        self, runs: dict[Scenario, RunResult], folders: dict[Scenario, Path], staging: Path
    ) -> None:
        moves, obsolete = [], []
        for scenario, folder in folders.items():
            moves += run_moves(runs[scenario], folder)
            obsolete += obsolete_files(runs[scenario], self._out / scenario.value)
        moves += [Move(staging / name, self._out / name) for name in _OWN_FILES]
        put_in_place(moves, obsolete, self._out)

    def _runs(self, folders: dict[Scenario, Path]) -> dict[Scenario, RunResult]:
        """Make the three maps alike: differences of tile or device are none of the scenario.

        Where the memory of the device runs out in one, those before it are made again.
        """
        made: dict[Scenario, RunResult] = {}
        while waiting := [scenario for scenario in folders if scenario not in made]:
            scenario, out = waiting[0], self._out / waiting[0].value
            share = _Share(self._notes, COMPARED.index(scenario), len(COMPARED))
            self._inputs.check()  # which each run does, but not between two of them
            plan = _narrowed(self._plan, scenario, out)
            run = Run(plan, Notes(share), Stopwatch())
            with self._watch.measure(scenario.value):
                result = run.write(folders[scenario], out)
            if run.plan is not plan:
                self._plan = made_alike(self._plan, run.plan)
                made.clear()
            made[scenario] = result
        return {scenario: made[scenario] for scenario in folders}

    def _differences(self, classes: dict[Scenario, str], folder: Path) -> Differences:
        sheet = Sheet(self._plan.inputs.grid, self._plan.window)
        scheme = self._plan.card.classes
        found = write_difference(classes, folder / DIFFERENCE_FILE, sheet, scheme, self._notes)
        write_changes(found.changes, folder / CHANGES_FILE)
        if not sum(found.pixels.values()):
            self._notes.warning(
                "Nothing could be compared: no pixel has both image and heights. Check the "
                "no-data values of the inputs, the extent and the mask."
            )
        return found

    def _result(self, runs: dict[Scenario, RunResult], found: Differences) -> ComparisonResult:
        files = {"difference": DIFFERENCE_FILE, "changes": CHANGES_FILE}
        return ComparisonResult(
            files={name: str(self._out / file) for name, file in files.items()},
            runs={scenario.value: run for scenario, run in runs.items()},
            difference_pixels=found.pixels,
            changes=found.changes,
            seconds=self._watch.seconds(),
            warnings=tuple(self._notes.warnings),
            finished_at=now(),
        )


class _Share:
    """Tells the tiles of one of several maps as part of all of them."""

    def __init__(self, reporter: Reporter, before: int, maps: int) -> None:
        self._reporter, self._before, self._maps = reporter, before, maps

    def progress(self, progress: Progress) -> None:
        """Pass it on; the maps still to come are expected to take as long as this one.

        Raises:
            Cancelled: the person asked to stop.
        """
        if progress.stage == SEGMENT_STAGE:
            progress = self._of_all(progress)
        self._reporter.progress(progress)

    def warning(self, message: str) -> None:
        """Pass it on."""
        self._reporter.warning(message)

    def _of_all(self, progress: Progress) -> Progress:
        tiles, left = progress.total, progress.seconds_left
        done, total = self._before * tiles + progress.done, self._maps * tiles
        if left is not None and progress.done < tiles:
            left = round(left * (total - done) / (tiles - progress.done), 1)
        elif done < total:
            left = None
        return replace(progress, done=done, total=total, seconds_left=left)


def _narrowed(plan: Plan, scenario: Scenario, out: Path) -> Plan:
    """Return the plan of one map: without what its scenario calls missing."""
    job = replace(plan.job, out=str(out), scenario=ScenarioChoice(scenario.value))
    inputs = plan.inputs
    if Modality.RGIR not in scenario.modalities:
        inputs = replace(inputs, rgir=None)
    if Modality.NDSM not in scenario.modalities:
        inputs = replace(inputs, ndsm=None)
    return replace(plan, job=job, inputs=inputs)
