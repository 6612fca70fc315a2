"""A saved GeoPackage that is dropped into an empty project has legends that people can read."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtXml import QDomDocument

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.engine.geopackage.package import write_geopackage
from dis2_plugin.qgis_app.layers.stored_styles import stored_style
from dis2_plugin.qgis_app.translation import CONTEXT
from tests.engine.finished_runs import write_run

TURNS = 20
STYLES_OF_RASTERS = 33400
"""The first QGIS that takes the style of a raster from a GeoPackage."""
SUBLAYERS = QgsProviderSublayerDetails.LayerOptions(QgsCoordinateTransformContext())


@pytest.fixture
def saved(tmp_path):
    run = write_run(tmp_path)
    out = str(tmp_path / "my results.gpkg")
    write_geopackage(run.files, run, out)
    return out


@pytest.fixture
def dutch(qgis_app):
    """Let QGIS speak some Dutch."""

    class Dutch(QTranslator):
        def translate(self, context, text, *_rest):
            known = {"Tree": "Boom", "low": "laag", "Image and heights": "Beeld en hoogtes"}
            return known.get(text, text) if context == CONTEXT else None

        def isEmpty(self):  # noqa: N802 - Qt's name
            return False

    translator = Dutch()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def default_style(path, table):
    """Return the style of a table that the file keeps for whoever loads it."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT styleQML FROM layer_styles WHERE f_table_name = ?"
        return connection.execute(query, (table,)).fetchone()[0]


def dropped(path):
    """Add the rasters of a file to the project as QGIS does when it is dragged in; by table."""
    parts = QgsProviderRegistry.instance().querySublayers(path)
    layers = {part.name(): part.toLayer(SUBLAYERS) for part in parts}
    rasters = {name: item for name, item in layers.items() if isinstance(item, QgsRasterLayer)}
    QgsProject.instance().addMapLayers(list(rasters.values()))
    settle()
    return rasters


def settle():
    """Let the plugin look at layers, one in each turn of the event loop."""
    for _ in range(TURNS):
        QCoreApplication.processEvents()


def labels(layer):
    return [item.label for item in layer.renderer().classes()]


def ramp_ends(layer):
    legend = layer.renderer().shader().rasterShaderFunction().legendSettings()
    return legend.minimumLabel(), legend.maximumLabel()


def test_classes_have_their_names_and_no_index_of_no_data(plugin, saved) -> None:
    assert labels(dropped(saved)["classes"]) == [item.title for item in ISPRS.classes]


def test_quantities_have_a_ramp_in_place_of_256_indices(plugin, saved) -> None:
    layers = dropped(saved)
    assert ramp_ends(layers["confidence"]) == ("0 (a guess)", "1 (certain)")
    assert ramp_ends(layers["cwam_tree"]) == ("low", "high")


def test_scenarios_are_told_in_words(plugin, saved) -> None:
    assert labels(dropped(saved)["scenario"])[0] == "Image and heights"


def test_a_white_class_is_called_white_in_the_layer_tree(plugin, saved) -> None:
    layer = dropped(saved)["classes"]
    node = QgsProject.instance().layerTreeRoot().findLayer(layer)
    told = [QgsMapLayerLegendUtils.legendNodeUserLabel(node, number) for number in range(3)]
    assert "Impervious surface (white)" in told


def test_legends_are_in_the_language_of_qgis(plugin, saved, dutch) -> None:
    layers = dropped(saved)
    assert labels(layers["classes"])[3] == "Boom"
    assert labels(layers["scenario"])[0] == "Beeld en hoogtes"
    assert ramp_ends(layers["cwam_tree"])[0] == "laag"


def test_a_file_on_a_share_of_windows_has_its_legends(plugin, saved, monkeypatch) -> None:
    """Its address names a server, which SQLite does not take."""
    monkeypatch.setattr(Path, "as_uri", lambda path: f"file://server/share/{path.name}")
    assert labels(dropped(saved)["classes"])[3] == "Tree"


def test_a_file_that_is_gone_is_not_made(qgis_app, tmp_path) -> None:
    gone = tmp_path / "gone.gpkg"
    assert stored_style(QgsRasterLayer(f"GPKG:{gone}:classes", "Classes", "gdal")) is None
    assert not gone.exists()


def test_a_file_that_was_renamed_keeps_its_legends(plugin, saved, tmp_path) -> None:
    renamed = shutil.copy(saved, tmp_path / "other name.gpkg")
    assert labels(dropped(str(renamed))["classes"])[3] == "Tree"


def test_a_style_of_the_person_stays(plugin, saved) -> None:
    layer = QgsRasterLayer(f"GPKG:{saved}:classes", "classes")
    mine = [QgsPalettedRasterRenderer.Class(3, layer.renderer().classes()[3].color, "wood")]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, mine))
    QgsProject.instance().addMapLayer(layer)
    settle()
    assert labels(layer) == ["wood"]


def test_an_english_style_that_newer_qgis_took_from_the_file_is_put_into_its_language(
    plugin, saved, dutch
) -> None:
    layers = {}
    for table in ("classes", "cwam_tree"):
        layers[table] = QgsRasterLayer(f"GPKG:{saved}:{table}", table)
        document = QDomDocument()
        document.setContent(default_style(saved, table))
        layers[table].importNamedStyle(document)
    QgsProject.instance().addMapLayers(list(layers.values()))
    settle()
    assert labels(layers["classes"])[3] == "Boom"
    assert ramp_ends(layers["cwam_tree"])[0] == "laag"


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < STYLES_OF_RASTERS, reason="QGIS 3.34 began with it")
def test_without_the_plugin_newer_qgis_has_the_legends_too(qgis_app, saved) -> None:
    layer = QgsRasterLayer(f"GPKG:{saved}:classes", "classes")
    assert labels(layer) == [item.title for item in ISPRS.classes]


def test_a_layer_that_is_removed_at_once_is_forgotten(plugin, saved) -> None:
    first, second = (QgsRasterLayer(f"GPKG:{saved}:classes", name) for name in "ab")
    QgsProject.instance().addMapLayers([first, second])
    QgsProject.instance().removeMapLayer(first.id())
    settle()
    assert labels(second)[3] == "Tree"


def test_palettes_of_others_are_left_alone(plugin, tmp_path) -> None:
    path = tmp_path / "theirs.gpkg"
    pixels = gdal.GetDriverByName("MEM").Create("", 300, 300, 1)
    colours = gdal.ColorTable()
    for index, colour in enumerate(((1, 2, 3), (200, 20, 30))):
        colours.SetColorEntry(index, colour)
    pixels.GetRasterBand(1).SetColorTable(colours)
    pixels.SetGeoTransform((0, 1, 0, 0, 0, -1))
    gdal.GetDriverByName("GPKG").CreateCopy(str(path), pixels, options=["TILE_FORMAT=PNG"])
    (layer,) = dropped(str(path)).values()
    assert set(labels(layer)) >= {"0", "1"}


def test_an_unloaded_plugin_looks_at_nothing(plugin, saved) -> None:
    plugin.unload()
    layer = dropped(saved)["classes"]
    plugin.initGui()
    node = QgsProject.instance().layerTreeRoot().findLayer(layer)
    told = [QgsMapLayerLegendUtils.legendNodeUserLabel(node, number) for number in range(3)]
    assert told == [""] * 3
