"""An evaluation writes its report, its page and its error map: all of them or none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

gdal = pytest.importorskip("osgeo.gdal")

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme  # noqa: E402
from dis2_plugin.core.errors import Cancelled, JobError, OutputError  # noqa: E402
from dis2_plugin.core.looks.error_map import ERROR_NO_DATA  # noqa: E402
from dis2_plugin.core.progress import SilentReporter  # noqa: E402
from dis2_plugin.core.results.evaluation import EvaluationJob, EvaluationReport  # noqa: E402
from dis2_plugin.core.window import Extent, Window  # noqa: E402
from dis2_plugin.engine.evaluation.error_raster import open_error_map  # noqa: E402
from dis2_plugin.engine.evaluation.run import run_evaluation  # noqa: E402
from tests.engine.scenes import ids, write_raster  # noqa: E402

NORTH_UP = (700000.0, 1.0, 0.0, 6600000.0, 0.0, -1.0)


@pytest.fixture
def job(tmp_path):
    """Return a function that gives a job for a map and a reference, with every file."""

    def make(mapped, truth, **options):
        files = {name: str(tmp_path / f"report.{name}") for name in ("html", "csv")}
        return EvaluationJob(
            write_raster(tmp_path / "map.tif", ids(*mapped), NORTH_UP, 2154, 255),
            write_raster(tmp_path / "ref.tif", ids(*truth), NORTH_UP, 2154, 255),
            str(tmp_path / "report.json"),
            **{**files, "error_map": str(tmp_path / "errors.tif"), **options},
        )

    return make


def test_an_error_map_holds_what_both_say_where_both_speak(job):
    wanted = job(["01.3", "2222"], ["0117", "24.2"])
    run_evaluation(wanted, SilentReporter())
    none = ERROR_NO_DATA
    expected = [[0, 101, 199, none], [202, 402, none, 202]]
    assert gdal.Open(wanted.error_map).ReadAsArray().tolist() == expected


def test_an_error_map_of_rasters_without_a_place_has_none_either(tmp_path):
    pixels = {"geotransform": None, "epsg": None, "nodata": 255}
    path = write_raster(tmp_path / "map.tif", ids("01"), **pixels)
    wanted = EvaluationJob(
        path, path, str(tmp_path / "report.json"), error_map=str(tmp_path / "errors.tif")
    )
    run_evaluation(wanted, SilentReporter())
    errors = gdal.Open(wanted.error_map)
    assert errors.ReadAsArray().tolist() == [[0, 101]]
    assert errors.GetGeoTransform(can_return_null=True) is None


def test_an_error_map_refuses_ids_that_its_values_cannot_hold(job, tmp_path):
    wanted = job(["01"], ["01"])
    last = replace(ISPRS.classes[-1], id=99)
    scheme = ClassScheme((*ISPRS.classes[:-1], last))
    whole = Window(0, 0, 2, 1)
    path = Path(wanted.error_map)
    with (
        pytest.raises(JobError, match="class id 99"),
        open_error_map(path, wanted.classes, whole, scheme),
    ):
        pass
    with open_error_map(None, wanted.classes, whole, scheme) as nothing:
        nothing.finish()
    assert not list(tmp_path.glob("errors*"))


def test_an_extent_limits_scores_and_error_map(job):
    extent = Extent(700001.0, 6599998.0, 700003.0, 6599999.0)
    wanted = job(["0000", "0123", "0000"], ["1111", "0223", "1111"], extent=extent)
    report = run_evaluation(wanted, SilentReporter()).to_json()
    assert report["pixels"] == 2
    errors = gdal.Open(wanted.error_map)
    assert errors.ReadAsArray().tolist() == [[201, 202]]
    assert errors.GetGeoTransform()[::3] == (700001.0, 6599999.0)


def test_the_border_of_an_extent_is_eroded_with_what_lies_beyond_it(job):
    extent = Extent(700000.0, 6599999.0, 700003.0, 6600000.0)
    wanted = job(["000111"], ["000111"], extent=extent, erode_px=1)
    report = run_evaluation(wanted, SilentReporter()).to_json()
    assert (report["pixels"], report["left_out_pixels"]) == (2, 1)


def test_the_page_shows_matrix_scores_and_how_it_was_made(job):
    wanted = job(["0011"], ["0001"], mapping="0=0,1=1")
    run_evaluation(wanted, SilentReporter())
    page = Path(wanted.html).read_text(encoding="utf-8")
    assert "Mean F1 <b>0.733</b>" in page
    assert "2<br><small>66.7 %</small>" in page
    assert "0=0,1=1" in page
    assert wanted.classes in page
    assert "<script" not in page
    assert "http" not in page


def test_what_a_path_holds_is_no_markup(job, tmp_path):
    wanted = job(["0"], ["0"], class_field="<b>field</b>")
    run_evaluation(wanted, SilentReporter())
    assert "&lt;b&gt;field&lt;/b&gt;" in Path(wanted.html).read_text(encoding="utf-8")


def test_the_report_reads_back_as_what_the_form_shows(job):
    wanted = job(["0011"], ["0001"])
    evaluation = run_evaluation(wanted, SilentReporter())
    report = EvaluationReport.from_json(json.loads(Path(wanted.out).read_text(encoding="utf-8")))
    assert report.scores == evaluation.confusion.scores()
    assert report.confusion[0][:2] == (2, 1)


class CancelsInTheEnd(SilentReporter):
    def progress(self, progress):
        raise Cancelled


def test_an_evaluation_that_is_cancelled_leaves_no_file(job, tmp_path):
    wanted = job(["0011"], ["0001"])
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(Cancelled):
        run_evaluation(wanted, CancelsInTheEnd())
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_page_that_cannot_be_written_takes_the_error_map_back(job, tmp_path):
    wanted = job(["0011"], ["0001"], html=str(tmp_path / "no" / "page.html"))
    with pytest.raises(OutputError):
        run_evaluation(wanted, SilentReporter())
    assert not (tmp_path / "errors.tif").exists()


def test_a_run_that_fails_leaves_the_earlier_report_as_it_was(job, tmp_path):
    earlier = job(["0011"], ["0001"])
    run_evaluation(earlier, SilentReporter())
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    with pytest.raises(OutputError):
        run_evaluation(replace(earlier, csv=str(tmp_path / "no" / "table.csv")), SilentReporter())
    with pytest.raises(Cancelled):
        run_evaluation(earlier, CancelsInTheEnd())
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before
