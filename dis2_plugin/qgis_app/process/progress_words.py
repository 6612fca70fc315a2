"""How far a run is, in plain words and as one number."""

from __future__ import annotations

from ...core.progress import Progress
from ...gui.wording import duration
from ..translation import tr

SEGMENT_STAGE = "segment"


def progress_words(progress: Progress) -> str:
    """Return progress in plain words: stage, share and time left."""
    words = f"{_stage_title(progress.stage)} {_share(progress)}".strip()
    if progress.seconds_left is None:
        return words
    return tr("{words}, {time} left").format(words=words, time=duration(progress.seconds_left))


def stage_percent(progress: Progress) -> int:
    """Return how much of the present stage is done, 0..100."""
    if progress.total <= 0:
        return 0
    return round(100 * min(max(progress.done / progress.total, 0.0), 1.0))


def overall_percent(progress: Progress, before: float) -> float:
    """Return how much of the run is done, 0..100.

    What is not tiles is short, so the number rests meanwhile.

    Args:
        progress: the news.
        before: how much was done by the news before.
    """
    after_tiles = 95.0
    if progress.stage == SEGMENT_STAGE:
        return after_tiles * stage_percent(progress) / 100
    return before


def _share(progress: Progress) -> str:
    if progress.stage == SEGMENT_STAGE:
        return f"{progress.done}/{progress.total}"
    if not progress.total:
        return ""
    return f"{stage_percent(progress)} %"


def _stage_title(stage: str) -> str:
    titles = {
        "prepare": tr("looking ahead"),
        SEGMENT_STAGE: tr("tiles"),
        "polygons": tr("polygons"),
        "statistics": tr("statistics"),
        "geopackage": tr("GeoPackage"),
        "difference": tr("differences"),
        "evaluate": tr("comparison"),
        "ndsm": tr("heights"),
        "fetch layer": tr("fetching layers"),
        "ground": tr("estimating the ground"),
    }
    return titles.get(stage, stage)
