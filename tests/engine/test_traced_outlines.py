"""What GDAL traced tells which patch it is, and whether it is a valid polygon."""

from __future__ import annotations

import pytest
from osgeo import ogr

from dis2_plugin.core.window import ReferenceGrid
from dis2_plugin.engine.measures.traced_outlines import TracedOutlines

GRIDS = {
    "upright": ReferenceGrid(6, 5, (100.0, 2.0, 0.0, 50.0, 0.0, -2.0), ""),
    "turned": ReferenceGrid(6, 5, (100.0, 1.2, 1.6, 50.0, 1.6, -1.2), ""),
}
FRAME = [(0, 0), (5, 0), (5, 4), (0, 4)], [(1, 1), (3, 1), (3, 3), (1, 3)]
BENT = ([(4, 1), (4, 3), (2, 3), (2, 2), (3, 2), (3, 1)],)
LAST = ([(5, 4), (6, 4), (6, 5), (5, 5)],)
ROUND_A_CORNER = ([(0, 0), (3, 0), (3, 2), (2, 2), (2, 1), (1, 1), (1, 2), (2, 2), (2, 3), (0, 3)],)
"""A patch around one pixel that it leaves by a corner: traced in one go it comes there twice."""


def drawn(grid, *polygons):
    """Return OGR polygons whose rings are given as columns and rows."""
    made = []
    for rings in polygons:
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for ring in rings:
            line = ogr.Geometry(ogr.wkbLinearRing)
            for corner in [*ring, ring[0]]:
                line.AddPoint_2D(*grid.world(*corner))
            polygon.AddGeometry(line)
        made.append(polygon)
    return made


@pytest.mark.parametrize("name", GRIDS)
def test_the_first_pixel_is_the_leftmost_of_the_first_row(name):
    outlines = TracedOutlines(drawn(GRIDS[name], FRAME, BENT, LAST), GRIDS[name])
    assert outlines.first_pixels().tolist() == [0, 6 + 3, 4 * 6 + 5]


@pytest.mark.parametrize("name", GRIDS)
def test_a_ring_that_touches_itself_is_mended_and_others_stay(name):
    polygons = drawn(GRIDS[name], FRAME, ROUND_A_CORNER, BENT)
    assert [polygon.IsValid() for polygon in polygons] == [True, False, True]
    frame, mended, bent = TracedOutlines(polygons, GRIDS[name]).valid()
    assert (frame.Equal(polygons[0]), bent.Equal(polygons[2])) == (True, True)
    assert mended.IsValid()
    assert mended.GetArea() == pytest.approx(polygons[1].GetArea())
