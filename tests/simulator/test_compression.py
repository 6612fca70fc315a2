"""Lossy compression and blur do to an image what they say."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from dis2_plugin.simulator.blur import blur
from dis2_plugin.simulator.compression import compress


@pytest.fixture
def noisy():
    """Return a band of noise round one half."""
    return (0.5 + 0.05 * np.random.default_rng(0).standard_normal((33, 41))).astype(np.float32)


def test_a_tiny_step_keeps_the_image(noisy):
    before = noisy.copy()
    compress(noisy, 1e-5)
    np.testing.assert_allclose(noisy, before, atol=1e-3)


def test_a_coarse_step_leaves_blocks_of_one_value(noisy):
    compress(noisy, 2.0)  # half of it is more than any frequency of this noise but the mean's 4.0
    np.testing.assert_allclose(noisy[:8, :8], 0.5, atol=1e-5)


def test_compression_loses_detail_and_keeps_the_mean(noisy):
    before = noisy.copy()
    compress(noisy, 0.1)
    detail, kept = (np.diff(band[:32, :40]).std() for band in (before, noisy))
    assert kept < 0.8 * detail
    assert noisy.mean() == pytest.approx(before.mean(), abs=0.005)


def test_what_is_left_over_beside_whole_blocks_stays(noisy):
    before = noisy.copy()
    compress(noisy, 0.5)
    np.testing.assert_array_equal(noisy[32:], before[32:])
    np.testing.assert_array_equal(noisy[:, 40:], before[:, 40:])


@pytest.mark.parametrize("sigma_px", [0.3, 0.7, 1.15])
def test_the_blur_is_that_of_a_gaussian_of_five_sigma(noisy, sigma_px):
    expected = gaussian_filter(
        noisy, sigma_px, radius=max(1, int(2.5 * sigma_px + 0.5)), mode="nearest"
    )
    np.testing.assert_allclose(blur(noisy, sigma_px), expected, atol=1e-5)
