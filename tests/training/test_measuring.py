"""Scores, borders, the rule and the tiling of ``evaluate``, by hand-made scenes."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.engine.evaluation.confusion import Confusion
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.training.errors import ConfigError
from dis2_plugin.training.loop.scores import count, report
from dis2_plugin.training.loop.stacked_unet import UnetPrediction
from dis2_plugin.training.measuring.evaluate import as_labelled, evaluate, without_borders
from dis2_plugin.training.measuring.predict import Predictor, Tiling
from dis2_plugin.training.measuring.rule import Rule, tune
from dis2_plugin.training.scenes.cache import CachedScene, LabelledScene


def scene_of(labels, image=None, heights=None):
    labels = np.asarray(labels, np.uint8)
    image = np.full((3, *labels.shape), 100, np.uint8) if image is None else image
    heights = np.zeros(labels.shape, np.float32) if heights is None else heights
    return LabelledScene(image, heights, labels, gsd_m=0.2)


def test_pixels_without_label_or_answer_are_not_counted():
    confusion = Confusion(ISPRS)
    count(confusion, np.array([0, 0, NO_DATA_ID, 1, 1]), np.array([0, 1, 0, NO_DATA_ID, 1]))
    assert confusion.pixels == 3
    assert confusion.counts[:2, :2].tolist() == [[1, 1], [0, 1]]


def test_a_class_without_labels_has_no_score_and_is_left_out_of_the_means():
    confusion = Confusion(ISPRS)
    count(confusion, np.array([0, 0, 0, 0]), np.array([0, 0, 0, 4]))
    scores = report(confusion, ISPRS)
    assert scores["F1"]["car"] is None
    assert scores["mF1"] == scores["F1"]["impervious_surface"] == 85.71
    assert scores["mIoU"] == scores["accuracy"] == 75


def test_pixels_near_a_border_are_left_out():
    labels = np.zeros((5, 8), np.uint8)
    labels[:, 4:] = 1
    one = without_borders(labels, 1)
    two = without_borders(labels, 2)
    assert one[2].tolist() == [0, 0, 0, 255, 255, 1, 1, 1]
    assert two[2].tolist() == [0, 0, 255, 255, 255, 255, 1, 1]
    assert (without_borders(labels, 0) == labels).all()


def test_global_and_image_averaged_scores_differ_as_they_should():
    right = scene_of([[0, 0, 0, 0, 0, 0]])
    wrong = scene_of([[1, 1]])
    results = evaluate(
        lambda scene, scenario: np.zeros_like(scene.labels),
        [right, wrong],
        [Scenario.FULL],
        ISPRS,
    )["full"]
    assert results["scenes"] == 2
    assert results["mIoU"] == pytest.approx((75 + 0) / 2)
    assert results["image_averaged"] == {"mF1": (100 + 0) / 2, "mIoU": (100 + 0) / 2}


def test_a_cached_scene_has_an_image_where_any_band_has_light():
    image = np.zeros((3, 2, 2), np.uint8)
    image[0, 0, 0], image[:, 1, 1] = 7, 9
    nothing = np.zeros((2, 2))
    scene = as_labelled(CachedScene(image, nothing, nothing, gsd_m=0.2, brightness=9.0))
    assert scene.image_valid.tolist() == [[True, False], [False, True]]


def test_the_rule_sees_only_what_the_scenario_has():
    image = np.full((3, 1, 4), 100, np.uint8)
    image[2, 0, 2:] = 200  # the right half is green
    heights = np.array([[0.0, 5.0, 0.0, 5.0]], np.float32)
    scene = scene_of([[0, 1, 2, 3]], image, heights)
    answers = {of: Rule().classes(scene, of).tolist()[0] for of in Scenario}
    assert answers[Scenario.FULL] == [0, 1, 2, 3]
    assert answers[Scenario.MISSING_RGIR] == [0, 1, 0, 1]
    assert answers[Scenario.MISSING_NDSM] == [0, 0, 2, 2]


def test_the_rule_divides_by_ndvi_and_height():
    # NDVI of 100 and 121 is 0.095, of 100 and 124 is 0.107; the last pixel is black
    image = np.zeros((3, 1, 7), np.uint8)
    image[0, 0, :6], image[2, 0, :6] = 100, [121, 121, 121, 121, 124, 124]
    heights = np.array([[0.7, 0.9, 2.0, 2.1, 0.9, 2.1, np.nan]], np.float32)
    scene = scene_of([[0] * 7], image, heights)
    assert Rule().classes(scene, Scenario.FULL).tolist() == [[0, 4, 4, 1, 2, 3, 0]]


def test_every_limit_of_the_rule_is_tuned():
    image = np.zeros((3, 1, 2), np.uint8)
    image[0], image[2] = [[100, 70]], [[145, 130]]  # NDVI 0.18 and 0.3
    green = scene_of([[0, 2]], image)
    assert tune([green], Scenario.MISSING_NDSM).ndvi == pytest.approx(0.2)
    cars = scene_of([[0, 4, 1]], heights=np.array([[0.6, 1.0, 9.0]], np.float32))
    assert tune([cars], Scenario.MISSING_RGIR).car_m == 0.8


def test_the_rule_is_tuned_to_the_scenes():
    heights = np.array([[0.0, 2.2, 2.2, 9.0]], np.float32)
    scene = scene_of([[0, 0, 0, 1]], heights=heights)
    assert tune([scene], Scenario.MISSING_RGIR).tall_m == 2.5


@pytest.fixture(scope="module")
def predictor():
    torch.manual_seed(0)
    network = Dis2(NetworkConfig(width=8, positions=4, layers=1, feed_forward=16))
    return Predictor(network, Normalisation(), Tiling((64,), 16))


def test_tiles_may_lie_side_by_side():
    assert Tiling((64,), 0).over(200, 100) == (64, 0)
    for overlap_px in (-1, 64):
        with pytest.raises(ConfigError, match=f"overlap by {overlap_px} px"):
            Tiling((64,), overlap_px).over(200, 100)


def random_scene(height, width):
    rng = np.random.default_rng(5)
    return scene_of(
        np.zeros((height, width)),
        rng.integers(1, 255, size=(3, height, width), dtype=np.uint8),
        rng.random((height, width), np.float32) * 9,
    )


@pytest.mark.parametrize("size", [(5, 3), (64, 64), (70, 130)])
@pytest.mark.parametrize("scenario", list(Scenario))
def test_scenes_of_any_size_are_answered_with_probabilities(predictor, size, scenario):
    probabilities = predictor.probabilities(random_scene(*size), scenario)
    assert probabilities.shape == (5, *size)
    np.testing.assert_allclose(probabilities.sum(axis=0), 1, rtol=1e-5)


def test_a_network_gets_the_bands_in_the_order_it_expects(predictor):
    scene = random_scene(64, 64)
    other = Predictor(predictor.network, predictor.normalisation, predictor.tiling, (2, 0, 1))
    reordered = scene_of(scene.labels, scene.image[[2, 0, 1]], scene.heights_m)
    np.testing.assert_array_equal(
        other.probabilities(scene, Scenario.FULL), predictor.probabilities(reordered, Scenario.FULL)
    )


def test_a_scene_of_one_tile_is_answered_as_the_network_does(predictor):
    scene = random_scene(64, 64)
    brightness = np.percentile(scene.image, 98)
    rgir = torch.from_numpy(Normalisation().image(scene.image.astype(np.float32), brightness))
    ndsm = torch.from_numpy(Normalisation().heights(scene.heights_m[np.newaxis]))
    with torch.no_grad():
        answer = predictor.network.answer(Scenario.FULL, rgir[np.newaxis], ndsm[np.newaxis])
    np.testing.assert_allclose(
        predictor.probabilities(scene, Scenario.FULL),
        answer.logits.softmax(dim=1)[0].numpy(),
        atol=1e-5,
    )


class Elsewhere(torch.nn.Module):
    """Stands for a network on a device that computes nothing: answers 2 where all is there."""

    def __init__(self):
        super().__init__()
        self.config = NetworkConfig()
        self.weight = torch.nn.Parameter(torch.zeros(1))

    def answer(self, scenario, rgir, ndsm):
        assert {each.device.type for each in (self.weight, rgir, ndsm)} == {"meta"}
        logits = torch.zeros(len(rgir), 5, *rgir.shape[2:])
        logits[:, 2] = 9
        return UnetPrediction(logits)


def test_tiles_are_computed_on_the_device_of_the_network():
    predictor = Predictor(Elsewhere(), Normalisation(), Tiling((64,), 16), device="meta")
    assert (predictor.classes(random_scene(64, 80), Scenario.FULL) == 2).all()


def test_pixels_without_the_modality_are_not_answered(predictor):
    scene = random_scene(64, 64)
    scene.heights_m[3, 4] = np.nan
    assert (predictor.classes(scene, Scenario.MISSING_RGIR) == NO_DATA_ID).sum() == 1
    assert (predictor.classes(scene, Scenario.FULL) == NO_DATA_ID).sum() == 0
