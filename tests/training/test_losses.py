"""Every term of equation 14 gives the value worked out by hand."""

from __future__ import annotations

import math

import pytest
import torch

from dis2_plugin.training.objective.disentanglement import squared_cosines
from dis2_plugin.training.objective.distillation import feature_distillation, logit_distillation
from dis2_plugin.training.objective.segmentation import (
    Target,
    dice_loss,
    segmentation_loss,
    weighted_cross_entropy,
)
from dis2_plugin.training.settings.objective import CrossEntropyKind, KlReduction, ObjectiveConfig


def target_of(rows, classes=2):
    return Target.from_labels(torch.tensor([rows]), classes)


def probabilities_of(first_class):
    """Return (1, 2, H, W) probabilities of two classes from those of the first."""
    p = torch.tensor([first_class])
    return torch.stack((p, 1 - p), dim=1)


def test_a_pixel_counts_by_the_share_of_the_other_classes():
    target = target_of([[0, 0, 0, 1]])  # weights 1/4 for class 0, 3/4 for class 1
    p = probabilities_of([[0.5, 0.5, 0.5, 0.5]])
    expected = (3 * 0.25 + 1 * 0.75) * math.log(2) / 4
    assert weighted_cross_entropy(p.log(), target).item() == pytest.approx(expected)


def test_ignored_pixels_change_neither_weights_nor_means():
    whole = weighted_cross_entropy(probabilities_of([[0.8, 0.3]]).log(), target_of([[0, 1]]))
    p = probabilities_of([[0.8, 0.3, 0.01, 0.99]]).log()
    holed = weighted_cross_entropy(p, target_of([[0, 1, 255, 255]]))
    assert holed.item() == pytest.approx(whole.item())


def test_an_image_without_labels_costs_nothing_and_gives_no_nan():
    logits = torch.zeros(1, 2, 1, 2, requires_grad=True)
    loss = segmentation_loss(logits, target_of([[255, 255]]), ObjectiveConfig.ours())
    loss.total.backward()
    assert loss.total.item() == 0
    assert logits.grad.abs().sum().item() == 0


def test_the_clamped_cross_entropy_has_no_gradient_where_it_is_most_wrong():
    config = ObjectiveConfig(cross_entropy=CrossEntropyKind.CLAMPED)
    gradients = {}
    for kind, settings in (("clamped", config), ("logits", ObjectiveConfig.ours())):
        logits = torch.tensor([[[[-9.0, 0.0]], [[9.0, 0.0]]]], requires_grad=True)
        segmentation_loss(logits, target_of([[0, 1]]), settings).cross_entropy.backward()
        gradients[kind] = logits.grad[0, 0, 0, 0].item()
    assert gradients["clamped"] == 0
    assert gradients["logits"] < -0.1


def test_the_clamped_cross_entropy_takes_no_probability_below_half_a_percent():
    config = ObjectiveConfig(cross_entropy=CrossEntropyKind.CLAMPED)
    logits = torch.tensor([[[[-9.0, -9.0]], [[9.0, 9.0]]]])  # certain of class 1; weights are 1/2
    loss = segmentation_loss(logits, target_of([[0, 1]]), config)
    assert loss.cross_entropy.item() == pytest.approx(-math.log(0.005) / 2 / 2 / 2, rel=1e-4)
    assert loss.total.item() == pytest.approx(loss.cross_entropy.item() + loss.dice.item())


def test_the_clamped_cross_entropy_is_also_a_mean_over_classes():
    config = ObjectiveConfig(cross_entropy=CrossEntropyKind.CLAMPED)
    logits, target = torch.zeros(1, 2, 1, 2), target_of([[0, 1]])
    clamped = segmentation_loss(logits, target, config).cross_entropy
    ours = segmentation_loss(logits, target, ObjectiveConfig.ours()).cross_entropy
    assert clamped.item() == pytest.approx(ours.item() / 2)


def test_dice_is_one_minus_twice_the_overlap_over_both_areas():
    p = probabilities_of([[0.75, 0.25]])
    # class 0: 2 * 0.75 / (1 + 1); class 1: 2 * 0.75 / (1 + 1)
    loss = dice_loss(p, target_of([[0, 1]]), count_absent=False)
    assert loss.item() == pytest.approx(0.25, abs=1e-6)


