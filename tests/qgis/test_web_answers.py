"""Whose fault an answer is: QGIS fetches the tiles of all maps in one thread."""

from __future__ import annotations

from threading import Thread

import pytest
from qgis.core import (
    QgsApplication,
    QgsNetworkAccessManager,
    QgsNetworkRequestParameters,
    QgsProject,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
    QgsTask,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest
from web_service import NORTH, SIDE_M, WEST, serving

from dis2_plugin.qgis_app.services.answers import (
    Answers,
    Servers,
    TileAnswers,
    servers_around,
)
from dis2_plugin.qgis_app.services.fetch_task import FetchTask, Grid

NOBODY = "127.0.0.1:9"
"""A server that refuses: no program listens there."""
REFUSED = "Connection refused"
TILES = "QgsWmsTiledImageDownloadHandler"
SOURCE = "type=xyz&zmin=0&zmax=18&url="


@pytest.fixture
def service(qgis_app):
    QgsProject.instance().clear()
    with serving() as service:
        yield service
    QgsProject.instance().clear()


def request_for(address: str, asks_as: str) -> QNetworkRequest:
    """Return a request of which QGIS is told what asks."""
    request = QNetworkRequest(QUrl(address))
    code = int(QgsNetworkRequestParameters.RequestAttributes.AttributeInitiatorClass)
    request.setAttribute(QNetworkRequest.Attribute(code), asks_as)
    return request


class Disturbed(FetchTask):
    """While it writes, another thread asks a server that refuses, for a tile or for something."""

    asks_as = ""

    def _write(self) -> bool:
        request = request_for(f"http://{NOBODY}/tile.png", self.asks_as)
        other = Thread(target=QgsNetworkAccessManager.blockingGet, args=(request,))
        other.start()
        other.join()
        return super()._write()


@pytest.fixture
def disturbed(service, until, tmp_path):
    """Fetch the layer's corner and some metres beyond it; return why that failed, or ""."""

    def fetch(beyond_m: float, others: set[str], asks_as: str) -> str:
        layer, pipe = QgsRasterLayer(service.wmts, "ground", "wms"), QgsRasterPipe()
        pipe.set(layer.dataProvider().clone())
        east = WEST + SIDE_M + beyond_m
        extent = QgsRectangle(east - 100, NORTH - 100, east, NORTH)
        grid = Grid(200, 200, extent, layer.crs(), QgsProject.instance().transformContext())
        servers = Servers(others=frozenset(others))
        task = Disturbed("ground", pipe, grid, tmp_path / "ground.tif", servers)
        task.asks_as = asks_as
        ends = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
        QgsApplication.taskManager().addTask(task)
        until(lambda: task.status() in ends)
        assert (task.status() == QgsTask.TaskStatus.Complete) == (not task.reason)
        return task.reason

    return fetch


@pytest.mark.parametrize(
    ("beyond_m", "others", "asks_as", "told"),
    [
        (0, set(), TILES, ""),
        (50, set(), TILES, REFUSED),
        (50, {NOBODY}, TILES, ""),
        (50, set(), "QgsNewsFeedParser", ""),
        (50, set(), "", ""),
    ],
    ids=["whole", "hole", "hole-and-stranger", "hole-and-news", "hole-and-plugin"],
)
def test_what_fails_elsewhere_counts_where_the_file_has_a_hole_and_it_may_be_a_tile_of_ours(
    beyond_m, others, asks_as, told, disturbed
) -> None:
    assert disturbed(beyond_m, others, asks_as) == told


def test_an_address_that_fails_and_then_comes_is_no_fault(service, until) -> None:
    network, answers = QgsNetworkAccessManager.instance(), Answers()
    tile = "SERVICE=WMTS&REQUEST=GetTile&TILECOL=0&TILEROW=0"
    request = QNetworkRequest(QUrl(f"{service.place}/wmts?{tile}"))
    service.good_pictures, service.fault = 0, "error"
    with answers.heard_by(network):
        network.get(request)
        until(lambda: answers.fault)
        service.fault = ""
        network.get(request)
        until(lambda: not answers.fault)
    assert service.asked == 2


def test_once_an_own_server_answers_no_other_counts(service, until) -> None:
    network = QgsNetworkAccessManager.instance()
    tile = f"{service.place}/wmts?SERVICE=WMTS&REQUEST=GetTile&TILECOL=0&TILEROW=0"
    answers = TileAnswers(Servers(own=frozenset({QUrl(service.place).authority()})))

    def ask(address: str) -> None:
        reply = network.get(request_for(address, TILES))
        until(reply.isFinished)

    with answers.heard_by(network):
        ask(f"http://{NOBODY}/tile.png")
        assert answers.fault == REFUSED
        ask(tile)
        assert answers.fault == ""
        ask(f"http://{NOBODY}/tile.png")
        assert answers.fault == ""
        service.good_pictures, service.fault = 0, "error"
        ask(f"{tile}&again")
        assert answers.fault


def test_servers_are_told_apart_by_who_names_them(qgis_app) -> None:
    QgsProject.instance().clear()
    sources = [
        "https://ours.org/%7Bz%7D",
        "http%3A%2F%2Fother.org:81/%7Bz%7D",
        "https://ours.org/b",
    ]
    layers = [QgsRasterLayer(SOURCE + source, "ground", "wms") for source in sources]
    QgsProject.instance().addMapLayers(layers, False)  # no canvas may ask for their tiles
    assert servers_around(layers[0]) == ({"ours.org"}, {"other.org:81"})
    QgsProject.instance().clear()
