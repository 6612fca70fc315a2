"""The area: whole layer, canvas or a rectangle, always in the CRS of the reference layer."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from dis2_plugin.core.inputs.layer_word import LayerWord
from dis2_plugin.core.window import Extent

FIELDS = (
    (500_001.0, 5_399_995.0, 500_003.0, 5_399_996.0),
    (500_005.0, 5_399_993.0, 500_006.0, 5_399_994.0),
)
TILES = "type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmax=20&zmin=0"


@pytest.fixture
def canvas(qgis_app, image):
    """A canvas of 200 by 100 pixels that shows 8 by 4 metres of the image."""
    canvas = QgsMapCanvas()
    canvas.setFrameStyle(0)
    canvas.resize(200, 100)
    canvas.show()
    canvas.setDestinationCrs(image.crs())
    canvas.setExtent(QgsRectangle(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0))
    yield canvas
    canvas.close()


@pytest.fixture
def dialog(make_dialog, canvas):
    """The dialog beside that canvas."""
    return make_dialog(canvas)


@pytest.fixture
def area(dialog, image):
    """The area panel of a dialog that has the image."""
    dialog.image_panel.layer_combo.setLayer(image)
    return dialog.area_panel


@pytest.fixture
def fields(project):
    """Two rectangles over the image, as a layer nobody saved; none is selected."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "fields", "memory")
    features = []
    for corners in FIELDS:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*corners)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def tiles(project):
    """A web layer that shows the whole world."""
    layer = QgsRasterLayer(TILES, "tiles", "wms")
    project.addMapLayer(layer)
    return layer


def choose_polygons(area, layer, *, only_selected=True):
    area.polygons_radio.click()
    area.polygons_combo.setLayer(layer)
    area.selected_check.setChecked(only_selected)


def test_the_whole_layer_needs_no_extent(area):
    assert area.extent() is None
    assert area.size_label.text() == "40 by 40 pixels, about 8 by 8 m"


def test_the_canvas_gives_what_it_shows_of_the_layer(area, canvas):
    area.canvas_radio.click()
    assert area.extent() == Extent(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0)
    canvas.setExtent(QgsRectangle(500_004.0, 5_399_997.0, 500_012.0, 5_400_001.0))
    assert area.extent() == Extent(500_004.0, 5_399_997.0, 500_008.0, 5_400_000.0)


def test_the_canvas_is_read_again_when_it_moves(area, canvas):
    area.canvas_radio.click()
    canvas.setExtent(QgsRectangle(500_002.0, 5_399_996.0, 500_004.0, 5_399_997.0))
    assert area.extent().xmin == pytest.approx(500_002.0, abs=1e-6)


def test_a_canvas_in_another_crs_is_brought_to_the_layers(area, canvas, image, project):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    corner = QgsRectangle(500_004.0, 5_399_996.0, 500_008.0, 5_400_000.0)
    area.canvas_radio.click()
    canvas.setDestinationCrs(degrees)
    canvas.setExtent(
        QgsCoordinateTransform(image.crs(), degrees, project).transformBoundingBox(corner)
    )
    extent = area.extent()
    assert extent.xmin == pytest.approx(500_003.3, abs=0.2)  # the canvas is wider than the corner
    assert extent.ymin == pytest.approx(5_399_996.0, abs=0.1)
    assert (extent.xmax, extent.ymax) == (500_008.0, 5_400_000.0)


def test_a_canvas_without_a_crs_shows_the_layer_where_its_own_numbers_say(area, canvas, dialog):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    canvas.setExtent(QgsRectangle(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0))
    area.canvas_radio.click()
    assert area.extent() == Extent(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0)
    assert area.preview_obstacle() == ""


def test_a_canvas_beside_the_layer_blocks_the_run(area, canvas, dialog):
    canvas.setExtent(QgsRectangle(600_000.0, 5_399_996.0, 600_008.0, 5_400_000.0))
    area.canvas_radio.click()
    assert not dialog.segment_button.isEnabled()
    assert "do not overlap" in dialog.segment_button.toolTip()


def test_a_typed_rectangle_reaches_the_job(area, dialog, image):
    area.rectangle_radio.click()
    area.extent_widget.setOutputExtentFromUser(
        QgsRectangle(500_001.0, 5_399_995.0, 500_003.0, 5_399_996.0), image.crs()
    )
    assert dialog.job().extent == Extent(500_001.0, 5_399_995.0, 500_003.0, 5_399_996.0)
    assert area.size_label.text() == "10 by 5 pixels, about 2 by 1 m"