def test_an_absent_class_counts_in_dice_only_where_asked():
    p = probabilities_of([[1.0, 1.0]])
    target = target_of([[0, 0]])
    assert dice_loss(p, target, count_absent=False).item() == pytest.approx(0, abs=1e-6)
    assert dice_loss(p, target, count_absent=True).item() == pytest.approx(0.5, abs=1e-6)


def test_a_class_that_is_alone_counts_whole_in_dice():
    p = probabilities_of([[0.5, 0.5]])  # 2 * 1 / (1 + 2)
    loss = dice_loss(p, target_of([[0, 0]]), count_absent=False)
    assert loss.item() == pytest.approx(1 / 3, abs=1e-6)


def test_orthogonality_is_the_squared_cosine_summed_over_levels():
    distinct = [torch.tensor([[1.0, 0.0]]), torch.tensor([[1.0, 0.0]])]
    supplement = [torch.tensor([[0.0, 3.0]]), torch.tensor([[-2.0, 2.0]])]
    assert squared_cosines(distinct, supplement).tolist() == pytest.approx([0 + 0.5])


def test_raw_feature_distillation_is_the_mean_squared_distance_of_each_pair_summed():
    student = [torch.tensor([[1.0, 2.0]]), torch.tensor([[0.0]])]
    teacher = [torch.tensor([[1.0, 4.0]]), torch.tensor([[3.0]])]
    loss = feature_distillation(student, teacher, normalised=False)
    assert loss.item() == pytest.approx(4 / 2 + 9)


def test_normalised_feature_distillation_sees_directions_alone():
    a, b = [torch.tensor([[3.0, 0.0]])], [torch.tensor([[0.0, 0.5]])]
    assert feature_distillation(a, b, normalised=True).item() == pytest.approx((1 + 1) / 2)
    assert feature_distillation(a, [7 * a[0]], normalised=True).item() == pytest.approx(0)


def test_directions_of_maps_are_compared_pixel_by_pixel_however_short_they_are():
    # two pixels: the same direction, and directions at a right angle
    a = torch.tensor([[2.0, 3e-4], [0.0, 0.0]]).view(1, 2, 1, 2)
    b = torch.tensor([[5.0, 0.0], [0.0, 7.0]]).view(1, 2, 1, 2)
    loss = feature_distillation([a], [b], normalised=True)
    assert loss.item() == pytest.approx((0 + 0 + 1 + 1) / 4)


def test_logit_distillation_is_the_divergence_of_softened_classes_times_the_temperature_squared():
    # two pixels; softened by 3, the first has 3/4 and 1/4 against 2/3 and 1/3, the second is alike
    teacher = 3 * torch.tensor([[math.log(3), 5.0], [0.0, 0.0]]).view(1, 2, 1, 2)
    student = 3 * torch.tensor([[math.log(2), 5.0], [0.0, 0.0]]).view(1, 2, 1, 2)
    divergence = (0.75 * math.log(0.75 * 3 / 2) + 0.25 * math.log(0.25 * 3)) / 2
    by = {
        kind: logit_distillation(student, teacher, temperature=3.0, reduction=kind).item()
        for kind in KlReduction
    }
    assert by[KlReduction.PER_PIXEL] == pytest.approx(9 * divergence, rel=1e-5)
    assert by[KlReduction.PER_ELEMENT] == pytest.approx(9 * divergence / 2, rel=1e-5)


def test_the_teacher_receives_no_gradient():
    student = torch.randn(1, 2, 3, 3, requires_grad=True)
    teacher = torch.randn(1, 2, 3, 3, requires_grad=True)
    features = feature_distillation([student], [teacher], normalised=True)
    logits = logit_distillation(student, teacher, temperature=2.0, reduction=KlReduction.PER_PIXEL)
    (features + logits).backward()
    assert teacher.grad is None
    assert student.grad.abs().sum() > 0


def test_distillation_rises_between_its_two_moments():
    config = ObjectiveConfig(distillation=2.0, distillation_start=0.1, distillation_full=0.3)
    weights = [config.distillation_at(progress) for progress in (0.05, 0.1, 0.2, 0.3, 1.0)]
    assert weights == pytest.approx([0, 0, 1, 2, 2])
