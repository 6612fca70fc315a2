"""The learning rate rises and falls with the share of the training that is done."""

from __future__ import annotations

import pytest

from dis2_plugin.training.schedule import Course, rate_factor


def test_the_rate_rises_in_a_line_and_falls_as_half_a_cosine():
    factors = [rate_factor(progress, 0.2) for progress in (0.0, 0.1, 0.2, 0.6, 1.0, 1.5)]
    assert factors == pytest.approx([0, 0.5, 1, 0.5, 0, 0])


def test_without_warm_up_the_rate_starts_at_its_height():
    assert rate_factor(0.0, 0.0) == 1


def test_a_course_by_steps_counts_batches():
    course = Course(steps=4)
    course.advance()
    assert course.progress == 0.25


def test_a_course_by_the_clock_goes_on_where_it_was():
    course = Course(steps=1, minutes=2)
    course.restore({"batches": 7, "elapsed_s": 60.0})
    assert course.batches == 7
    assert course.progress == pytest.approx(0.5, abs=0.01)
    course.restore({"batches": 9, "elapsed_s": 500.0})
    assert course.progress == 1
