"""A mask says which pixel centres lie in a polygon, in any window."""

import numpy as np
import pytest
from osgeo import ogr, osr

from dis2_plugin.core.errors import InputError
from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.engine.labels.label_rule import LabelRule
from dis2_plugin.engine.labels.reference_labels import open_labels
from dis2_plugin.engine.planning.mask import rasterize_mask

LAMBERT, DEGREES = 2154, 4326


def crs(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def grid(geotransform=(700_000.0, 1.0, 0.0, 6_600_000.0, 0.0, -1.0), epsg=LAMBERT):
    return ReferenceGrid(6, 4, geotransform, crs(epsg).ExportToWkt() if epsg else "")


@pytest.fixture
def vector(tmp_path):
    """Return a function that writes shapes (WKT) to layers of a GeoPackage."""

    def write(epsg=LAMBERT, **layers):
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "mask.gpkg"))
        for name, shapes in layers.items():
            kind = ogr.CreateGeometryFromWkt(shapes[0]).GetGeometryType()
            layer = dataset.CreateLayer(name, crs(epsg) if epsg else None, kind)
            for shape in shapes:
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
                layer.CreateFeature(feature)
        return str(tmp_path / "mask.gpkg")

    return write


def box(left, top, right, bottom):
    x, y = (700_000 + left, 700_000 + right), (6_600_000 - top, 6_600_000 - bottom)
    return f"POLYGON(({x[0]} {y[0]},{x[1]} {y[0]},{x[1]} {y[1]},{x[0]} {y[1]},{x[0]} {y[0]}))"


WHOLE = Window(0, 0, 6, 4)


def test_pixels_whose_centre_is_inside_count(vector):
    inside = rasterize_mask(vector(a=[box(0.6, 0.4, 3.6, 2.4)]), grid()).read(WHOLE)
    expected = np.zeros((4, 6), bool)
    expected[0:2, 1:4] = True
    assert np.array_equal(inside, expected)


def test_windows_agree_with_the_whole_and_may_reach_beyond(vector):
    mask = rasterize_mask(vector(a=[box(1, 1, 9, 9), box(0, 0, 2, 1)]), grid())
    whole = mask.read(Window(-2, -2, 12, 12))
    for window in (Window(0, 0, 1, 1), Window(3, 2, 4, 5), Window(-1, -2, 3, 3)):
        assert np.array_equal(mask.read(window), whole[window.slices_in(Window(-2, -2, 12, 12))])
    assert whole[2, 2]
    assert whole[9, 9]  # a polygon may reach beyond the grid as well


def test_polygons_in_another_crs_are_brought_to_the_grid(vector):
    to_degrees = osr.CoordinateTransformation(crs(LAMBERT), crs(DEGREES))
    shape = ogr.CreateGeometryFromWkt(box(2, 1, 5, 3))
    shape.Transform(to_degrees)
    mask = rasterize_mask(vector(DEGREES, a=[shape.ExportToWkt()]), grid())
    expected = np.zeros((4, 6), bool)
    expected[1:3, 2:5] = True
    assert np.array_equal(mask.read(WHOLE), expected)


MERCATOR_TURN_M = 40_075_016.68557849


@pytest.mark.parametrize("west", [178.0, -182.0], ids=["east of it", "west of it"])
@pytest.mark.parametrize("epsg", [DEGREES, 3857])
def test_polygons_reach_a_grid_across_the_date_line(vector, west, epsg):
    """A grid of six columns, the middle of which is the date line: two are east of it."""
    halves = ["POLYGON((179.3 2,180 2,180 0,179.3 0,179.3 2))"]
    halves += ["POLYGON((-180 2,-179.3 2,-179.3 0,-180 0,-180 2))"]
    unit = 1.0 if epsg == DEGREES else MERCATOR_TURN_M / 360
    place = grid((west * unit, unit * 4 / 6, 0.0, 1.5 * unit, 0.0, -unit), epsg)
    inside = rasterize_mask(vector(DEGREES, a=halves), place).read(WHOLE)
    assert inside[0].tolist() == [False, False, True, True, False, False]
    assert not inside[2:].any()


def test_corners_on_both_sides_of_the_date_line_go_round_the_world_as_qgis_draws_them(vector):
    ring = "POLYGON((179.3 2,-179.3 2,-179.3 0,179.3 0,179.3 2))"
    place = grid((178.0, 4 / 6, 0.0, 1.5, 0.0, -1.0), DEGREES)
    inside = rasterize_mask(vector(DEGREES, a=[ring]), place).read(WHOLE)
    assert inside[0].tolist() == [True, True, False, False, True, True]


def test_a_long_side_bends_on_the_way_to_another_crs(vector):
    # the parallel of 50 degrees from 0 to 20 degrees east lies 48 km below the straight line there
    europe, band = 3035, "POLYGON((0 50,20 50,20 60,0 60,0 50))"
    way = osr.CoordinateTransformation(crs(DEGREES), crs(europe))
    x, y, _ = way.TransformPoint(10.0, 50.0)
    column = ReferenceGrid(
        1, 6, (x - 500, 1000.0, 0.0, y + 3000, 0.0, -1000.0), crs(europe).ExportToWkt()
    )
    inside = rasterize_mask(vector(DEGREES, a=[band]), column).read(Window(0, 0, 1, 6))
    assert inside.ravel().tolist() == [True] * 3 + [False] * 3


