"""A map is compared with its reference pixel by pixel; the counts are worked by hand."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
from osgeo import ogr, osr  # noqa: E402

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme  # noqa: E402
from dis2_plugin.core.errors import InputError, JobError, OutputError  # noqa: E402
from dis2_plugin.engine.evaluation.confusion import Confusion  # noqa: E402
from dis2_plugin.engine.evaluation.report import as_text, write_report  # noqa: E402
from dis2_plugin.engine.evaluation.scores import evaluate, evaluate_all  # noqa: E402
from dis2_plugin.engine.labels import reference_labels  # noqa: E402
from dis2_plugin.engine.labels.borders import away_from_borders, disk  # noqa: E402
from dis2_plugin.engine.labels.label_rule import (  # noqa: E402
    OUTSIDE,
    LabelRule,
    read_mapping,
)
from tests.engine.scenes import ids, write_raster  # noqa: E402

LAMBERT = osr.SpatialReference()
LAMBERT.ImportFromEPSG(2154)
NORTH_UP = (700000.0, 1.0, 0.0, 6600000.0, 0.0, -1.0)


@pytest.fixture
def write(tmp_path):
    """Return a function that writes bands (H, W) or (C, H, W) as a GeoTIFF."""

    def write(name, pixels, geotransform=NORTH_UP, nodata=255, crs=LAMBERT):
        bands = np.atleast_3d(pixels.T).T
        path = str(tmp_path / f"{name}.tif")
        count, height, width = bands.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, count)
        dataset.SetGeoTransform(geotransform)
        dataset.SetSpatialRef(crs)
        for number, band in enumerate(bands, start=1):
            if nodata is not None:  # first: an empty block of zeros is written with the last value
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
            dataset.GetRasterBand(number).WriteArray(band)
        return path

    return write


def test_counts_and_scores_are_those_worked_by_hand(write):
    report = evaluate(
        write("map", ids("0011", "0111", "2233")), write("ref", ids("0001", "0111", "2222"))
    ).to_json()
    # buildings: 4 in both, 5 on the map, 4 in the reference
    building = report["classes"][1]
    assert (building["reference_pixels"], building["mapped_pixels"]) == (4, 5)
    assert (building["precision"], building["recall"]) == (4 / 5, 1.0)
    assert (building["f1"], building["iou"]) == (8 / 9, 4 / 5)
    assert report["overall_accuracy"] == 9 / 12
    assert report["confusion"][0][:2] == [3, 1]
    assert report["confusion"][2] == [0, 0, 2, 2, 0]


def test_a_class_that_is_nowhere_has_no_score_and_leaves_the_mean_alone(write):
    report = evaluate(write("map", ids("0011")), write("ref", ids("0011"))).to_json()
    assert report["classes"][4]["f1"] is None
    assert report["mean_f1"] == report["mean_iou"] == 1.0


def test_a_class_that_the_reference_does_not_know_is_not_in_the_means(write):
    report = evaluate(write("map", ids("0001")), write("ref", ids("0000"))).to_json()
    assert report["classes"][1]["f1"] == 0.0
    assert (report["mean_iou"], report["mean_f1"]) == (3 / 4, 6 / 7)


def test_without_a_pixel_nothing_has_a_score():
    scores = Confusion(ISPRS).scores()
    found = (scores.overall_accuracy, scores.kappa, scores.mean_f1, scores.mean_iou)
    assert found == (None, None, None, None)


def test_pixels_without_an_answer_or_a_reference_are_counted_apart(write):
    report = evaluate(write("map", ids("0.11")), write("ref", ids("00.7"))).to_json()
    assert (report["pixels"], report["unanswered_pixels"], report["left_out_pixels"]) == (1, 1, 2)


def test_the_image_average_and_the_whole_differ(write):
    pairs = [
        (write("map1", ids("0000")), write("ref1", ids("0000"))),
        (write("map2", ids("01")), write("ref2", ids("00"))),
    ]
    report = evaluate_all(pairs).to_json()
    assert report["image_averaged"]["mean_iou"] == (1 + 1 / 2) / 2
    assert report["mean_iou"] == 5 / 6
    assert len(report["images"]) == 2


def test_scores_agree_with_an_independent_library(write):
    torch = pytest.importorskip("torch")
    metrics = pytest.importorskip("torchmetrics.functional.classification")
    random = np.random.default_rng(5)
    truth = random.integers(0, 5, (61, 83)).astype("u1")
    mapped = np.where(random.random(truth.shape) < 0.6, truth, random.integers(0, 5, truth.shape))
    report = evaluate(write("map", mapped.astype("u1")), write("ref", truth)).to_json()
    pair = torch.from_numpy(mapped.astype("i8")), torch.from_numpy(truth.astype("i8"))
    f1 = metrics.multiclass_f1_score(*pair, num_classes=5, average="none")
    iou = metrics.multiclass_jaccard_index(*pair, num_classes=5, average="macro")
    assert [item["f1"] for item in report["classes"]] == pytest.approx(f1.tolist(), abs=1e-6)
    assert report["mean_iou"] == pytest.approx(float(iou), abs=1e-6)


def test_isprs_colours_are_read_also_where_a_file_paints_252(write):
    colours = np.array([[255, 255, 255], [0, 0, 255], [0, 255, 255], [0, 255, 0], [252, 255, 0]])
    clutter_and_border = np.array([[255, 0, 0], [0, 0, 0]])
    painted = np.concatenate([colours, clutter_and_border]).T[:, None, :].astype("u1")
    report = evaluate(write("map", ids("0123400")), write("ref", painted, nodata=None)).to_json()
    assert np.diag(report["confusion"]).tolist() == [1, 1, 1, 1, 1]
    assert report["left_out_pixels"] == 2


def test_a_reference_on_another_grid_is_read_at_the_nearest_pixel(write):
    # the reference has pixels of 0.5 m, begins one metre further east and shows only two columns
    reference = np.kron(ids("12", "34"), np.ones((2, 2), "u1"))
    place = (700001.0, 0.5, 0.0, 6600000.0, 0.0, -0.5)
    report = evaluate(write("map", ids("0120", "0340")), write("ref", reference, place)).to_json()
    assert (report["pixels"], report["left_out_pixels"]) == (4, 4)
    assert report["overall_accuracy"] == 1.0


def test_a_fine_reference_is_read_in_parts_with_the_same_result(write, monkeypatch):
    random = np.random.default_rng(2)
    mapped = write("map", random.integers(0, 5, (23, 31)).astype("u1"))
    fine = (700003.0, 0.3, 0.0, 6599999.0, 0.0, -0.3)
    truth = write("ref", random.integers(0, 5, (70, 90)).astype("u1"), fine)
    whole = evaluate(mapped, truth).to_json()
    monkeypatch.setattr(reference_labels, "_LARGEST_READ_PX", 50)
    assert evaluate(mapped, truth).to_json() == whole


def test_a_mapping_renames_the_values_of_the_reference(write):
    rule = LabelRule(mapping={10: 0, 20: 1})
    report = evaluate(
        write("map", ids("0101")), write("ref", np.array([[10, 20, 30, 0]], "u1")), rule=rule
    ).to_json()
    assert (report["pixels"], report["left_out_pixels"]) == (2, 2)


def test_colours_that_are_alike_count_as_they_are(write):
    house, lawn = ISPRS.classes[1:3]
    scheme = ClassScheme((replace(house, colour=(0, 0, 250)), replace(lawn, colour=(10, 20, 200))))
    painted = np.array([[0, 0, 250], [10, 20, 200], [0, 0, 251]]).T[:, None, :].astype("u1")
    files = write("map", ids("121")), write("ref", painted, nodata=None)
    report = evaluate(*files, rule=LabelRule(scheme)).to_json()
    assert (report["pixels"], report["overall_accuracy"]) == (2, 1.0)
    mapping = read_mapping("#0000fa=low_vegetation,#0A14C8=building", scheme)
    report = evaluate(*files, rule=LabelRule(scheme, mapping)).to_json()
    assert (report["pixels"], report["overall_accuracy"]) == (2, 0.0)


def test_a_colour_reference_needs_a_mapping_where_classes_have_one_colour(write):
    house, lawn = ISPRS.classes[1:3]
    scheme = ClassScheme((house, replace(lawn, colour=house.colour)))
    painted = np.array([[0, 0, 255], [0, 0, 255]]).T[:, None, :].astype("u1")
    files = write("map", ids("12")), write("ref", painted, nodata=None)
    with pytest.raises(InputError, match="two classes have one colour"):
        evaluate(*files, rule=LabelRule(scheme))


def polygon_file(path, field, pieces, crs=LAMBERT):
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("truth", crs, ogr.wkbPolygon)
    kind = ogr.OFTString if isinstance(pieces[0][0], str) else ogr.OFTInteger
    layer.CreateField(ogr.FieldDefn(field, kind))
    for value, (left, top, right, bottom) in pieces:
        x, y = 700000 + np.array([left, right]), 6600000 - np.array([top, bottom])
        ring = f"{x[0]} {y[0]},{x[1]} {y[0]},{x[1]} {y[1]},{x[0]} {y[1]},{x[0]} {y[0]}"
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return str(path)


def test_polygons_name_classes_by_their_titles(write, tmp_path):
    truth = polygon_file(
        tmp_path / "t.gpkg", "what", [("Building", (0, 0, 2, 1)), ("tree", (2, 0, 3, 1))]
    )
    report = evaluate(
        write("map", ids("1130", "0000")), truth, rule=LabelRule(class_field="what")
    ).to_json()
    assert report["pixels"] == 3
    assert report["overall_accuracy"] == 1.0


def test_polygons_whose_field_names_no_class_are_refused(write, tmp_path):
    truth = polygon_file(tmp_path / "t.gpkg", "what", [("lake", (0, 0, 2, 1))])
    with pytest.raises(InputError, match="what"):
        evaluate(write("map", ids("11")), truth, rule=LabelRule(class_field="what"))


def test_a_border_is_a_disk_of_three_pixels_on_both_sides(write):
    # one row: five of class 0, five of class 1; three on each side of the change do not count
    report = evaluate(
        write("map", ids("0000011111")), write("ref", ids("0000011111")), erode_px=3
    ).to_json()
    assert (report["pixels"], report["left_out_pixels"]) == (4, 6)


def test_the_disk_of_radius_three_has_29_pixels():
    steps = set(disk(3))
    assert len(steps) == 29
    assert (3, 0) in steps
    assert (2, 2) in steps
    assert (3, 1) not in steps


def test_borders_are_those_of_an_independent_erosion():
    morphology = pytest.importorskip("scipy.ndimage")
    labels = np.random.default_rng(3).integers(0, 3, (9, 11)).repeat(6, 0).repeat(7, 1)
    rows, cols = np.mgrid[-3:4, -3:4]
    ball = rows**2 + cols**2 <= 9
    expected = np.zeros(labels.shape, bool)
    for value in range(3):
        expected |= morphology.binary_erosion(labels == value, ball, border_value=1)
    padded = np.pad(labels.astype(np.int16), 3, constant_values=OUTSIDE)
    assert np.array_equal(away_from_borders(padded, 3), expected)


def test_places_without_a_common_pixel_are_refused(write):
    elsewhere = (700100.0, 1.0, 0.0, 6600000.0, 0.0, -1.0)
    with pytest.raises(InputError, match="no pixel to compare"):
        evaluate(write("map", ids("00")), write("ref", ids("00"), elsewhere))


def test_a_negative_border_is_refused(write):
    with pytest.raises(JobError, match="-1"):
        evaluate(write("map", ids("00")), write("ref", ids("00")), erode_px=-1)


def test_counts_of_images_add_up():
    one, two = Confusion(ISPRS), Confusion(ISPRS)
    one.add(np.array([0, 1]), np.array([0, 0]))
    two.add(np.array([1]), np.array([0]))
    assert (one + two).counts[1, 0] == 2


def test_the_report_is_written_as_json_and_as_a_table(write, tmp_path):
    result = evaluate(write("map", ids("0011")), write("ref", ids("0001")))
    write_report(result, tmp_path / "report.json")
    write_report(result, tmp_path / "report.csv")
    assert json.loads((tmp_path / "report.json").read_text()) == result.to_json()
    rows = list(csv.reader((tmp_path / "report.csv").open()))
    assert rows[0][:2] == ["class", "reference_pixels"]
    assert rows[1][:2] == ["impervious_surface", "3"]
    assert rows[-2:] == [["overall_accuracy", "0.75"], ["kappa", "0.5"]]


def test_the_scores_are_readable_in_a_few_lines(write):
    text = as_text(evaluate(write("map", ids("0011")), write("ref", ids("0001"))))
    lines = [line.split() for line in text.splitlines()]
    assert lines[1] == ["impervious_surface", "0.800", "0.667", "1.000", "0.667", "3"]
    assert lines[2] == ["building", "0.667", "0.500", "0.500", "1.000", "1"]
    assert lines[-2:] == [
        ["mean", "0.733", "0.583"],
        ["overall", "accuracy", "0.750,", "kappa", "0.500"],
    ]


def test_a_report_that_cannot_be_written_leaves_nothing(write, tmp_path):
    result = evaluate(write("map", ids("0011")), write("ref", ids("0001")))
    with pytest.raises(OutputError, match="cannot be written"):
        write_report(result, tmp_path / "no" / "report.json")
    assert not (tmp_path / "no").exists()


def test_kappa_is_the_agreement_beyond_chance(write):
    # two classes: 20 + 15 of 50 agree, 25 and 30 on the rows and columns (Cohen's 0.4)
    truth, mapped = "0" * 25 + "1" * 25, "0" * 20 + "1" * 5 + "0" * 10 + "1" * 15
    report = evaluate(write("map", ids(mapped)), write("ref", ids(truth))).to_json()
    assert report["kappa"] == pytest.approx(0.4)


def test_a_mapping_of_colours_takes_them_as_they_are(write):
    painted = np.array([[200, 10, 10], [201, 10, 10], [0, 255, 0]]).T[:, None, :].astype("u1")
    rule = LabelRule(mapping=read_mapping("#c80a0a=building", ISPRS))
    report = evaluate(
        write("map", ids("111")), write("ref", painted, nodata=None), rule=rule
    ).to_json()
    assert (report["pixels"], report["left_out_pixels"]) == (1, 2)


def test_values_that_are_texts_of_numbers_or_real_numbers_name_classes():
    rule = LabelRule()
    assert [rule.channel(value) for value in ("3", 3.0, " Low-Vegetation ", 3.5)] == [3, 3, 2, -1]


def test_numbers_that_are_no_ids_are_no_answer(tmp_path, write):
    path = write_raster(tmp_path / "m.tif", np.array([[0, 300, -1, 1]], "i2"), NORTH_UP, 2154)
    report = evaluate(path, write("ref", ids("0000"))).to_json()
    assert (report["pixels"], report["unanswered_pixels"]) == (2, 2)