def test_the_window_gives_way_while_a_rectangle_is_drawn_and_comes_back(area, canvas, dialog):
    dialog.show()
    area.draw_button.click()
    assert not dialog.isVisible()
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, QPoint(50, 25))
    QTest.mouseMove(view, QPoint(120, 60))
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, QPoint(150, 75))
    assert dialog.isVisible()
    assert area.rectangle_radio.isChecked()
    drawn = dialog.job().extent
    to_map = canvas.getCoordinateTransform()
    corner, other = to_map.toMapCoordinates(50, 25), to_map.toMapCoordinates(150, 75)
    assert drawn.xmin == pytest.approx(corner.x(), abs=0.01)
    assert drawn.ymax == pytest.approx(corner.y(), abs=0.01)
    assert drawn.xmax == pytest.approx(other.x(), abs=0.1)
    assert drawn.ymin == pytest.approx(other.y(), abs=0.1)


def test_without_a_canvas_the_map_is_not_offered(make_dialog):
    area = make_dialog().area_panel
    assert not area.canvas_radio.isEnabled()
    assert not area.draw_button.isEnabled()


def test_selected_polygons_bound_the_job_and_its_extent(area, dialog, fields):
    choose_polygons(area, fields)
    fields.selectByIds([1])
    job = dialog.job()
    assert LayerWord.read(job.mask) == LayerWord(fields.id(), only_selected=True)
    assert job.extent == Extent(*FIELDS[0])
    fields.selectByIds([1, 2])
    assert dialog.job().extent == Extent(500_001.0, 5_399_993.0, 500_006.0, 5_399_996.0)


def test_all_polygons_bound_the_job_when_the_box_is_off(area, dialog, fields):
    choose_polygons(area, fields, only_selected=False)
    assert LayerWord.read(dialog.job().mask) == LayerWord(fields.id())
    assert dialog.job().extent == Extent(500_001.0, 5_399_993.0, 500_006.0, 5_399_996.0)
    assert dialog.segment_button.isEnabled()


def test_an_empty_selection_is_told_before_the_run_until_something_is_selected(
    area, dialog, fields
):
    choose_polygons(area, fields)
    assert not dialog.segment_button.isEnabled()
    assert "No polygon of “fields” is selected" in dialog.segment_button.toolTip()
    fields.selectByIds([2])
    assert dialog.segment_button.isEnabled()


def test_the_only_layer_of_polygons_is_taken_and_all_of_it_where_none_is_selected(
    area, dialog, fields
):
    area.polygons_radio.click()
    assert LayerWord.read(dialog.job().mask) == LayerWord(fields.id())
    assert area.size_label.text() == "25 by 15 pixels, about 5 by 3 m"
    assert dialog.segment_button.isEnabled()


def test_of_many_layers_of_polygons_the_one_with_a_selection_is_taken(
    area, dialog, fields, project
):
    project.addMapLayer(QgsVectorLayer("Polygon?crs=EPSG:25832", "a layer before", "memory"))
    area.polygons_radio.click()
    assert dialog.job().mask is None
    fields.selectByIds([1])
    area.whole_radio.click()
    area.polygons_radio.click()
    assert LayerWord.read(dialog.job().mask) == LayerWord(fields.id(), only_selected=True)


def test_a_chosen_layer_of_polygons_stays_when_the_area_is_chosen_again(
    area, dialog, fields, project
):
    other = QgsVectorLayer("Polygon?crs=EPSG:25832", "a layer before", "memory")
    project.addMapLayer(other)
    choose_polygons(area, other, only_selected=False)
    fields.selectByIds([1])
    area.polygons_radio.click()
    assert LayerWord.read(dialog.job().mask) == LayerWord(other.id())


def test_an_area_that_cannot_be_mapped_has_no_size(area, project):
    area.polygons_radio.click()
    assert area.size_label.text() == ""


def test_polygons_in_another_crs_are_brought_to_the_layers(area, dialog, image, project):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    box = QgsCoordinateTransform(image.crs(), degrees, project).transformBoundingBox(
        QgsRectangle(500_002.0, 5_399_994.0, 500_006.0, 5_399_998.0)
    )
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326", "abroad", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    project.addMapLayer(layer)
    choose_polygons(area, layer, only_selected=False)
    extent = dialog.job().extent
    assert extent.xmin == pytest.approx(500_002.0, abs=0.02)
    assert extent.ymax == pytest.approx(5_399_998.0, abs=0.02)


def test_polygons_beside_the_layer_block_the_run(area, dialog, fields):
    choose_polygons(area, fields)
    fields.dataProvider().changeGeometryValues(
        {1: QgsGeometry.fromRect(QgsRectangle(0.0, 0.0, 9.0, 9.0))}
    )
    fields.selectByIds([1])
    assert "do not overlap" in dialog.segment_button.toolTip()


