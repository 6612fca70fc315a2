"""Cores are shared out among batches that are computed at once."""

import os

import pytest

from dis2_plugin.engine.backends import lanes
from dis2_plugin.engine.backends.lanes import Lanes, cpu_lanes
from dis2_plugin.engine.process.cores import usable_cores


@pytest.mark.parametrize(
    ("cores", "expected"),
    [
        (1, Lanes(1, 1)),
        (2, Lanes(2, 1)),
        (6, Lanes(3, 2)),
        (7, Lanes(1, 7)),
        (8, Lanes(4, 2)),
        (16, Lanes(4, 4)),
    ],
)
def test_no_core_is_left_over(monkeypatch, cores, expected):
    monkeypatch.setattr(lanes, "usable_cores", lambda: cores)
    assert cpu_lanes() == expected


def test_one_lane_has_all_cores(monkeypatch):
    monkeypatch.setattr(lanes, "usable_cores", lambda: 8)
    assert cpu_lanes(most=1) == Lanes(1, 8)


def test_fewer_threads_are_used_where_the_environment_says_so(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert usable_cores() == 1


@pytest.mark.parametrize("words", ["", "many", "0", "4,2"])
def test_a_number_of_threads_that_is_none_is_ignored(monkeypatch, words):
    monkeypatch.setenv("OMP_NUM_THREADS", words)
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
