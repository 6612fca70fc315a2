"""One GeoPackage holds a run: every raster, table and style, whole or not at all."""

import json
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID
from dis2_plugin.core.errors import Cancelled, InputError, OutputError
from dis2_plugin.core.looks.colours import cwam_ramp
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.geopackage.package import write_geopackage
from dis2_plugin.engine.geopackage.rasters import quantity_table, spread_of
from tests.engine.finished_runs import class_ids, write_run
from tests.engine.scenes import UTM, write_raster

ROTATED = (500_000.0, 0.4, 0.3, 4_100_000.0, 0.3, -0.4)
SOUTH_UP = (500_000.0, 0.5, 0.0, 4_100_000.0, 0.0, 0.5)
DEGREES = (3.0, 1e-5, 0.0, 43.0, 0.0, -1e-5)
NO_DATA_INDEX = len(ISPRS)


class Listens(SilentReporter):
    """Keeps warnings and cancels when a number of news has come."""

    def __init__(self, patience=None):
        self.warnings, self.news, self._patience = [], 0, patience

    def warning(self, message):
        self.warnings.append(message)

    def progress(self, progress):
        self.news += 1
        if self.news == self._patience:
            raise Cancelled


@pytest.fixture
def save(tmp_path):
    """Return a function that writes a run and its GeoPackage and returns both."""

    def save(reporter=None, **options):
        folder = tmp_path / "run"
        folder.mkdir(exist_ok=True)
        run = write_run(folder, **options)
        out = str(tmp_path / "results.gpkg")
        write_geopackage(run.files, run, out, reporter)
        return run, out

    return save


def opened(out, table):
    return gdal.Open(f"GPKG:{out}:{table}")


def rows(out, statement):
    with closing(sqlite3.connect(out)) as connection:
        return connection.execute(statement).fetchall()


def as_indices(ids):
    return np.where(ids == NO_DATA_ID, NO_DATA_INDEX, ids)


def test_classes_come_back_to_the_last_bit_in_their_colours(save):
    _, out = save(shape=(300, 410))
    raster = opened(out, "classes")
    band = raster.GetRasterBand(1)
    assert np.array_equal(band.ReadAsArray(), as_indices(class_ids(300, 410)))
    assert band.GetNoDataValue() == NO_DATA_INDEX
    colours = [band.GetColorTable().GetColorEntry(index) for index in range(6)]
    assert colours == [(*item.colour, 255) for item in ISPRS.classes] + [(0, 0, 0, 0)]
    assert raster.GetGeoTransform() == UTM
    assert raster.GetSpatialRef().GetAuthorityCode(None) == "32630"


@pytest.mark.parametrize("table", ["confidence", "cwam_tree"])
def test_quantities_come_back_within_half_a_step(save, table):
    run, out = save()
    raster = opened(out, table)
    found = re.match(r"value = (\S+) \+ (\S+) \* pixel", raster.GetMetadataItem("DESCRIPTION"))
    low, step = (float(number) for number in found.groups())
    dataset = gdal.Open(run.files[table])
    source = dataset.GetRasterBand(1)
    raw = source.ReadAsArray().astype("float64")
    values = raw * (source.GetScale() or 1) + (source.GetOffset() or 0)
    indices = raster.ReadAsArray()
    known = indices != 255
    assert not known[0, 0]
    assert known.sum() == known.size - 1
    assert np.abs(low + step * indices[known] - values[known]).max() <= 0.501 * step
    assert {indices[known].min(), indices[known].max()} == {0, 254}


def test_large_rasters_have_overviews_that_keep_the_ids(save):
    _, out = save(shape=(300, 600))
    raster = opened(out, "classes")
    half = raster.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert half.shape == (150, 300)
    assert np.array_equal(half, as_indices(class_ids(300, 600))[::2, ::2])


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (5, 3), (257, 2)])
def test_any_size_fits(save, shape):
    _, out = save(shape=shape)
    assert np.array_equal(opened(out, "classes").ReadAsArray(), as_indices(class_ids(*shape)))


def test_degrees_are_kept(save):
    _, out = save(geotransform=DEGREES, epsg=4326)
    assert opened(out, "classes").GetGeoTransform() == pytest.approx(DEGREES)


def test_a_map_without_crs_stays_without(save):
    _, out = save(epsg=None)
    found = rows(out, "SELECT srs_id FROM gpkg_contents WHERE data_type != 'attributes'")
    assert set(found) == {(-1,)}
    assert opened(out, "classes").GetGeoTransform() == UTM


