"""The class of a pixel is the most likely one, and of equals the first."""

from __future__ import annotations

import numpy as np

from dis2_plugin.engine.mapping import finish


def test_the_first_of_equally_likely_classes_is_taken_as_numpy_takes_it():
    sixths = np.random.default_rng(5).integers(0, 4, (5, 40, 30)).astype(np.float32) / 6
    channels, best = finish._most_likely(sixths)
    np.testing.assert_array_equal(channels, sixths.argmax(axis=0))
    np.testing.assert_array_equal(best, sixths.max(axis=0))
