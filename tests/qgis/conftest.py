"""A real QGIS, the plugin in it, and an engine that is played by a script."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from osgeo import gdal, osr
from qgis import utils
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeModel,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication, QEvent

sys.path.insert(0, str(Path(__file__).parent))

from attention_example import LEFT, SIDE, TOP, add_example
from results_example import add_example as add_results
from window import Window

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import SegmentationJob
from dis2_plugin.core.models.model_card import CARD_NAME, ModelCard
from dis2_plugin.core.models.normalisation import NdsmRule, Normalisation, RgirRule
from dis2_plugin.qgis_app.evaluation.window import EvaluationWindow
from dis2_plugin.qgis_app.plugin import Dis2Plugin
from dis2_plugin.qgis_app.provider import Dis2Provider
from dis2_plugin.qgis_app.runs.desk import RunDesk

FAKE_ENGINE = Path(__file__).with_name("fake_engine.py")


@pytest.fixture
def project(qgis_app: QgsApplication) -> Iterator[QgsProject]:
    """An empty project, emptied again afterwards."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def fake_engine(
    qgis_app: QgsApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    """Make the played engine the plugin's interpreter; call it to change its behaviour."""
    interpreter = tmp_path / "python3"
    words = FAKE_ENGINE.read_text(encoding="utf-8")
    interpreter.write_text(f"#!{sys.executable}\n{words}", encoding="utf-8")
    interpreter.chmod(0o755)
    QgsSettings().setValue("dis2/interpreter", str(interpreter))
    monkeypatch.setenv("DIS2_FAKE_PID", str(tmp_path / "pid"))

    def behave(how: str) -> None:
        monkeypatch.setenv("DIS2_FAKE", how)

    behave("done")
    yield behave
    QgsSettings().remove("dis2/interpreter")


@pytest.fixture
def desk(qgis_app: QgsApplication, fake_engine: Callable[[str], None]) -> Iterator[RunDesk]:
    """A desk for runs of an empty project, with the engine played."""
    QgsProject.instance().clear()
    desk = RunDesk()
    yield desk
    desk.close()
    QgsProject.instance().clear()


@pytest.fixture
def finished(desk, rasters, until):
    """Return a function that lets a run, or a comparison, end in a folder."""

    def finish(folder, ask=desk.start, **choices):
        places = {"rgir": str(rasters["rgir"]), "ndsm": str(rasters["ndsm"])}
        ask(SegmentationJob(out=str(folder), **places, **choices))
        until(lambda: not desk.is_busy)
        return QgsProject.instance().layerTreeRoot()

    return finish


@pytest.fixture
def window(qgis_app: QgsApplication) -> Iterator[Window]:
    """A main window with an empty project."""
    QgsProject.instance().clear()
    window = Window()
    yield window
    QgsProject.instance().clear()
    window.main.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def plugin(window: Window, fake_engine: Callable[[str], None]) -> Iterator[Dis2Plugin]:
    """The plugin, loaded into the window."""
    plugin = Dis2Plugin(window)
    plugin.initGui()
    yield plugin
    plugin.unload()


@pytest.fixture
def until(qgis_app: QgsApplication) -> Callable[..., None]:
    """Let QGIS go on until a condition holds."""

    def wait(condition: Callable[[], object], seconds: float = 60.0) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, "it never came true"
            QCoreApplication.processEvents()
            time.sleep(0.01)

    return wait


@pytest.fixture
def rasters(tmp_path: Path) -> dict[str, Path]:
    """A small image of four bands and heights on the same ground, in a folder with a space."""
    folder = tmp_path / "my place"
    folder.mkdir()
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    made = {}
    kinds = {"rgir": (4, gdal.GDT_Byte), "ndsm": (1, gdal.GDT_Float32)}
    for name, (bands, kind) in kinds.items():
        made[name] = folder / f"{name}.tif"
        raster = gdal.GetDriverByName("GTiff").Create(str(made[name]), 20, 10, bands, kind)
        raster.SetProjection(crs.ExportToWkt())
        raster.SetGeoTransform((500000.0, 0.5, 0.0, 5700000.0, 0.0, -0.5))
        for band in range(1, bands + 1):
            raster.GetRasterBand(band).Fill(40 * band)
        raster.FlushCache()
    return made


@pytest.fixture
def layer_tree(qgis_app: QgsApplication, monkeypatch: pytest.MonkeyPatch) -> QgsLayerTreeView:
    """The layer tree that Processing asks QGIS for: since 3.44 it must be a real one."""
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    monkeypatch.setattr(utils.iface, "layerTreeView", lambda: view)
    return view


@pytest.fixture
def provider(qgis_processing, qgis_app, layer_tree):
    provider = Dis2Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def engine(qgis_app):
    """The interpreter of the tests runs the real engine."""
    QgsSettings().setValue("dis2/interpreter", sys.executable)
    yield
    QgsSettings().remove("dis2/interpreter")


@pytest.fixture
def evaluation(window, engine):
    """The window of the evaluation, as the menu opens it, with the real engine behind it."""
    opened = EvaluationWindow(window)
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def model(tmp_path) -> str:
    """A folder with a model that has no network."""
    rules = Normalisation(RgirRule.NONE, NdsmRule.NONE)
    bands = ("red", "green", "nir")
    card = ModelCard(
        "rule", "Rule", "1", tmp_path, {}, ISPRS, rules, bands, 64, False, (0.1, 1.0), "0" * 64
    )
    folder = tmp_path / "rule"
    folder.mkdir()
    (folder / CARD_NAME).write_text(json.dumps(card.to_json()), encoding="utf-8")
    return str(folder)


@pytest.fixture
def parameters(rasters, model, tmp_path) -> dict[str, object]:
    return {
        "RGIR": str(rasters["rgir"]),
        "RGIR_BANDS": "1,2,4",
        "NDSM": str(rasters["ndsm"]),
        "MODEL": model,
        "OUT": str(tmp_path / "out"),
    }


@pytest.fixture
def bridge(window):
    """The canvas shows what the layer tree has."""
    project = QgsProject.instance()
    bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), window.canvas)
    window.canvas.resize(200, 200)
    window.main.setCentralWidget(window.canvas)
    window.main.resize(900, 700)
    window.main.show()
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    yield bridge
    bridge.deleteLater()


@pytest.fixture
def view(window, bridge, plugin, tmp_path):
    """The dock over two runs: one from everything (on top), one from the image alone."""
    add_example(tmp_path / "image", "missing-ndsm", 5)
    add_example(tmp_path / "full", "full", 0)
    plugin.open_attention()
    window.canvas.setExtent(QgsRectangle(LEFT, TOP - SIDE, LEFT + SIDE, TOP))
    return plugin.attention


@pytest.fixture
def results(window, plugin, tmp_path):
    """The open dock of results over one run."""
    window.main.show()
    add_results(tmp_path / "town")
    plugin.open_results()
    return plugin.results


@pytest.fixture
def counted(results, until):
    """The same, once the confidence was counted."""
    until(lambda: sum(results.dock.confidence_panel.histogram.counts))
    return results