def test_a_south_up_map_is_turned_exactly_and_said_to_be(save):
    reporter = Listens()
    _, out = save(reporter, geotransform=SOUTH_UP)
    raster = opened(out, "classes")
    assert np.array_equal(raster.ReadAsArray()[::-1], as_indices(class_ids(40, 60)))
    assert raster.GetGeoTransform() == (500_000.0, 0.5, 0.0, 4_100_020.0, 0.0, -0.5)
    assert len(reporter.warnings) == 1


def test_a_rotated_map_is_turned_by_the_nearest_pixel(save):
    reporter = Listens()
    _, out = save(reporter, geotransform=ROTATED)
    raster = opened(out, "classes")
    x, col_x, _, y, _, row_y = raster.GetGeoTransform()
    ids, inverse = class_ids(40, 60), gdal.InvGeoTransform(ROTATED)
    for row, col in ((30, 40), (25, 30), (35, 33)):
        there = x + (col + 0.5) * col_x, y + (row + 0.5) * row_y
        at_col, at_row = (int(v) for v in gdal.ApplyGeoTransform(inverse, *there))
        assert raster.ReadAsArray()[row, col] == as_indices(ids)[at_row, at_col]
    assert "nearest" in reporter.warnings[0]


def test_polygons_keep_their_attributes_and_get_a_default_style(save):
    run, out = save()
    dataset, original = ogr.Open(out), ogr.Open(run.files["polygons"])
    copies = [feature.items() for feature in dataset.GetLayerByName("polygons")]
    assert copies == [feature.items() for feature in original.GetLayer(0)]
    found = rows(out, "SELECT f_table_name, f_geometry_column, useAsDefault FROM layer_styles")
    assert ("polygons", "geom", 1) in found


def test_every_raster_has_a_default_style_where_newer_qgis_looks_for_it(save):
    _, out = save()
    found = dict(rows(out, "SELECT f_table_name, styleQML FROM layer_styles"))
    tables = rows(out, "SELECT table_name FROM gpkg_contents WHERE data_type LIKE '%tiles%'")
    assert set(found) == {"polygons", *(name for (name,) in tables)}
    assert 'label="Low vegetation"' in found["classes"]
    geometry = dict(rows(out, "SELECT f_table_name, f_geometry_column FROM layer_styles"))
    assert geometry["classes"] == ""


def test_statistics_and_the_run_are_tables(save):
    run, out = save()
    found = rows(out, "SELECT name, pixels, area_m2 FROM statistics")
    assert found == [(a.name, a.pixels, round(a.area_m2, 3)) for a in run.areas]
    about = dict(rows(out, "SELECT key, value FROM run"))
    assert about["device"] == "CPU"
    assert json.loads(about["job"])["rgir"] == "rgir.tif"
    assert json.loads(about["warnings"]) == ["a warning"]


def test_outputs_that_were_not_made_are_left_out(save, tmp_path):
    run, _ = save()
    out = str(tmp_path / "few.gpkg")
    write_geopackage({"classes": run.files["classes"]}, run, out)
    tables = {name for (name,) in rows(out, "SELECT table_name FROM gpkg_contents")}
    assert tables == {"classes", "statistics", "run", "layer_styles"}


def test_a_map_without_any_data_is_saved(tmp_path):
    run = write_run(tmp_path, shape=(2, 2))
    nothing = str(tmp_path / "nothing.tif")
    write_raster(nothing, np.full((2, 2), np.nan, "float32"), nodata=np.nan)
    out = str(tmp_path / "empty.gpkg")
    write_geopackage({"classes": run.files["classes"], "confidence": nothing}, run, out)
    assert (opened(out, "confidence").ReadAsArray() == 255).all()


def test_a_run_without_classes_is_refused(tmp_path):
    run = write_run(tmp_path)
    with pytest.raises(InputError, match="no classified raster"):
        write_geopackage({}, run, str(tmp_path / "x.gpkg"))


def test_the_results_of_an_older_run_are_replaced(save):
    run, out = save()
    write_geopackage(run.files, replace(run, device="another"), out)
    assert dict(rows(out, "SELECT key, value FROM run"))["device"] == "another"


def test_an_empty_file_holds_nothing_that_would_be_lost(save, tmp_path):
    run, _ = save()
    (tmp_path / "empty.gpkg").touch()
    write_geopackage(run.files, run, str(tmp_path / "empty.gpkg"))
    assert rows(tmp_path / "empty.gpkg", "SELECT count(*) FROM run") > [(0,)]