def test_a_polygon_layer_that_is_removed_is_chosen_no_more(area, dialog, fields, project):
    choose_polygons(area, fields, only_selected=False)
    project.removeMapLayer(fields.id())
    assert dialog.job().mask is None
    assert "Choose a layer of polygons" in dialog.segment_button.toolTip()


def test_polygons_are_remembered(area, dialog, fields):
    choose_polygons(area, fields, only_selected=False)
    remembered = dialog.choices()
    area.whole_radio.click()
    area.polygons_combo.setLayer(None)
    dialog.restore(remembered)
    assert LayerWord.read(dialog.job().mask) == LayerWord(fields.id())


def test_the_view_is_previewed_with_classes_alone(area, dialog, canvas, fields):
    choose_polygons(area, fields, only_selected=False)
    asked = []
    dialog.preview_requested.connect(asked.append)
    dialog.preview_button.click()
    assert asked[0].extent == Extent(500_000.0, 5_399_996.0, 500_008.0, 5_400_000.0)
    assert asked[0].mask is None
    assert [output.value for output in asked[0].outputs] == ["classes"]
    assert (asked[0].out, asked[0].gpkg) == ("", None)


def test_a_view_of_too_many_pixels_is_not_previewed_but_says_how_many(
    dialog, canvas, image, project, tmp_path
):
    path = str(tmp_path / "fine.vrt")
    raster = gdal.GetDriverByName("VRT").Create(path, 4000, 4000, 3)
    raster.SetGeoTransform((500_000.0, 0.002, 0.0, 5_400_000.0, 0.0, -0.002))
    raster.SetProjection(image.crs().toWkt())
    raster = None
    layer = QgsRasterLayer(path, "fine")
    project.addMapLayer(layer)
    dialog.image_panel.layer_combo.setLayer(layer)
    # the view shows 8 by 4 m, which are 4000 by 2000 pixels
    assert not dialog.preview_button.isEnabled()
    assert "shows 8.0 megapixels" in dialog.preview_button.toolTip()
    assert dialog.segment_button.isEnabled()


def test_a_view_beside_the_layer_is_not_previewed(area, dialog, canvas):
    canvas.setExtent(QgsRectangle(600_000.0, 5_399_996.0, 600_008.0, 5_400_000.0))
    assert not dialog.preview_button.isEnabled()
    assert dialog.segment_button.isEnabled()


def test_a_web_layer_needs_an_area_because_it_has_no_end(dialog, tiles):
    dialog.image_panel.layer_combo.setLayer(tiles)
    assert "A web layer has no end" in dialog.segment_button.toolTip()


def test_a_web_layer_is_mapped_where_the_heights_are(dialog, tiles, heights, project):
    dialog.image_panel.layer_combo.setLayer(tiles)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    job = dialog.job()
    assert LayerWord.read(job.rgir) == LayerWord(tiles.id())
    box = QgsRectangle(job.extent.xmin, job.extent.ymin, job.extent.xmax, job.extent.ymax)
    way = QgsCoordinateTransform(tiles.crs(), heights.crs(), project)
    back = way.transformBoundingBox(box)
    assert back.center().x() == pytest.approx(500_004.0, abs=0.1)
    assert back.width() == pytest.approx(8.0, rel=0.05)
    assert dialog.segment_button.isEnabled()


def test_a_picture_from_a_service_is_doubted_and_counted_in_the_models_pixels(
    dialog, tiles, canvas
):
    dialog.image_panel.layer_combo.setLayer(tiles)
    dialog.area_panel.canvas_radio.click()
    # 8 by 4 m in pixels of 16 cm, the geometric middle of 9 and 30 cm
    assert dialog.area_panel.size_label.text().startswith("50 by 25 pixels")
    assert "no near infrared" in dialog.notes_panel.notes()[0].text


def test_too_much_of_a_service_is_refused_before_the_run(dialog, tiles, canvas):
    dialog.image_panel.layer_combo.setLayer(tiles)
    dialog.area_panel.canvas_radio.click()
    canvas.setExtent(QgsRectangle(500_000.0, 5_390_000.0, 508_000.0, 5_394_000.0))
    assert "at most 36 are fetched" in dialog.segment_button.toolTip()


def test_the_bands_of_a_picture_are_its_colours(dialog, tiles):
    dialog.image_panel.layer_combo.setLayer(tiles)
    assert dialog.image_panel.bands() == (2, 3, 1)
    assert dialog.image_panel.red_combo.currentText() == "2: shown as green"
    assert not dialog.image_panel.red_combo.isEditable()


def test_a_picture_is_no_height(dialog, tiles):
    names = [dialog.heights_panel.ndsm_combo.itemText(row) for row in range(5)]
    assert "tiles" not in names
