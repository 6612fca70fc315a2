"""The inputs of a run, found again after they moved together with its results."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from ...core.jobs.job import SegmentationJob

_FILES = ("rgir", "ndsm", "dsm", "dtm", "mask")


def where_they_are(job: SegmentationJob, was: str, now: str) -> SegmentationJob:
    """Return a job with the inputs where they are now.

    What is still in its place stays; what is not is looked for where it must be if a folder
    around the results was moved or renamed with all that it holds.

    Args:
        job: what was run.
        was: folder of the results when the run ended.
        now: folder of the results now.
    """
    old, new = Path(was), Path(now)
    while old.name and old.name == new.name:
        old, new = old.parent, new.parent
    found = {name: _found(getattr(job, name), old, new) for name in _FILES}
    return replace(job, **{name: path for name, path in found.items() if path})


def _found(file: str | None, old: Path, new: Path) -> str:
    """Return where a file is now; empty where it is in its old place, or nowhere."""
    if not file or os.path.exists(file) or old not in Path(file).parents:
        return ""
    moved = new / Path(file).relative_to(old)
    return str(moved) if os.path.exists(moved) else ""
