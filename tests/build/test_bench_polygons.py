"""Larger maps to measure polygons with are made of one map."""

import numpy as np

from tools.bench_polygons import mirrored


def test_copies_meet_in_the_same_pixels():
    assert mirrored(np.array([[1, 2], [3, 4]]), 2).tolist() == [
        [1, 2, 2, 1],
        [3, 4, 4, 3],
        [3, 4, 4, 3],
        [1, 2, 2, 1],
    ]
