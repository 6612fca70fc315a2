"""Scores of a network, or of the analyst's rule, over scenes, for each scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_dilation

from ..core.class_scheme import NO_DATA_ID, ClassScheme
from ..core.modality import Scenario
from .scene_cache import CachedScene, LabelledScene
from .scores import confusion, f1_scores, iou_scores, mean_score, report

Labels = npt.NDArray[np.uint8]
Answerer = Callable[[LabelledScene, Scenario], Labels]


def evaluate(
    answer: Answerer,
    scenes: Iterable[LabelledScene],
    scenarios: Iterable[Scenario],
    scheme: ClassScheme,
    *,
    erode_px: int = 0,
) -> dict[str, Any]:
    """Return the scores of each scenario in percent.

    Global scores come from one confusion matrix of all pixels. Image-averaged ones are the mean of
    the scenes' own mean F1 and mean intersection over union, as the paper's tables seem to be.

    Args:
        answer: gives class ids (H, W) for a scene and a scenario.
        scenes: with labels.
        scenarios: to be measured.
        scheme: the classes.
        erode_px: pixels this close to a border between classes do not count.
    """
    size = len(scheme)
    found: dict[Scenario, list[npt.NDArray[np.int64]]] = {of: [] for of in scenarios}
    for scene in scenes:
        labels = without_borders(scene.labels, erode_px)
        for scenario, counts in found.items():
            counts.append(confusion(labels, answer(scene, scenario), size))
    return {
        scenario.value: {
            "scenes": len(counts),
            **report(np.sum(counts, axis=0), scheme),
            "image_averaged": _image_averaged(counts),
        }
        for scenario, counts in found.items()
        if counts
    }


def without_borders(labels: Labels, erode_px: int) -> Labels:
    """Return labels with the ignore id within ``erode_px`` (a disc) of another class."""
    if erode_px < 1:
        return labels
    border = np.zeros(labels.shape, bool)
    for a, b in ((labels[1:], labels[:-1]), (labels[:, 1:], labels[:, :-1])):
        differs = a != b
        rows, cols = differs.shape
        border[-rows:, -cols:] |= differs
        border[:rows, :cols] |= differs
    reach = np.arange(-erode_px + 1, erode_px)
    disc = np.hypot(*np.meshgrid(reach, reach)) < erode_px
    eroded = labels.copy()
    eroded[binary_dilation(border, disc)] = NO_DATA_ID
    return eroded


def as_labelled(scene: CachedScene) -> LabelledScene:
    """Return a cached scene with its pixels read, as any other scene."""
    image = np.asarray(scene.image)
    heights = np.asarray(scene.heights_m, np.float32)
    valid = image.any(axis=0)
    return LabelledScene(image, heights, np.asarray(scene.labels), scene.gsd_m, valid)


def _image_averaged(counts: list[npt.NDArray[np.int64]]) -> dict[str, float]:
    labelled = [each.sum(axis=1) > 0 for each in counts]
    f1 = [mean_score(f1_scores(c)[has]) for c, has in zip(counts, labelled)]
    iou = [mean_score(iou_scores(c)[has]) for c, has in zip(counts, labelled)]
    return {
        "mF1": round(100 * float(np.nanmean(f1)), 2),
        "mIoU": round(100 * float(np.nanmean(iou)), 2),
    }
