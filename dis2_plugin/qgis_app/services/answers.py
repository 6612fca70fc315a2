"""What servers answer while a layer is fetched, and which of it is a fault of that layer's service.

QGIS asks for a WMS in the thread that draws it. Tiles it fetches, since 3.26 or so, in a thread of
its own that serves all maps at once: then only the main thread hears, of every layer and of all
else that QGIS and its plugins ask for, and nobody tells for which layer a tile was.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
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


class TileAnswers(Answers):
    """Those to requests for tiles, in whatever thread; others are no layer's fault.

    Args:
        strangers: servers (``host:port``) that are none of ours.
    """

    def __init__(self, strangers: Collection[str] = ()) -> None:
        super().__init__()
        self._strangers = strangers
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
        server = answer.request().url().authority()
        if answer.requestId() in self._tiles and server not in self._strangers:
            super().hear(answer)

    def _note(self, asked: QgsNetworkRequestParameters) -> None:
        if asked.initiatorClassName().endswith(_TILES):
            self._tiles.add(asked.requestId())


def strangers_of(layer: QgsMapLayer) -> frozenset[str]:
    """Return the servers that only other layers of the project name in their sources."""
    others = (other for other in QgsProject.instance().mapLayers().values() if other is not layer)
    named = frozenset(server for other in others for server in _servers(other))
    return named - _servers(layer)


def _servers(layer: QgsMapLayer) -> frozenset[str]:
    return frozenset(_SERVER.findall(unquote(layer.source())))
