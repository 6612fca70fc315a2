"""What is held against each other where tiles meet."""

import numpy as np

from tools.bench_seams import borders_within, steps


def test_tiles_begin_and_end_at_borders_inside_the_map():
    assert borders_within(1000, 512, 64) == {448, 488, 512, 960}
    assert borders_within(512, 512, 64) == set()


def test_a_step_is_the_mean_change_from_one_row_or_column_to_the_next():
    layer = np.array([[0.0, 1.0, 1.0], [2.0, 1.0, 4.0]])
    np.testing.assert_array_equal(steps(layer, 0, is_of_ids=False), [5 / 3])
    np.testing.assert_array_equal(steps(layer, 1, is_of_ids=False), [1.0, 1.5])
    np.testing.assert_array_equal(steps(layer, 1, is_of_ids=True), [1.0, 0.5])
