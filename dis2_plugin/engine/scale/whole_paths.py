"""A job whose paths mean the same to workers that were started in another folder."""

from __future__ import annotations

import os
from dataclasses import replace

from ...core.jobs.job import SegmentationJob
from ...core.models.model_card import MODELS_FOLDER, find_model
from ..raster.sources.files_behind import file_behind

_WILD = frozenset("*?[")


def with_whole_paths(job: SegmentationJob) -> SegmentationJob:
    """Return the job with paths from the root; a bundled model is still called by its id.

    Raises:
        ModelError: there is no such model.
    """
    is_bundled = find_model(job.model).folder.parent == MODELS_FOLDER
    return replace(
        job,
        out=os.path.abspath(job.out),
        rgir=_whole(job.rgir),
        ndsm=_whole(job.ndsm),
        dsm=_whole(job.dsm),
        dtm=_whole(job.dtm),
        mask=_whole(job.mask),
        model=job.model if is_bundled else os.path.abspath(job.model),
    )


def _whole(source: str | None) -> str | None:
    """Return a source with the whole path of its file; a name that only GDAL knows stays."""
    if source is None:
        return None
    file = file_behind(source)
    if os.path.isabs(file) or not (os.path.exists(file) or _WILD.intersection(file)):
        return source
    return source.replace(file, os.path.abspath(file), 1)
