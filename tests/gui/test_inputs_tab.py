"""Both inputs are shown before a run: the right part, the right bands, the newest choice."""

from __future__ import annotations

import pytest
from qgis.core import QgsRectangle
from qgis.PyQt.QtTest import QTest

from dis2_plugin.core.inputs.thumbnail import Thumbnail, ThumbnailWish

RED, BLUE = bytes((255, 0, 0, 255)), bytes((0, 0, 255, 255))


@pytest.fixture
def wishes(dialog):
    """What the tab asks for, newest last; the dialog is shown."""
    asked = []
    dialog.inputs_tab.wanted.connect(lambda role, wish: asked.append((role, wish)))
    dialog.show()
    dialog.tabs.setCurrentWidget(dialog.inputs_tab)
    return asked


def wait_for(asked, count):
    for _ in range(200):
        if len(asked) >= count:
            return
        QTest.qWait(10)


def shown_colour(label):
    image = label.pixmap().toImage()
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return colour.red(), colour.green(), colour.blue()


def test_the_image_is_asked_for_in_false_colour_and_the_heights_as_one_band(
    dialog, wishes, image, heights
):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    wait_for(wishes, 2)
    # the bands of the file are near infrared, red, green
    assert wishes == [
        ("image", ThumbnailWish(image.source(), (1, 2, 3))),
        ("heights", ThumbnailWish(heights.source(), (1,))),
    ]


def test_the_chosen_area_is_shown_as_a_share_of_each_raster(dialog, wishes, image):
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.area_panel.rectangle_radio.click()
    # the right half and the lower quarter of 8 by 8 m
    corner = QgsRectangle(500_004.0, 5_399_992.0, 500_008.0, 5_399_994.0)
    dialog.area_panel.extent_widget.setOutputExtentFromUser(corner, image.crs())
    wait_for(wishes, 1)
    assert wishes[-1][1].box == pytest.approx((0.5, 0.75, 1.0, 1.0))


def test_nothing_is_read_while_nobody_looks(dialog, wishes, image):
    dialog.tabs.setCurrentIndex(0)
    dialog.image_panel.layer_combo.setLayer(image)
    QTest.qWait(400)
    assert wishes == []
    dialog.tabs.setCurrentWidget(dialog.inputs_tab)
    wait_for(wishes, 1)
    assert len(wishes) == 1


def test_a_picture_is_shown_with_its_values_in_metres(dialog, wishes, heights):
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    unit = dialog.heights_panel.unit_combo
    unit.setCurrentIndex(unit.findData("dm"))
    wait_for(wishes, 1)
    found = Thumbnail(1, 1, BLUE, 5.0, 234.0)
    dialog.inputs_tab.show_thumbnail("heights", wishes[-1][1], found)
    assert dialog.inputs_tab.heights_caption.text() == "Heights · 0.5 to 23.4\u00a0m"
    assert shown_colour(dialog.inputs_tab.heights_picture) == (0, 0, 255)


def test_a_picture_of_an_older_choice_is_not_shown(dialog, wishes, image, add_raster):
    dialog.image_panel.layer_combo.setLayer(image)
    wait_for(wishes, 1)
    old = wishes[-1][1]
    dialog.image_panel.layer_combo.setLayer(add_raster("other", ("NIR", "Red", "Green")))
    dialog.inputs_tab.show_thumbnail("image", old, Thumbnail(1, 1, RED, 0.0, 1.0))
    assert dialog.inputs_tab.image_picture.pixmap() is None


def test_what_cannot_be_shown_is_said(dialog, wishes, image):
    tab = dialog.inputs_tab
    assert tab.image_picture.text() == "No layer is chosen."
    dialog.image_panel.layer_combo.setLayer(image)
    wait_for(wishes, 1)
    tab.show_thumbnail("image", wishes[-1][1], None)
    assert tab.image_picture.text() == "No picture: the layer has no data here."
