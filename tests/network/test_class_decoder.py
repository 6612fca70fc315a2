"""Equations 11 to 13, by numbers worked by hand."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from dis2_plugin.network.blocks import BatchJoin, SampleJoin, SampleNorm, Upsample
from dis2_plugin.network.class_decoder import AuxiliaryHeads, ClassDecoder, Decoded
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.fusion import Fused

URBAN = NetworkConfig(width=8, classes=2)
REFERENCE = NetworkConfig.reference(classes=2, width=8)


def centred(conv, value=1.0):
    """Make a 3x3 convolution multiply by ``value`` at its centre and add up the channels."""
    conv.weight.zero_()
    conv.weight[:, :, 1, 1] = value
    if conv.bias is not None:
        conv.bias.zero_()


def constant(*values, size=4):
    """Return maps (samples, 1, size, size) of one value each."""
    return torch.tensor(values).reshape(-1, 1, 1, 1).expand(-1, 1, size, size).contiguous()


def test_the_published_norm_has_no_mean_and_unit_variance_over_all_channels():
    features = torch.cat((constant(1.0), constant(3.0)), dim=1)  # mean 2, deviation 1
    found = SampleNorm()(features)
    assert torch.allclose(found, features - 2, atol=1e-4)


def test_equation_11_published_norm_couples_the_shared_and_the_own_half():
    join = SampleJoin(REFERENCE, 1, 1, 1).eval()
    with torch.no_grad():
        centred(join.block[2])
        found = join(constant(1.0), constant(3.0, 1.0))
    # class 0: -1 and +1 after the norm, -0.2 and 1 after the activation; class 1: nothing varies
    assert torch.allclose(found[:, 0, 0, 0], torch.tensor([0.8, 0.0]), atol=1e-4)


def test_equation_11_per_channel_norm_adds_the_two_halves():
    join = BatchJoin(URBAN, 1, 1, 1).eval()
    with torch.no_grad():
        centred(join.shared)
        centred(join.own, 2.0)
        found = join(constant(10.0, -10.0), constant(3.0, -6.0, 3.0, 4.0))  # 2 samples, 2 classes
    # 10 + 6, 10 - 12 (times the slope 0.2), -10 + 6 and -10 + 8 (times 0.2)
    expected = torch.tensor([16.0, -0.4, -0.8, -0.4])
    assert torch.allclose(found[:, 0, 1, 1], expected, atol=1e-3)


def test_a_sum_of_two_convolutions_is_the_convolution_of_the_concatenation():
    torch.manual_seed(3)
    join = BatchJoin(URBAN, 3, 4, 5).eval()
    shared, own = torch.randn(2, 3, 6, 6), torch.randn(4, 4, 6, 6)
    weight = torch.cat((join.shared.weight, join.own.weight), dim=1)
    joined = torch.cat((shared.repeat_interleave(2, dim=0), own), dim=1)
    with torch.no_grad():
        expected = join.finish(F.conv2d(joined, weight, join.shared.bias, padding=1))
        assert torch.allclose(join(shared, own), expected, atol=1e-5)


@pytest.mark.parametrize(
    ("config", "expected"),
    [(REFERENCE, [0, 1 / 3, 2 / 3, 1]), (URBAN, [0, 0.25, 0.75, 1])],
)
def test_upsampling_places_its_samples_as_the_preset_says(config, expected):
    found = Upsample(config)(torch.tensor([[[[0.0, 1.0], [0.0, 1.0]]]]))
    assert torch.allclose(found[0, 0, 2], torch.tensor(expected, dtype=torch.float32))


@pytest.mark.parametrize("config", [URBAN, REFERENCE])
def test_equation_12_stacks_the_classes_of_a_sample_in_their_order(config):
    decoder, stacked = ClassDecoder(config).eval(), []
    decoder.gather.register_forward_pre_hook(lambda _, given: stacked.append(given[0]))
    w, samples = config.width, 3
    levels = [torch.randn(samples, w << level, 32 >> level, 32 >> level) for level in range(4)]
    detail = torch.randn(samples, config.detail_width, 64, 64) if config.detail_width else None
    attended = torch.randn(samples, 2, 8 * w, 4, 4)
    with torch.no_grad():
        found = decoder(Fused(tuple(levels), torch.zeros(samples, 8 * w), detail), attended)
    own = found.levels[0]  # rows: sample 0 class 0, sample 0 class 1, sample 1 class 0, ...
    channels = own.shape[1]
    assert torch.equal(stacked[0][2, :channels], own[4])
    assert torch.equal(stacked[0][2, channels:], own[5])
    assert found.penultimate.shape == (samples, w, 64, 64)
    assert torch.allclose(found.logits, decoder.classify(found.penultimate))


def test_equation_13_each_class_has_its_own_head_on_its_own_map():
    heads = AuxiliaryHeads(URBAN, (1, 1, 1, 2))
    with torch.no_grad():
        for level in range(4):
            heads.weights[level].zero_()
        heads.weights[0][:, 0] = torch.tensor([2.0, -1.0])
        heads.biases[0].copy_(torch.tensor([0.5, 0.0]))
        heads.weights[3].copy_(torch.tensor([[1.0, 10.0], [0.0, 1.0]]))
        finer = tuple(constant(3.0, 4.0, size=size) for size in (8, 4, 2))  # classes 0 and 1
        attended = torch.tensor([[1.0, 2.0], [5.0, 7.0]]).reshape(1, 2, 2, 1, 1)
        decoded = Decoded(finer, torch.empty(0), torch.empty(0))
        found = heads(decoded, attended)
    assert [part.shape for part in found] == [(1, 2, 16, 16)] * 4
    assert found[0][0, :, 7, 7].tolist() == [2 * 3 + 0.5, -4]
    assert found[3][0, :, 15, 0].tolist() == [1 + 10 * 2, 7]
