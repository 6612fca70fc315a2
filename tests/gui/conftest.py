"""Small rasters as layers of a project, a model card, and the dialog over them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTranslator

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.models.normalisation import Normalisation

LEFT, TOP, SIDE_PX = 500_000.0, 5_400_000.0, 40
BRACKET = "⟦"


class Bracketing(QTranslator):
    """Puts brackets around whatever it is asked to translate."""

    def translate(self, _context, text, _disambiguation=None, _number=-1):
        return f"{BRACKET}{text}⟧" if text else text

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def project(qgis_app):
    """An empty project, emptied again afterwards."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def add_raster(project, tmp_path):
    """Write a raster and add it to the project; returns the layer."""

    def add(  # noqa: PLR0913 - what a raster is made of
        name,
        bands=("Height",),
        *,
        top=20.0,
        kind="float32",
        pixel_m=0.2,
        left=LEFT,
        north=TOP,
        epsg=25832,
    ):
        path = tmp_path / f"{name}.tif"
        driver = gdal.GetDriverByName("GTiff")
        code = {"float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}
        dataset = driver.Create(str(path), SIDE_PX, SIDE_PX, len(bands), code[kind])
        dataset.SetGeoTransform((left, pixel_m, 0.0, north, 0.0, -pixel_m))
        if epsg:
            system = osr.SpatialReference()
            system.ImportFromEPSG(epsg)
            dataset.SetProjection(system.ExportToWkt())
        values = np.linspace(0, top, SIDE_PX**2).reshape(SIDE_PX, SIDE_PX)
        for number, title in enumerate(bands, start=1):
            dataset.GetRasterBand(number).WriteArray(values)
            dataset.GetRasterBand(number).SetDescription(title)
        dataset = None
        layer = QgsRasterLayer(str(path), name)
        assert layer.isValid()
        if not epsg:
            layer.setCrs(QgsCoordinateReferenceSystem())
        project.addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def image(add_raster):
    """A 40 by 40 pixel image of 20 cm pixels whose bands have names."""
    return add_raster("photo", ("NIR", "Red", "Green"), top=255, kind="uint8")


@pytest.fixture
def heights(add_raster):
    """Heights in metres under the image."""
    return add_raster("heights")


@pytest.fixture
def card():
    """A model for pixels of 9 cm to 30 cm."""
    return ModelCard(
        id="town",
        title="Town model",
        version="1",
        folder=Path("models/town"),
        network={},
        classes=ISPRS,
        normalisation=Normalisation(),
        image_bands=("red", "green", "nir"),
        tile_px=256,
        tile_is_fixed=False,
        gsd_m=(0.09, 0.3),
        weights_sha256="",
        description="Knows <towns>.",
        measured={"Hill town": {"full": {"mean F1": 0.81234}}},
    )


@pytest.fixture
def kept(qgis_app):
    """Keep windows until the test ends, when they are closed and deleted; returns each."""
    windows = []

    def keep(window):
        windows.append(window)
        return window

    yield keep
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make_dialog(project, card, kept):
    """Make dialogs with one model, not yet shown."""
    from dis2_plugin.gui.segment.segment_dialog import SegmentDialog  # noqa: PLC0415 - needs QGIS running

    def make(canvas=None):
        dialog = kept(SegmentDialog(canvas))
        dialog.show_models([card])
        return dialog

    return make


@pytest.fixture
def dialog(make_dialog, qgis_canvas):
    """The dialog beside a map canvas."""
    return make_dialog(qgis_canvas)


@pytest.fixture
def ready(dialog, image, heights):
    """The dialog with both layers, shown."""
    dialog.image_panel.layer_combo.setLayer(image)
    dialog.heights_panel.ndsm_combo.setLayer(heights)
    dialog.show()
    return dialog


@pytest.fixture
def bracket(qgis_app):
    """A sign before every text that is translated from now on."""
    translator = Bracketing()
    QCoreApplication.installTranslator(translator)
    yield BRACKET
    QCoreApplication.removeTranslator(translator)
