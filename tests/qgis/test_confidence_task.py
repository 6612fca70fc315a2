"""Counting of a run's confidence, class by class, in a task of QGIS."""

from __future__ import annotations

import pytest
from osgeo import gdal
from results_example import HALF, add_example, make_run

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import Cancelled, InputError
from dis2_plugin.core.results import result as names
from dis2_plugin.qgis_app.results import confidence_task
from dis2_plugin.qgis_app.results.confidence_task import count_confidence


def test_counting_leaves_out_what_has_no_confidence(tmp_path) -> None:
    make_run(tmp_path / "town")
    raster = gdal.Open(str(tmp_path / "town" / names.CONFIDENCE_FILE), gdal.GA_Update)
    values = raster.GetRasterBand(1).ReadAsArray()
    values[0] = float("nan")
    raster.GetRasterBand(1).WriteArray(values)
    raster.FlushCache()
    counts = count_confidence(tmp_path / "town", ISPRS, lambda: False, lambda _: None)
    assert (sum(counts.pixels["building"]), sum(counts.pixels["tree"])) == (HALF - 20, HALF)
    assert sum(counts.pixels["car"]) == 0


def test_counting_stops_when_it_is_told_to(tmp_path) -> None:
    make_run(tmp_path / "town")
    with pytest.raises(Cancelled):
        count_confidence(tmp_path / "town", ISPRS, lambda: True, lambda _: None)


def test_who_cancels_the_counting_is_told_and_it_is_not_waited_for(
    window, plugin, tmp_path, monkeypatch, until
) -> None:
    def cancelled(*_):
        raise Cancelled

    monkeypatch.setattr(confidence_task, "count_confidence", cancelled)
    window.main.show()
    add_example(tmp_path / "town")
    plugin.open_results()
    words = plugin.results.dock.confidence_panel.words_label
    until(lambda: words.text() == "The counting was cancelled.", 20)
    assert plugin.results._task is None


def test_a_damaged_raster_is_named(tmp_path) -> None:
    make_run(tmp_path / "town")
    (tmp_path / "town" / names.CONFIDENCE_FILE).write_bytes(b"no raster")
    with pytest.raises(InputError, match="cannot be read"):
        count_confidence(tmp_path / "town", ISPRS, lambda: False, lambda _: None)
