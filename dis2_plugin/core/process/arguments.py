"""A job as words of the public command line, for the processes that run it."""

from __future__ import annotations

from collections.abc import Sequence

from ..jobs.job import SegmentationJob
from ..results.evaluation import EvaluationJob
from ..window import Extent

_OF_ONE_MAP = ("scenario", "gpkg")
"""Options of ``segment`` that ``compare`` has not; nor has it ``--resume``."""


def segment_arguments(job: SegmentationJob) -> list[str]:
    """Return the words after ``python -m dis2_plugin.engine`` that run ``job``."""
    words = ["segment", "--out", job.out, "--json", *_words(_options(job))]
    if job.resume:
        words.append("--resume")
    return words + _flags(job)


def estimate_arguments(job: SegmentationJob) -> list[str]:
    """Return the words that tell, within seconds, what ``job`` would need."""
    return ["estimate", "--quick", *segment_arguments(job)[1:]]


def comparison_arguments(job: SegmentationJob) -> list[str]:
    """Return the words that compare the scenarios of ``job``, whichever it asks for itself."""
    options = [option for option in _options(job) if option[0] not in _OF_ONE_MAP]
    return ["compare", "--out", job.out, "--json", *_words(options), *_flags(job)]


def evaluation_arguments(job: EvaluationJob) -> list[str]:
    """Return the words that compare a map with a reference."""
    options = [
        ("classes", job.classes),
        ("reference", job.reference),
        ("model", job.model),
        ("mapping", job.mapping or None),
        ("class-field", job.class_field),
        ("erode", job.erode_px),
        ("extent", _corners(job.extent)),
        ("out", job.out),
        ("html", job.html),
        ("csv", job.csv),
        ("error-map", job.error_map),
    ]
    return ["evaluate", "--json", *_words(options)]


def _flags(job: SegmentationJob) -> list[str]:
    return ["--smooth"] if job.smooth else []


def _corners(extent: Extent | None) -> str | None:
    if extent is None:
        return None
    return ",".join(map(repr, (extent.xmin, extent.ymin, extent.xmax, extent.ymax)))


def _words(options: Sequence[tuple[str, object]]) -> list[str]:
    return [f"--{option}={value}" for option, value in options if value is not None]


def _options(job: SegmentationJob) -> list[tuple[str, object]]:
    bands = job.rgir_bands
    return [
        ("rgir", job.rgir),
        ("ndsm", job.ndsm),
        ("dsm", job.dsm),
        ("dtm", job.dtm),
        ("ground-window", job.ground_window_m),
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
        ("extent", _corners(job.extent)),
        ("mask", job.mask),
        ("outputs", ",".join(output.value for output in job.outputs)),
        ("gpkg", job.gpkg),
        ("min-area", job.min_area_m2 or None),
    ]
