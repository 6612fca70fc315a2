"""QGIS shows a GeoPackage like the run itself, dropped as layers or opened as a project."""

import shutil

import numpy as np
import pytest

pytest.importorskip("qgis.core")
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.looks.colours import confidence_ramp, cwam_ramp
from dis2_plugin.core.looks.styles import classes_qml, polygons_qml, ramp_qml, scenario_qml
from dis2_plugin.engine.geopackage.package import write_geopackage
from dis2_plugin.engine.geopackage.rasters import spread_of
from tests.engine.finished_runs import write_run

ROTATED = (500_000.0, 0.4, 0.3, 4_100_000.0, 0.3, -0.4)
TITLES = [
    "Polygons",
    "Confidence",
    "Scenario",
    "Classes",
    "Attention (CWAM)",
]


@pytest.fixture
def save(tmp_path, qgis_app):
    def save(**options):
        run = write_run(tmp_path, **options)
        out = str(tmp_path / "results.gpkg")
        write_geopackage(run.files, run, out)
        return run, out

    return save


@pytest.fixture
def project():
    project = QgsProject()
    yield project
    project.clear()


def dropped(out):
    """Return what QGIS makes of the file when it is dragged in, by table name."""
    options = QgsProviderSublayerDetails.LayerOptions(QgsCoordinateTransformContext())
    layers = {}
    for part in QgsProviderRegistry.instance().querySublayers(out):
        layers[part.name()] = part.toLayer(options)
        layers[part.name()].loadDefaultStyle()
    return layers


def picture(layer):
    """Return the layer drawn over grey, as (height, width, 4).

    A pixel of the screen is one of the raster: larger ones QGIS smooths where a style says so, and
    before 3.34 it takes no style of a raster from a GeoPackage.
    """
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(60, 40))
    settings.setBackgroundColor(QColor(120, 120, 120))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = image.constBits().asstring(image.sizeInBytes())
    return np.frombuffer(pixels, np.uint8).reshape(40, 60, 4).astype(int)


def own_picture(run, table):
    """Return how the run's own layer looks."""
    path = run.files[table]
    kind = (path, table, "ogr") if table == "polygons" else (path, table, "gdal")
    layer = QgsVectorLayer(*kind) if table == "polygons" else QgsRasterLayer(*kind)
    document = QDomDocument()
    document.setContent(own_style(path, table))
    assert layer.importNamedStyle(document)[0]
    return picture(layer)


def own_style(path, table):
    if table.startswith("cwam_"):
        spread = spread_of(path)
        return ramp_qml(cwam_ramp(spread.low, spread.high))
    return {
        "classes": classes_qml(ISPRS),
        "polygons": polygons_qml(ISPRS),
        "scenario": scenario_qml(),
        "confidence": ramp_qml(confidence_ramp()),
    }[table]


@pytest.mark.parametrize("table", ["classes", "scenario", "polygons", "confidence", "cwam_tree"])
def test_a_dropped_layer_looks_like_the_run(save, table):
    run, out = save()
    difference = np.abs(picture(dropped(out)[table]) - own_picture(run, table))
    assert difference.max() <= (0 if table in ("classes", "scenario", "polygons") else 3)


def test_every_table_of_the_file_opens(save):
    _, out = save()
    layers = dropped(out)
    assert {"polygons", "classes", "confidence", "scenario", "statistics", "run"} < set(layers)
    assert all(layer.isValid() for layer in layers.values())
    legend = [c.label() for c in layers["polygons"].renderer().categories()]
    assert legend == [item.title for item in ISPRS.classes]


def test_the_stored_project_has_the_groups_and_legend_of_a_run(save, project):
    _, out = save()
    assert project.read(f"geopackage:{out}?projectName=DIS2_map")
    (group,) = project.layerTreeRoot().children()
    assert [node.name() for node in group.children()] == TITLES
    visible = {layer.name() for layer in project.layerTreeRoot().checkedLayers()}
    assert visible == {"Classes", "Impervious surface"}
    (classes,) = project.mapLayersByName("Classes")
    assert [c.label for c in classes.renderer().classes()] == [c.title for c in ISPRS.classes]
    assert project.crs().authid() == "EPSG:32630"


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("Classes", "classes"),
        ("Confidence", "confidence"),
        ("Tree", "cwam_tree"),
        ("Polygons", "polygons"),
    ],
)
def test_the_layers_of_the_project_look_like_the_run(save, project, title, table):
    run, out = save()
    project.read(f"geopackage:{out}?projectName=DIS2_map")
    (layer,) = project.mapLayersByName(title)
    assert layer.isValid()
    assert np.abs(picture(layer) - own_picture(run, table)).max() <= 3


def test_the_file_may_be_moved(save, project, tmp_path):
    _, out = save()
    (tmp_path / "elsewhere").mkdir()
    moved = shutil.move(out, tmp_path / "elsewhere" / "results.gpkg")
    project.read(f"geopackage:{moved}?projectName=DIS2_map")
    assert all(layer.isValid() for layer in project.mapLayers().values())


@pytest.mark.parametrize("options", [{"epsg": None}, {"shape": (1, 1)}, {"geotransform": ROTATED}])
def test_odd_grids_open_in_one_place(save, project, options):
    _, out = save(**options)
    assert project.read(f"geopackage:{out}?projectName=DIS2_map")
    layers = list(project.mapLayers().values())
    assert all(layer.isValid() for layer in layers)
    (polygons,) = project.mapLayersByName("Polygons")
    (classes,) = project.mapLayersByName("Classes")
    assert classes.extent().buffered(0.6).contains(polygons.extent())
