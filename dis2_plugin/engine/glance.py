"""A look ahead that costs little: what a dialog asks for while a person still chooses."""

from __future__ import annotations

from dataclasses import replace

from ..core.job import SegmentationJob
from .preflight import Preflight, look_ahead
from .record import Notes
from .speeds import SpeedBook


def glance(job: SegmentationJob, notes: Notes, book: SpeedBook) -> Preflight:
    """Tell what a run will need from a tile or two, and without estimating any ground.

    Raises:
        Dis2Error: the job cannot be done.
        Cancelled: the person asked to stop.
    """
    return look_ahead(_on_known_ground(job), notes, book, quick=True)


def _on_known_ground(job: SegmentationJob) -> SegmentationJob:
    """Return a job that takes the surface for its own ground: as large, and known where it is."""
    if job.ground_window_m is None:
        return job
    return replace(job, ground_window_m=None, dtm=job.dsm)
