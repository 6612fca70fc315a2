"""The learning rate rises and falls with the share of the training that is done."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from torch import nn

from dis2_plugin.training.loop import schedule
from dis2_plugin.training.loop.optimiser import learning_rate, optimiser_of
from dis2_plugin.training.loop.schedule import Course, rate_factor, restarting_factor
from dis2_plugin.training.settings.training import OptimiserKind, TrainingConfig


def test_the_rate_rises_in_a_line_and_falls_as_half_a_cosine():
    factors = [rate_factor(progress, 0.2) for progress in (0.0, 0.1, 0.2, 0.6, 1.0, 1.5)]
    assert factors == pytest.approx([0, 0.5, 1, 0.5, 0, 0])


def test_without_warm_up_the_rate_starts_at_its_height():
    assert rate_factor(0.0, 0.0) == 1


def test_a_course_by_steps_counts_batches():
    course = Course(steps=4)
    course.advance()
    assert course.progress == 0.25
    for _ in range(6):
        course.advance()
    assert course.progress == 1


def test_a_course_by_the_clock_goes_on_where_it_was():
    course = Course(steps=1, minutes=2)
    course.restore({"batches": 7, "elapsed_s": 60.0})
    assert course.batches == 7
    assert course.progress == pytest.approx(0.5, abs=0.01)
    course.restore({"batches": 9, "elapsed_s": 500.0})
    assert course.progress == 1


def test_the_clock_counts_from_the_start_and_goes_on_after_a_resume(monkeypatch):
    now = iter([3.0, 100.0, 130.0, 500.0, 507.0])
    monkeypatch.setattr(schedule, "time", SimpleNamespace(monotonic=lambda: next(now)))
    course = Course(steps=1, minutes=2)
    assert course.progress == 0
    course.start()
    assert course.elapsed_s == 30
    course.restore({"batches": 7, "elapsed_s": 60.0})
    assert course.elapsed_s == 67


def test_batches_of_all_devices_are_counted_over_a_resume():
    course = Course(steps=9)
    course.restore({"batches": 3, "elapsed_s": 1.0})  # written before devices were counted
    course.advance(devices=2)
    assert (course.batches, course.batches_of_all) == (4, 5)
    again = Course(steps=9)
    again.restore(course.state())
    assert (again.batches, again.batches_of_all) == (4, 5)


def test_a_warm_restart_jumps_back_to_the_height():
    factors = [restarting_factor(batches, 4) for batches in (0, 2, 3, 4, 6)]
    assert factors == pytest.approx([1, 0.5, 0.5 * (1 - 0.5**0.5), 1, 0.5])


def test_a_configuration_with_restarts_has_no_rise():
    config = TrainingConfig(learning_rate=0.2, restart_steps=10, warm_up=0.5)
    course = Course(steps=100)
    assert learning_rate(config, course) == 0.2
    for _ in range(15):
        course.advance()
    assert learning_rate(config, course) == pytest.approx(0.2 * 0.5)
    assert learning_rate(replace(config, restart_steps=0), Course(steps=100)) == 0


def test_the_published_optimiser_is_nesterov_with_long_momentum():
    optimiser = optimiser_of(nn.Linear(2, 2), TrainingConfig(optimiser=OptimiserKind.SGD))
    assert [group["momentum"] for group in optimiser.param_groups] == [0.99, 0.99]
    assert all(group["nesterov"] for group in optimiser.param_groups)
    assert [group["weight_decay"] for group in optimiser.param_groups] == [0.01, 0.0]
