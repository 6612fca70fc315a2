"""A look ahead that costs little: what a dialog asks for while a person still chooses."""

from __future__ import annotations

from dataclasses import replace

from ...core.jobs.job import SegmentationJob
from ...core.modality import Modality
from ..planning.plan import Plan
from ..planning.record import Notes
from ..raster.sources.source import grid_of, open_raster
from ..terrain.cloth import check_available
from ..terrain.ground import ground_seconds
from .needs import Preflight, look_ahead
from .speeds import SpeedBook


def glance(job: SegmentationJob, notes: Notes, book: SpeedBook) -> Preflight:
    """Tell what a run will need from a tile or two; of an estimate of the ground only its time.

    Raises:
        Dis2Error: the job cannot be done, or the filter for its ground is not installed.
        Cancelled: the person asked to stop.
    """
    if job.ground_window_m is None:
        return look_ahead(job, notes, book, quick=True)
    check_available()
    ahead = look_ahead(_on_known_ground(job), notes, book, quick=True)
    seconds = ahead.estimate.seconds
    if seconds is not None:
        surface = grid_of(open_raster(job.dsm or ""))
        seconds = round(seconds + ground_seconds(surface, job.ground_window_m), 1)
    estimate = replace(ahead.estimate, seconds=seconds)
    return replace(ahead, plan=_without_height_doubts(ahead.plan), estimate=estimate)


def _on_known_ground(job: SegmentationJob) -> SegmentationJob:
    """Return a job that takes the surface for its own ground: as large, and known where it is."""
    return replace(job, ground_window_m=None, dtm=job.dsm)


def _without_height_doubts(plan: Plan) -> Plan:
    """Return the plan without what is said about heights that are none."""
    doubts = tuple(d for d in plan.inputs.doubts if d.modality is not Modality.NDSM)
    return replace(plan, inputs=replace(plan.inputs, doubts=doubts))
