"""Styles are well-formed XML that names every class and colour."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme, LandClass
from dis2_plugin.core.looks.colours import Ramp, confidence_ramp, cwam_ramp
from dis2_plugin.core.looks.styles import (
    classes_qml,
    polygons_qml,
    ramp_qml,
    scenario_qml,
)

AWKWARD = ClassScheme((LandClass(7, "a_b", 'Water & "ice" <5 cm', (1, 2, 3)),))


def parsed(qml):
    return ElementTree.fromstring(qml)  # noqa: S314 - our own text


def test_the_classes_style_holds_the_isprs_palette():
    found = [
        (entry.get("value"), entry.get("color"), entry.get("label"))
        for entry in parsed(classes_qml(ISPRS)).iter("paletteEntry")
    ]
    assert found == [
        ("0", "#ffffff", "Impervious surface"),
        ("1", "#0000ff", "Building"),
        ("2", "#00ffff", "Low vegetation"),
        ("3", "#00ff00", "Tree"),
        ("4", "#ffff00", "Car"),
    ]


def test_titles_with_special_characters_survive():
    (entry,) = parsed(classes_qml(AWKWARD)).iter("paletteEntry")
    (category,) = parsed(polygons_qml(AWKWARD)).iter("category")
    assert entry.get("label") == category.get("label") == 'Water & "ice" <5 cm'
    assert entry.get("value") == category.get("value") == "7"


def test_each_polygon_class_has_its_own_symbol():
    root = parsed(polygons_qml(ISPRS))
    assert [c.get("symbol") for c in root.iter("category")] == ["0", "1", "2", "3", "4"]
    assert [s.get("name") for s in root.iter("symbol")] == ["0", "1", "2", "3", "4"]


def test_the_attention_ramp_spans_the_given_scores():
    items = list(parsed(ramp_qml(cwam_ramp(-4.0, 6.0))).iter("item"))
    assert (float(items[0].get("value")), items[0].get("alpha")) == (-4.0, "0")
    assert float(items[-1].get("value")) == 6.0
    assert int(items[-1].get("alpha")) > 200


def test_equal_ends_still_make_a_ramp():
    ramp = cwam_ramp(2.0, 2.0)
    assert (ramp.low, ramp.high) == (1.5, 2.5)


def test_attention_is_smoothed_where_the_map_is_zoomed_in_and_confidence_is_not():
    smoothed = {"zoomedInResampler": "bilinear", "maxOversampling": "2"}
    assert parsed(ramp_qml(cwam_ramp(0.0, 1.0))).find(".//rasterresampler").attrib == smoothed
    found = parsed(ramp_qml(confidence_ramp())).find(".//rasterresampler")
    assert found.attrib == {"maxOversampling": "2"}


def test_certain_pixels_are_left_clear():
    items = list(parsed(ramp_qml(confidence_ramp())).iter("item"))
    assert (items[-1].get("value"), items[-1].get("alpha")) == ("1", "0")


def test_the_scenario_style_names_all_three():
    values = [e.get("value") for e in parsed(scenario_qml()).iter("paletteEntry")]
    assert values == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("position", "colour"),
    [
        (-1.0, (0, 0, 0, 0)),
        (0.0, (0, 0, 0, 0)),
        (0.25, (50, 0, 0, 100)),
        (0.5, (100, 0, 0, 200)),
        (0.75, (100, 50, 0, 228)),
        (2.0, (100, 100, 0, 255)),
    ],
)
def test_a_ramp_is_linear_between_its_stops(position, colour):
    stops = ((0.0, (0, 0, 0, 0)), (0.5, (100, 0, 0, 200)), (1.0, (100, 100, 0, 255)))
    assert Ramp(0.0, 1.0, stops, "", "").colour(position) == colour
