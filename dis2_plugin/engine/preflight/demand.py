"""How much disk and memory a run will need, by arithmetic on its size.

Sizes of files depend on what is in them. The bytes per pixel are those of the bundled model on
aerial images with much detail; docs/preflight.md tells how far they were off.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...core.jobs.job import Output, SegmentationJob
from ..measures.polygons import pixels_in_hand
from ..planning.availability import MARGIN_PX
from ..planning.lattice import BAND_PX, SCORE_CELL_PX
from ..planning.plan import Plan

_ALWAYS = 0.1 + 1.5 + 0.01  # classes, confidence, scenario
_CWAM, _PROBABILITY, _POLYGONS, _SIEVED = 0.08, 3.2, 3.0, 0.1
_CONFIDENCE_TILES, _CWAM_TILES = 0.7, 0.08  # as PNG in a GeoPackage
_FIXED = 300_000
_FLOAT = 4
_SCORE = 2 / SCORE_CELL_PX**2
"""Bytes of an attention score, a pixel of the map."""
_LAYERS_IN_HAND = 6
"""Arrays of a row of tiles, one value a pixel, that stages hold besides those that are counted."""
_LOOSE_BYTES = 40 << 20
_OUTLINES = 4.0
"""Bytes that the outlines of polygons take in memory, a pixel of the map."""


@dataclass(frozen=True)
class DiskDemand:
    """Bytes that files will take.

    Attributes:
        results: in the folder of results, when the run is done.
        geopackage: beside them or elsewhere; 0 where none is asked for.
        scratch: in the folder of results besides, while the run goes on.
    """

    results: int
    geopackage: int
    scratch: int


def disk_demand(job: SegmentationJob, classes: int, pixels: float) -> DiskDemand:
    """Return what the files of a map of so many classes and answered pixels will take."""
    each = _ALWAYS
    each += _CWAM * classes * (Output.CWAM in job.outputs)
    each += _PROBABILITY * classes * (Output.PROBABILITIES in job.outputs)
    outlines = _POLYGONS * (Output.POLYGONS in job.outputs)
    tiles = _CONFIDENCE_TILES + _CWAM_TILES * classes * (Output.CWAM in job.outputs)
    each_class = _SCORE + _FLOAT * (Output.PROBABILITIES in job.outputs)
    kept = 2 + 2 * _FLOAT + each_class * classes  # a strip as it is in memory
    sieved = _SIEVED if Output.POLYGONS in job.outputs and job.min_area_m2 else 0.0
    return DiskDemand(
        results=_FIXED + round(pixels * (each + outlines)),
        geopackage=_FIXED + round(pixels * (outlines + tiles)) if job.gpkg else 0,
        scratch=round(pixels * (sieved + kept * job.resume)),
    )


def map_memory_bytes(plan: Plan, cache_bytes: int) -> int:
    """Return what a map needs besides the network: it grows with the width, never the height.

    Args:
        plan: the run.
        cache_bytes: most that GDAL keeps of the files.
    """
    tile_px, classes = plan.lattice.tile_px, len(plan.card.classes)
    width = min(plan.window.width, BAND_PX) + 2 * tile_px
    done_px = width * (tile_px - plan.lattice.overlap_px)
    open_rows = (classes + 1) * width * tile_px * _FLOAT
    finished = done_px * classes * _FLOAT
    read = (width + 2 * MARGIN_PX) * (tile_px + 2 * MARGIN_PX) * _LAYERS_IN_HAND * _FLOAT
    return open_rows + finished + 2 * read + _cached(plan, cache_bytes) + _LOOSE_BYTES


def outlines_bytes(plan: Plan) -> int:
    """Return what polygons take besides, after the map: the network and the files stay in memory.

    Args:
        plan: the run.
    """
    if Output.POLYGONS not in plan.job.outputs:
        return 0
    return round(_OUTLINES * pixels_in_hand(plan.window))


def _cached(plan: Plan, cache_bytes: int) -> int:
    """Return how much of the files GDAL keeps: all of small ones."""
    classes, outputs = len(plan.card.classes), plan.job.outputs
    each: float = 2 * _FLOAT + 2  # confidence, heights, classes and scenario
    each += _FLOAT  # the image, at least
    each += _SCORE * classes * (Output.CWAM in outputs)
    each += _FLOAT * classes * (Output.PROBABILITIES in outputs)
    return min(round(plan.window.width * plan.window.height * each), cache_bytes)
