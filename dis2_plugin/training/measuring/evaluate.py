"""Scores of a network, or of the analyst's rule, over scenes, for each scenario."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ...core.modality import Scenario
from ...engine.evaluation.confusion import Confusion, mean
from ...engine.labels.borders import away_from_borders
from ...engine.labels.label_rule import OUTSIDE
from ..errors import ConfigError
from ..loop.scores import count, percent, report
from ..scenes.cache import CachedScene, LabelledScene

_LOG = logging.getLogger(__name__)

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

    Raises:
        ConfigError: ``erode_px`` is below 0.
    """
    refuse_border(erode_px)
    found: dict[Scenario, list[Confusion]] = {of: [] for of in scenarios}
    for number, scene in enumerate(scenes, start=1):
        labels = without_borders(scene.labels, erode_px)
        for scenario, images in found.items():
            images.append(Confusion(scheme))
            count(images[-1], labels, answer(scene, scenario))
        _LOG.info("Scene %d is measured", number)
    return {
        scenario.value: {
            "scenes": len(images),
            **report(sum(images, Confusion(scheme)), scheme),
            "image_averaged": _image_averaged(images),
        }
        for scenario, images in found.items()
        if images
    }


def refuse_border(erode_px: int) -> None:
    """Refuse a border of less than no pixels.

    Raises:
        ConfigError: ``erode_px`` is below 0.
    """
    if erode_px < 0:
        raise ConfigError(f"A border of {erode_px} px is none.", "Give --erode 0 or more.")


def without_borders(labels: Labels, erode_px: int) -> Labels:
    """Return labels with the ignore id where another label lies within ``erode_px`` (a disc)."""
    framed = np.pad(labels.astype(np.int16), erode_px, constant_values=OUTSIDE)
    return np.where(away_from_borders(framed, erode_px), labels, np.uint8(NO_DATA_ID))


def as_labelled(scene: CachedScene) -> LabelledScene:
    """Return a cached scene with its pixels read, as any other scene."""
    image = np.asarray(scene.image)
    heights = np.asarray(scene.heights_m, np.float32)
    valid = image.any(axis=0)
    return LabelledScene(image, heights, np.asarray(scene.labels), scene.gsd_m, valid)


def _image_averaged(images: list[Confusion]) -> dict[str, float | None]:
    scores = [confusion.scores() for confusion in images]
    return {
        "mF1": percent(mean([each.mean_f1 for each in scores])),
        "mIoU": percent(mean([each.mean_iou for each in scores])),
    }
