"""Rasters in a temporary folder, a model without a network, and runs in this process."""

import gc

import pytest
from osgeo import ogr, osr

from dis2_plugin.core.jobs.job import Output, SegmentationJob
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.mapping.run import run
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from tests.engine.scenes import make_scene, write_model, write_raster


@pytest.fixture(scope="session", autouse=True)
def closed_files():
    """Let go of files that errors of tests still hold: QGIS takes GDAL's drivers with it."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """Keep the speeds of tests out of the user's cache, in this process and in those it starts."""
    monkeypatch.setenv("DIS2_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def tiny_card(tmp_path_factory):
    """The card of a tiny network with random weights, without ONNX files."""
    torch = pytest.importorskip("torch")
    torch.manual_seed(1)
    network = Dis2(NetworkConfig(width=8, layers=1, heads=2, feed_forward=32, positions=4))
    folder = tmp_path_factory.mktemp("models") / "tiny"
    write_model(folder, network)
    return ModelCard.load(folder)


@pytest.fixture(scope="session")
def graph_cache(tmp_path_factory):
    """The folder in which tests leave the ONNX files they made: it takes seconds each."""
    return tmp_path_factory.mktemp("graphs")


@pytest.fixture
def kept_graphs(graph_cache, own_cache, monkeypatch):
    """Keep ONNX files for the tests to come."""
    monkeypatch.setenv("DIS2_CACHE", str(graph_cache))


@pytest.fixture
def make_raster(tmp_path):
    """Write a raster in the temporary folder, see ``write_raster``."""

    def make(name, array, *arguments, **options):
        return write_raster(tmp_path / name, array, *arguments, **options)

    return make


@pytest.fixture
def damaged_polygons():
    """Write a GeoPackage of polygons with a field ``location``, some of them overwritten."""

    def write(path, epsg=32630):
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = dataset.CreateLayer("polygons", crs, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("location", ogr.OFTString))
        layer.StartTransaction()
        for _ in range(400):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("location", "somewhere")
            feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        del layer, dataset
        pages = bytearray(path.read_bytes())
        middle = len(pages) // 2
        pages[middle : middle + 30_000] = b"\xff" * 30_000
        path.write_bytes(pages)
        return str(path)

    return write


@pytest.fixture
def identity_model(tmp_path):
    return write_model(tmp_path / "identity")


@pytest.fixture
def scene(make_raster):
    """An image and heights of 150 x 130 pixels; return their paths."""
    return make_scene(make_raster, (130, 150))


@pytest.fixture
def segment(tmp_path, identity_model):
    """Run the pipeline in this process; return its result."""

    def do(out="out", outputs=(Output.CLASSES, Output.CWAM, Output.PROBABILITIES), **options):
        options.setdefault("model", identity_model)
        job = SegmentationJob(out=str(tmp_path / out), outputs=outputs, **options)
        return run(job, SilentReporter())

    return do
