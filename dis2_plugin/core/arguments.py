"""A job as words of the public command line, for the processes that run it."""

from __future__ import annotations

from .job import SegmentationJob

_OF_ONE_MAP = ("scenario", "gpkg")
"""Options of ``segment`` that ``compare`` has not; nor has it ``--resume``."""


def segment_arguments(job: SegmentationJob) -> list[str]:
    """Return the words after ``python -m dis2_plugin.engine`` that run ``job``."""
    words = ["segment", "--out", job.out, "--json", *_words(_options(job))]
    if job.resume:
        words.append("--resume")
    return words


def comparison_arguments(job: SegmentationJob) -> list[str]:
    """Return the words that compare the scenarios of ``job``, whichever it asks for itself."""
    options = [option for option in _options(job) if option[0] not in _OF_ONE_MAP]
    return ["compare", "--out", job.out, "--json", *_words(options)]


def _words(options: list[tuple[str, object]]) -> list[str]:
    return [f"--{option}={value}" for option, value in options if value is not None]


def _options(job: SegmentationJob) -> list[tuple[str, object]]:
    bands, extent = job.rgir_bands, job.extent
    corners = (extent.xmin, extent.ymin, extent.xmax, extent.ymax) if extent else ()
    return [
        ("rgir", job.rgir),
        ("ndsm", job.ndsm),
        ("dsm", job.dsm),
        ("dtm", job.dtm),
        ("rgir-bands", ",".join(map(str, bands)) if bands else None),
        ("ndsm-unit", job.ndsm_unit.value),
        ("scenario", job.scenario.value),
        ("model", job.model),
        ("backend", job.backend.value),
        ("device", job.device.value),
        ("precision", job.precision.value),
        ("tile", job.tile_px),
        ("overlap", job.overlap_px),
        ("batch", job.batch),
        ("extent", ",".join(map(repr, corners)) if corners else None),
        ("mask", job.mask),
        ("outputs", ",".join(output.value for output in job.outputs)),
        ("gpkg", job.gpkg),
    ]
