"""What GDAL traced tells which patch it is, and whether it is a valid polygon."""

from __future__ import annotations

import pytest
from osgeo import ogr

from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.measures.traced_outlines import TracedOutlines

BLOCK = Window(40, 30, 6, 5)
GRID = ReferenceGrid(100, 100, (0.0, 1.2, 1.6, 0.0, 1.6, -1.2), "")
PIXEL_AREA = 4.0
FRAME = [(0, 0), (5, 0), (5, 4), (0, 4)], [(1, 1), (3, 1), (3, 3), (1, 3)]
BENT = ([(4, 1), (4, 3), (2, 3), (2, 2), (3, 2), (3, 1)],)
LAST = ([(5, 4), (6, 4), (6, 5), (5, 5)],)
ROUND_A_CORNER = ([(0, 0), (3, 0), (3, 2), (2, 2), (2, 1), (1, 1), (1, 2), (2, 2), (2, 3), (0, 3)],)
"""A patch around one pixel that it leaves by a corner: traced in one go it comes there twice."""


def traced(*polygons):
    """Return OGR polygons whose rings are columns and rows within the block."""
    made = []
    for rings in polygons:
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for ring in rings:
            line = ogr.Geometry(ogr.wkbLinearRing)
            for col, row in [*ring, ring[0]]:
                line.AddPoint_2D(BLOCK.col_off + col, BLOCK.row_off + row)
            polygon.AddGeometry(line)
        made.append(polygon)
    return made


def test_the_first_pixel_is_the_leftmost_of_the_first_row():
    outlines = TracedOutlines(traced(FRAME, BENT, LAST), BLOCK)
    assert outlines.first_pixels().tolist() == [0, 6 + 3, 4 * 6 + 5]


def test_a_ring_that_touches_itself_is_mended_and_others_keep_their_area():
    polygons = traced(FRAME, ROUND_A_CORNER, BENT)
    assert [polygon.IsValid() for polygon in polygons] == [True, False, True]
    drawn = TracedOutlines(polygons, BLOCK).drawn(GRID, None)
    assert [polygon.IsValid() for polygon in drawn] == [True, True, True]
    areas = [polygon.GetArea() / PIXEL_AREA for polygon in drawn]
    assert areas == pytest.approx([20 - 4, 9 - 2, 3])


def test_corners_lie_where_the_geotransform_puts_them():
    (drawn,) = TracedOutlines(traced(LAST), BLOCK).drawn(GRID, None)
    points = drawn.GetGeometryRef(0).GetPoints()
    assert points == [
        GRID.world(45 + c, 34 + r) for c, r in [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    ]
