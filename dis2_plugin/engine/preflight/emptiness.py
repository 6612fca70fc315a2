"""Whether a map would have any answer at all: found out before anything is computed or written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...core.errors import InputError
from ...core.modality import ScenarioChoice
from ...core.progress import Progress, Reporter
from ...core.window import Window
from ..planning.plan import Plan
from .probe import scenarios_in

_SIDE_PX = 1024


def check_for_answers(plan: Plan, scenario: ScenarioChoice, stage: str, reporter: Reporter) -> None:
    """Look at the data until a pixel is found that can be answered.

    Of inputs that hold nothing all is read; otherwise it ends early.

    Args:
        plan: the run.
        scenario: from which inputs; that of the job, or any where several maps are made.
        stage: what the progress is called.
        reporter: told how far it is.

    Raises:
        InputError: there is no such pixel.
        Cancelled: the person asked to stop.
    """
    plan = replace(plan, job=replace(plan.job, scenario=scenario))
    parts, is_inside = list(_parts(plan.window)), False
    for number, part in enumerate(parts):
        reporter.progress(Progress(stage, number, len(parts)))
        if plan.mask is not None and not plan.mask.read(part).any():
            continue
        is_inside = True
        if scenarios_in(plan, part):
            return
    raise _no_data(plan) if is_inside else _beside(plan)


def _parts(window: Window) -> Iterator[Window]:
    for row in range(window.row_off, window.row_end, _SIDE_PX):
        for col in range(window.col_off, window.col_end, _SIDE_PX):
            yield Window(col, row, _SIDE_PX, _SIDE_PX).intersect(window)


def _beside(plan: Plan) -> InputError:
    return InputError(
        f"No polygon of {plan.job.mask} reaches the centre of a pixel in the part to map.",
        "Check that polygons and rasters show the same place, the CRS of the polygons, and the "
        "extent.",
    )


def _no_data(plan: Plan) -> InputError:
    job = plan.job
    files = [file for file in (job.rgir, job.ndsm, job.dsm, job.dtm) if file]
    inside = f" inside the polygons of {job.mask}" if job.mask else ""
    return InputError(
        f"The map would be empty: no pixel{inside} has data that scenario '{job.scenario.value}' "
        f"can answer from, in {', '.join(files)}.",
        "Check the no-data values of the inputs, the unit of the heights and the extent; or choose "
        "another scenario.",
    )