@pytest.mark.parametrize("beside_results", [False, True])
def test_layers_of_a_persons_own_are_not_replaced(save, tmp_path, beside_results):
    run, out = save()
    target = tmp_path / "mine.gpkg"
    if beside_results:
        shutil.copy(out, target)
    layer = '{"type": "Feature", "properties": {}, "geometry": null}'
    mode = "update" if beside_results else None
    gdal.VectorTranslate(str(target), layer, format="GPKG", layerName="trees", accessMode=mode)
    before = target.read_bytes()
    with pytest.raises(OutputError, match=r"mine\.gpkg also holds trees, which would be lost"):
        write_geopackage(run.files, run, str(target))
    assert target.read_bytes() == before


def test_a_file_that_is_no_geopackage_is_not_replaced(save, tmp_path):
    run, _ = save()
    (tmp_path / "notes.gpkg").write_text("to be kept", encoding="utf-8")
    with pytest.raises(OutputError, match="holds no results of a run, and would be lost"):
        write_geopackage(run.files, run, str(tmp_path / "notes.gpkg"))
    assert (tmp_path / "notes.gpkg").read_text(encoding="utf-8") == "to be kept"


def test_results_on_a_share_of_windows_are_known_again(save, monkeypatch):
    """Its address names a server, which SQLite does not take."""
    run, out = save()
    monkeypatch.setattr(Path, "as_uri", lambda path: f"file://server/share/{path.name}")
    write_geopackage(run.files, run, str(out))
    assert rows(out, "SELECT count(*) FROM run") > [(0,)]


def test_a_folder_in_the_place_of_the_file_is_named(save, tmp_path):
    run, _ = save()
    (tmp_path / "folder.gpkg").mkdir()
    with pytest.raises(OutputError, match=r"folder\.gpkg is a folder"):
        write_geopackage(run.files, run, str(tmp_path / "folder.gpkg"))


def test_a_file_that_is_open_elsewhere_is_not_touched(save):
    run, out = save()
    with closing(sqlite3.connect(out)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE more (a)")
        with pytest.raises(OutputError, match="open in another program"):
            write_geopackage(run.files, run, out)


def test_a_folder_that_is_gone_is_named(save, tmp_path):
    run, _ = save()
    with pytest.raises(OutputError, match="gone"):
        write_geopackage(run.files, run, str(tmp_path / "gone" / "x.gpkg"))


@pytest.mark.parametrize("patience", [1, 2, 5, 20, 60])
def test_cancelling_leaves_the_older_file_and_nothing_else(save, tmp_path, patience):
    run, out = save()
    target = tmp_path / "out"
    target.mkdir()
    shutil.copy(out, target / "r.gpkg")
    older = Path(out).read_bytes()
    with pytest.raises(Cancelled):
        write_geopackage(run.files, run, str(target / "r.gpkg"), Listens(patience))
    assert [item.name for item in target.iterdir()] == ["r.gpkg"]
    assert (target / "r.gpkg").read_bytes() == older


FULL_DISK = """
import json, sys
from dis2_plugin.core.errors import OutputError
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.engine.geopackage.package import write_geopackage
run = RunResult.from_json(json.load(open(sys.argv[1])))
try:
    write_geopackage(run.files, run, sys.argv[2])
except OutputError:
    sys.exit(7)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are POSIX")
@pytest.mark.parametrize("share", [0.05, 0.3, 0.7, 0.97])
def test_a_full_disk_leaves_the_older_file_and_nothing_else(save, tmp_path, share):
    run, out = save()
    (tmp_path / "run.json").write_text(json.dumps(run.to_json()))
    older = Path(out).read_bytes()
    limit = int(len(older) * share)
    target = tmp_path / "out"
    target.mkdir()
    shutil.copy(out, target / "r.gpkg")

    def shrink():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, tmp_path / "run.json", target / "r.gpkg"],
        cwd=Path(__file__).parents[2],
        preexec_fn=shrink,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (7, b"")
    assert [item.name for item in target.iterdir()] == ["r.gpkg"]
    assert (target / "r.gpkg").read_bytes() == older


def test_a_quantity_of_one_value_is_painted_too(tmp_path):
    path = write_raster(tmp_path / "v.tif", np.full((4, 5), 3.0, "float32"))
    table = quantity_table("cwam_car", "Car", path, cwam_ramp(3.0, 3.0), (3.0, 3.0))
    assert (table.low, table.step, table.scale) == (3.0, 1.0, (1.0, -3.0))


def test_the_spread_cuts_two_hundredths_at_each_end(tmp_path):
    values = np.arange(10_000, dtype="float32").reshape(100, 100)
    values[0, 0] = np.nan
    spread = spread_of(write_raster(tmp_path / "v.tif", values, nodata=np.nan))
    assert (spread.lowest, spread.highest) == (1.0, 9999.0)
    assert (spread.low, spread.high) == pytest.approx((200, 9800), abs=2)
