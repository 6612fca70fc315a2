"""What can wait is done a step at a time, and is left where it is when the plugin goes."""

from __future__ import annotations

import logging
import sys

from qgis import utils

from dis2_plugin.gui.rehearsal import reading
from dis2_plugin.qgis_app.idle import IdleWork


def test_steps_are_taken_one_in_each_turn_until_there_are_none(qgis_app, until):
    taken = []
    work = IdleWork(taken.append(number) for number in range(3))
    assert taken == []
    until(lambda: taken == [0])
    assert work.is_going_on
    until(lambda: not work.is_going_on)
    assert taken == [0, 1, 2]


def test_a_step_that_fails_ends_the_work_and_is_logged(qgis_app, until, caplog):
    def steps():
        raise OSError("a form is gone")
        yield

    with caplog.at_level(logging.ERROR):
        work = IdleWork(steps())
        until(lambda: not work.is_going_on)
    assert "a form is gone" in caplog.text


def test_every_module_of_the_forms_is_read_ahead():
    read = list(reading())
    assert "dis2_plugin.gui.segment.segment_dialog" in read
    assert "dis2_plugin.gui.results.cwam_dock" in read
    assert set(read) <= set(sys.modules)


def test_an_unloaded_plugin_reads_no_more_forms(plugin):
    assert plugin._rehearsal.is_going_on
    plugin.unload()
    assert not plugin._rehearsal.is_going_on
    plugin.initGui()


def test_qgis_knows_what_was_read_and_so_forgets_it_with_the_plugin(qgis_app, monkeypatch):
    seen = {}
    monkeypatch.setattr(utils, "available_plugins", ["dis2_plugin"])
    monkeypatch.setattr(utils, "_plugin_modules", seen)
    read = set(reading())
    assert "dis2_plugin.gui.segment.segment_dialog" in read
    assert read <= seen["dis2_plugin"]