def test_a_rotated_grid_is_masked_in_its_own_pixels(vector):
    turned = grid((700_000.0, 0.0, 1.0, 6_600_000.0, 1.0, 0.0))  # columns go north, rows east
    shape = "POLYGON((700000 6600000,700002 6600000,700002 6600003,700000 6600003,700000 6600000))"
    expected = np.zeros((4, 6), bool)
    expected[0:2, 0:3] = True
    assert np.array_equal(rasterize_mask(vector(a=[shape]), turned).read(WHOLE), expected)


def test_an_unreferenced_grid_takes_an_unreferenced_mask(vector):
    plain = grid((0.0, 1.0, 0.0, 0.0, 0.0, -1.0), epsg=None)
    mask = rasterize_mask(vector(None, a=["POLYGON((0 0,2 0,2 -1,0 -1,0 0))"]), plain)
    assert mask.read(WHOLE).sum() == 2
    assert mask.read(WHOLE)[0, :2].all()


def test_a_layer_is_chosen_by_name(vector):
    path = vector(points=["POINT(0 0)"], a=[box(0, 0, 1, 1)], b=[box(0, 0, 6, 4)])
    assert rasterize_mask(path, grid()).read(WHOLE).sum() == 1
    assert rasterize_mask(f"{path}|layername=b", grid()).read(WHOLE).sum() == 24


def test_a_layer_without_polygons_is_refused(vector):
    with pytest.raises(InputError, match="no layer with polygons"):
        rasterize_mask(vector(points=["POINT(0 0)"]), grid())


@pytest.mark.parametrize("named", ["{}", "{}|layername=points"])
def test_a_layer_without_polygons_is_no_raster(vector, named):
    path = named.format(vector(points=["POINT(0 0)"]))
    with pytest.raises(InputError, match="no layer with polygons"):
        open_labels(path, grid(), LabelRule())


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.gpkg"):
        rasterize_mask(str(tmp_path / "gone.gpkg"), grid())


def test_a_file_that_cannot_be_read_to_its_end_is_no_smaller_mask(tmp_path, damaged_polygons):
    with pytest.raises(InputError, match=r"mask\.gpkg cannot be read: .*malformed"):
        rasterize_mask(damaged_polygons(tmp_path / "mask.gpkg", 2154), grid())


def test_a_mask_without_crs_does_not_go_with_a_grid_that_has_one(vector):
    with pytest.raises(InputError, match="CRS"):
        rasterize_mask(vector(None, a=[box(0, 0, 1, 1)]), grid())


def test_a_file_that_says_nothing_of_a_crs_goes_with_a_grid_without_one(tmp_path):
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "m.shp"))
    feature = ogr.Feature(dataset.CreateLayer("m", None, ogr.wkbPolygon).GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0,2 0,2 -1,0 -1,0 0))"))
    dataset.GetLayer(0).CreateFeature(feature)
    del feature, dataset
    plain = grid((0.0, 1.0, 0.0, 0.0, 0.0, -1.0), epsg=None)
    assert rasterize_mask(str(tmp_path / "m.shp"), plain).read(WHOLE).sum() == 2
    with pytest.raises(InputError, match="do not both have a CRS"):
        rasterize_mask(str(tmp_path / "m.shp"), grid())


def test_a_mask_in_a_crs_of_its_own_is_refused_with_both_names(vector, tmp_path):
    path = vector(a=[box(0, 0, 1, 1)])
    site = osr.SpatialReference()
    site.ImportFromWkt('LOCAL_CS["building site",UNIT["metre",1]]')
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "site.shp"))
    feature = ogr.Feature(dataset.CreateLayer("site", site, ogr.wkbPolygon).GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(box(0, 0, 1, 1)))
    dataset.GetLayer(0).CreateFeature(feature)
    del feature, dataset
    assert rasterize_mask(path, grid()).read(WHOLE).sum() == 1
    with pytest.raises(InputError, match=r"no way from .* to .*Lambert.*site\.shp"):
        rasterize_mask(str(tmp_path / "site.shp"), grid())


def test_a_continent_that_the_crs_does_not_reach_covers_the_place_all_the_same(vector):
    world = "POLYGON((-170 -90,170 -90,170 90,-170 90,-170 -90))"
    assert rasterize_mask(vector(DEGREES, a=[world]), grid()).read(WHOLE).all()


def test_what_lies_where_the_crs_has_no_coordinates_is_elsewhere(vector):
    pole = "POLYGON((0 -90,10 -90,10 -89,0 -89,0 -90))"
    near = box(0, 0, 1, 1)
    assert not rasterize_mask(vector(DEGREES, a=[pole]), grid()).read(WHOLE).any()
    assert rasterize_mask(vector(a=[near]), grid()).read(WHOLE).sum() == 1
