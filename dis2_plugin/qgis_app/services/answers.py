"""What servers answer while a layer is fetched, and which of it is a fault of that layer's service.

QGIS asks for a WMS in the thread that draws it. Tiles it fetches, since 3.26 or so, in a thread of
its own that serves all maps at once: then only the main thread hears, of every layer and of all
else that QGIS and its plugins ask for, and nobody tells for which layer a tile was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import unquote

from qgis.core import (
    QgsMapLayer,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsNetworkRequestParameters,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtNetwork import QNetworkReply

from ..translation import tr

_TEXTS = (b"text", b"xml", b"json", b"html")
"""Words in the type of an answer that is an excuse; pictures are not always called such."""

_TILES = "TiledImageDownloadHandler"
"""How the names end of what asks for tiles in QGIS."""

_SERVER = re.compile(r"https?://([^/?&]+)")


class Answers:
    """The requests that a server has not answered well, by their addresses.

    QGIS asks again for tiles that did not come, so an address that comes later is forgotten.
    """

    def __init__(self) -> None:
        self._faults: dict[str, str] = {}

    @contextmanager
    def heard_by(self, network: QgsNetworkAccessManager) -> Iterator[None]:
        """Listen to what it is answered, until the end of the block.

        Directly: a thread that listens to another one has no event loop of its own to hear by.
        """
        directly = Qt.ConnectionType.DirectConnection
        network.finished[QgsNetworkReplyContent].connect(self.hear, directly)
        try:
            yield
        finally:
            network.finished[QgsNetworkReplyContent].disconnect(self.hear)

    def hear(self, answer: QgsNetworkReplyContent) -> None:
        """Remember whether it is a fault."""
        address = answer.request().url().toString()
        if answer.error() == QNetworkReply.NetworkError.NoError:
            if any(kind in bytes(answer.rawHeader(b"Content-Type")) for kind in _TEXTS):
                self._faults[address] = tr("the service sent a text in place of a picture")
            else:
                self._faults.pop(address, None)
        elif answer.error() == QNetworkReply.NetworkError.OperationCanceledError:
            self._faults[address] = tr("no answer came in time")
        else:
            self._faults[address] = answer.errorString()

    @property
    def fault(self) -> str:
        """What went wrong first; empty where all was answered."""
        return next(iter(self._faults.values()), "")


class Servers(NamedTuple):
    """Servers (``host:port``) that sources of layers name.

    Attributes:
        own: those of a layer; its service may send for tiles to another one.
        others: those that only other layers of the project name.
    """

    own: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


class TileAnswers(Answers):
    """Those to requests for tiles, in whatever thread; others are no layer's fault.

    Once one of the layer's own servers has answered, its tiles come from there, and what any other
    server says is no fault of it. Until then only those of other layers are known not to be its.

    Args:
        servers: of the layer and around it.
    """

    def __init__(self, servers: Servers) -> None:
        super().__init__()
        self._servers, self._comes_from_own = servers, False
        self._tiles: set[int] = set()

    @contextmanager
    def heard_by(self, network: QgsNetworkAccessManager) -> Iterator[None]:
        """Listen to what it is asked and answered, until the end of the block."""
        asked = network.requestAboutToBeCreated[QgsNetworkRequestParameters]
        asked.connect(self._note, Qt.ConnectionType.DirectConnection)
        try:
            with super().heard_by(network):
                yield
        finally:
            asked.disconnect(self._note)

    def hear(self, answer: QgsNetworkReplyContent) -> None:
        """Remember whether it is a fault of a tile."""
        if answer.requestId() not in self._tiles:
            return
        server = answer.request().url().authority()
        is_own = server in self._servers.own
        if is_own and not self._comes_from_own:
            self._comes_from_own = True
            self._faults.clear()
        if is_own or not (self._comes_from_own or server in self._servers.others):
            super().hear(answer)

    def _note(self, asked: QgsNetworkRequestParameters) -> None:
        if asked.initiatorClassName().endswith(_TILES):
            self._tiles.add(asked.requestId())


def servers_around(layer: QgsMapLayer) -> Servers:
    """Return the servers of a layer and of all others in the project."""
    others = (other for other in QgsProject.instance().mapLayers().values() if other is not layer)
    own, named = _named(layer), frozenset(server for other in others for server in _named(other))
    return Servers(own, named - own)


def _named(layer: QgsMapLayer) -> frozenset[str]:
    return frozenset(_SERVER.findall(unquote(layer.source())))
