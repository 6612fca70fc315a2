"""Raster layers become strings that GDAL opens."""

from __future__ import annotations

import zipfile

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

from dis2_plugin.core.errors import InputError
from dis2_plugin.qgis_app.runs.sources import file_stem, layer_name, raster_source


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    """Providers need a QGIS."""


def opened(layer: QgsRasterLayer) -> str:
    """Return the source of a layer, and see that GDAL opens it."""
    source = raster_source(layer)
    assert gdal.Open(source) is not None
    return source


def test_a_file_in_a_folder_with_a_space_is_its_absolute_path(rasters) -> None:
    assert opened(QgsRasterLayer(str(rasters["rgir"]), "x")) == str(rasters["rgir"])


def test_a_relative_path_becomes_absolute(rasters, monkeypatch) -> None:
    monkeypatch.chdir(rasters["rgir"].parent)
    assert opened(QgsRasterLayer("rgir.tif", "x")) == str(rasters["rgir"])


def test_a_vrt_is_its_path(rasters, tmp_path) -> None:
    path = str(tmp_path / "all.vrt")
    gdal.BuildVRT(path, [str(rasters["rgir"])]).FlushCache()
    assert opened(QgsRasterLayer(path, "x")) == path


def test_a_raster_in_a_geopackage_is_its_subdataset(rasters, tmp_path) -> None:
    path = str(tmp_path / "two.gpkg")
    for table in ("first", "second"):
        options = ["APPEND_SUBDATASET=YES", f"RASTER_TABLE={table}"]
        gdal.Translate(path, str(rasters["rgir"]), format="GPKG", creationOptions=options)
    source = opened(QgsRasterLayer(f"GPKG:{path}:second", "x"))
    assert source == f"GPKG:{path}:second"


def test_a_raster_in_a_zip_is_its_vsi_path(rasters, tmp_path) -> None:
    path = tmp_path / "packed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(rasters["rgir"], "rgir.tif")
    assert opened(QgsRasterLayer(f"/vsizip/{path}/rgir.tif", "x")) == f"/vsizip/{path}/rgir.tif"


def test_a_layer_whose_file_is_gone_is_refused_and_harms_no_other(rasters, tmp_path) -> None:
    gone = QgsRasterLayer(str(tmp_path / "gone.tif"), "Old photo", "gdal")
    with pytest.raises(InputError, match="'Old photo' cannot be opened"):
        raster_source(gone)
    there = QgsRasterLayer(str(rasters["rgir"]), "New photo")
    QgsProject.instance().addMapLayers([gone, there])
    assert layer_name(str(rasters["rgir"])) == "New photo"
    QgsProject.instance().clear()


def test_a_layer_that_was_given_another_crs_than_its_file_has_is_refused(rasters) -> None:
    layer = QgsRasterLayer(str(rasters["rgir"]), "Photo")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    with pytest.raises(InputError, match=r"'Photo' is EPSG:25833.* and EPSG:25832.*Assign"):
        raster_source(layer)
    QgsProject.instance().addMapLayer(layer)
    assert layer_name(str(rasters["rgir"])) == "Photo"
    QgsProject.instance().clear()


def test_a_raster_in_memory_is_refused_and_harms_no_other(rasters) -> None:
    gdal.Translate("/vsimem/clip.tif", str(rasters["rgir"]))
    layer, other = QgsRasterLayer("/vsimem/clip.tif", "clip"), QgsRasterLayer(str(rasters["ndsm"]))
    other.setName("heights")
    QgsProject.instance().addMapLayers([layer, other])
    with pytest.raises(InputError, match="'clip' lies in the memory") as told:
        raster_source(layer)
    assert "GeoTIFF" in told.value.remedy
    assert layer_name(str(rasters["ndsm"])) == "heights"
    QgsProject.instance().clear()
    gdal.Unlink("/vsimem/clip.tif")


@pytest.mark.parametrize("letters", ["long name ", "صورة جوية ", "航空写真", "𐍈"])
def test_a_layer_of_any_name_has_a_file(letters, tmp_path) -> None:
    stem = file_stem(100 * letters, "rgir")
    assert stem.startswith(letters.split()[0])
    path = tmp_path / f"dis2-20261122-183137-{stem}-abcdefgh.gpkg.part"
    path.touch()
    assert path.is_file()


def test_a_web_layer_is_refused_with_what_to_do() -> None:
    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png", "Tiles", "wms")
    with pytest.raises(InputError, match=r"'Tiles' comes from a service.*GeoTIFF"):
        raster_source(layer)
