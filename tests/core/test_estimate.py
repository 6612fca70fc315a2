"""What a run will need, as words and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dis2_plugin.core.jobs.estimate import Estimate, duration_in_words, size_in_words
from dis2_plugin.core.process.messages import Estimated, Started, from_line, to_line

ESTIMATE = Estimate(720.0, 1_400_000_000, 0, 3_100_000_000, 250_000_000, 4096)


def test_an_estimate_is_one_line_for_a_person():
    assert ESTIMATE.in_words() == "about 12 min, 1.4 GB of memory, 3.1 GB on disk"


def test_the_memory_of_a_graphics_card_is_told_where_one_is_used():
    words = replace(ESTIMATE, gpu_memory_bytes=5_000_000_000).in_words()
    assert "5.0 GB on the graphics card" in words


def test_an_estimate_survives_json():
    assert Estimate.from_json(json.loads(json.dumps(ESTIMATE.to_json()))) == ESTIMATE


@pytest.mark.parametrize("message", [Estimated(ESTIMATE), Started("CPU", "x", 4, 1, 2, ESTIMATE)])
def test_an_estimate_survives_the_way_between_processes(message):
    assert from_line(to_line(message)) == message


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (20_000, "20 kB"),
        (1_400_000, "1.4 MB"),
        (38_400_000_000, "38 GB"),
        (5e15, "5000 TB"),
    ],
)
def test_sizes_are_told_in_the_unit_that_keeps_them_short(count, words):
    assert size_in_words(count) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "1 s"),
        (59.4, "59 s"),
        (720.0, "12 min"),
        (3599.0, "60 min"),
        (3600.0, "1 h 0 min"),
        (5400.0, "1 h 30 min"),
    ],
)
def test_durations_are_told_as_people_say_them(seconds, words):
    assert duration_in_words(seconds) == words
