"""Each pixel finds the polygon around it by the upright sides in its row."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr

from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.measures.pixel_zones import pixel_zones

GRID = ReferenceGrid(6, 5, (100.0, 2.0, 0.0, 50.0, 0.0, -2.0), "")
TURNED = ReferenceGrid(6, 5, (100.0, 1.2, 1.6, 50.0, 1.6, -1.2), "")
RINGS = {
    7: [[(0, 0), (5, 0), (5, 4), (0, 4)], [(1, 1), (3, 1), (3, 3), (1, 3)]],
    2: [[(1, 1), (3, 1), (3, 2), (2, 2), (2, 3), (1, 3)]],
    9: [[(5, 2), (6, 2), (6, 5), (5, 5)]],
}
ZONES = np.array(
    [
        [7, 7, 7, 7, 7, 0],
        [7, 2, 2, 7, 7, 0],
        [7, 2, 0, 7, 7, 9],
        [7, 7, 7, 7, 7, 9],
        [0, 0, 0, 0, 0, 9],
    ]
)


def layer_of(rings, grid):
    """Return a data set and its layer; the points are columns and rows."""
    dataset = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = dataset.CreateLayer("outlines", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    for number, parts in rings.items():
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for part in parts:
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for col, row in [*part, part[0]]:
                ring.AddPoint_2D(*grid.world(col, row))
            polygon.AddGeometry(ring)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetGeometry(polygon)
        layer.CreateFeature(feature)
    return dataset, layer


@pytest.mark.parametrize("grid", [GRID, TURNED], ids=["upright", "turned"])
def test_pixels_know_their_polygon_beside_holes_and_gaps(grid):
    _dataset, layer = layer_of(RINGS, grid)
    np.testing.assert_array_equal(pixel_zones(layer, grid, Window(0, 0, 6, 5)), ZONES)


@pytest.mark.parametrize("row", range(5))
def test_a_window_of_one_row_knows_what_the_whole_does(row):
    _dataset, layer = layer_of(RINGS, GRID)
    np.testing.assert_array_equal(pixel_zones(layer, GRID, Window(0, row, 6, 1)), ZONES[[row]])


def test_where_no_polygon_is_all_is_zero():
    _dataset, layer = layer_of({}, GRID)
    assert not pixel_zones(layer, GRID, Window(0, 0, 6, 5)).any()
