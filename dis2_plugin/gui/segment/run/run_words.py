"""What a running engine reports, as a person would say it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.jobs.estimate import Estimate
from ....core.progress import Progress
from ...wording import duration, number, size


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("RunWords", text)


def stage_title(stage: str) -> str:
    """Return what a stage of the engine does; unknown stages keep their name."""
    titles = {
        "prepare": tr("Opening the layers and measuring the speed"),
        "segment": tr("Segmenting"),
        "statistics": tr("Measuring areas"),
        "polygons": tr("Drawing polygons"),
        "geopackage": tr("Saving the GeoPackage"),
        "difference": tr("Comparing the maps"),
        "fetch layer": tr("Fetching layers"),
        "ground": tr("Estimating the ground under the surface"),
    }
    return titles.get(stage, stage.replace("_", " ").capitalize())


def progress_words(progress: Progress) -> str:
    """Return stage, tiles, speed and time left in one line."""
    parts = [stage_title(progress.stage)]
    if progress.stage == "segment" and progress.total:
        tiles = tr("tile {done} of {total}")
        parts.append(tiles.format(done=number(progress.done), total=number(progress.total)))
    if progress.megapixels_per_s > 0:
        parts.append(tr("{} megapixels a second").format(number(progress.megapixels_per_s, 2)))
    if progress.seconds_left is not None:
        parts.append(tr("about {} left").format(duration(progress.seconds_left)))
    return " · ".join(parts)


def needs_words(estimate: Estimate, is_upper_bound: bool = False) -> str:
    """Return what a run is expected to need in one line."""
    known = estimate.seconds is not None
    parts = [tr("about {}").format(duration(estimate.seconds))] if known else []
    parts.append(tr("{} of memory").format(size(estimate.memory_bytes)))
    if estimate.gpu_memory_bytes:
        parts.append(tr("{} on the graphics card").format(size(estimate.gpu_memory_bytes)))
    parts.append(tr("{} on disk").format(size(estimate.disk_bytes)))
    words = tr("Expected at most: {}") if is_upper_bound else tr("Expected: {}")
    return words.format(", ".join(parts))
