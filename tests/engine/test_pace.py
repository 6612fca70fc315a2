"""How far a run is and when it will be done."""

import pytest

from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.process import pace as pace_module
from dis2_plugin.engine.process.pace import Pace


class Listener(SilentReporter):
    def progress(self, progress):
        self.last = progress


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(pace_module.time, "monotonic", lambda: now[0])
    return now


def test_time_left_follows_from_the_tiles_done(clock):
    listener = Listener()
    pace = Pace(listener, 100, 50_000_000)
    clock[0] += 20
    pace.tiles(10)
    assert listener.last.done == 10
    assert listener.last.seconds_left == 180
    assert listener.last.megapixels_per_s == 0.25


def test_there_is_no_guess_at_the_beginning(clock):
    listener = Listener()
    pace = Pace(listener, 100, 50_000_000)
    clock[0] += 0.5
    pace.tiles(10)
    assert listener.last.seconds_left is None


def test_tiles_of_an_earlier_run_do_not_make_this_one_faster(clock):
    listener = Listener()
    pace = Pace(listener, 100, 50_000_000)
    pace.skip(80)
    clock[0] += 20
    pace.tiles(10)
    assert listener.last.done == 90
    assert listener.last.seconds_left == 20
