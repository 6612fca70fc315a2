"""A WMS and a WMTS on this machine's own address, which draw squares and fail when told to."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qsl, urlsplit

import numpy as np
from osgeo import gdal

EPSG = 25832
WEST, NORTH, SIDE_M = 500_000.0, 5_700_000.0, 819.2
"""The service's own square, of 8 by 8 tiles of 256 pixels of 0.4 m."""
TILE_PX, TILE_PIXEL_M = 256, 0.4
SQUARE_M = 16.0
LONGEST_WAIT_S = 20

_NUMBERS = itertools.count()

_WMS = """<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
 xmlns:xlink="http://www.w3.org/1999/xlink">
<Service><Name>WMS</Name><Title>t</Title><OnlineResource xlink:href="{place}/wms"/></Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format><DCPType><HTTP><Get>
<OnlineResource xlink:href="{place}/wms?"/></Get></HTTP></DCPType></GetCapabilities>
<GetMap><Format>image/png</Format><DCPType><HTTP><Get>
<OnlineResource xlink:href="{place}/wms?"/></Get></HTTP></DCPType></GetMap>
</Request><Exception><Format>XML</Format></Exception>
<Layer><Title>all</Title><CRS>EPSG:{epsg}</CRS>
<Layer><Name>ground</Name><Title>ground</Title><CRS>EPSG:{epsg}</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>8.9</westBoundLongitude>
<eastBoundLongitude>9.1</eastBoundLongitude><southBoundLatitude>51.3</southBoundLatitude>
<northBoundLatitude>51.6</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="EPSG:{epsg}" minx="{west}" miny="{south}" maxx="{east}" maxy="{north}"/>
</Layer></Layer></Capability></WMS_Capabilities>"""

_WMTS = """<?xml version="1.0"?>
<Capabilities version="1.0.0" xmlns="http://www.opengis.net/wmts/1.0"
 xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
<ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP>
<ows:Get xlink:href="{place}/wmts?"><ows:Constraint name="GetEncoding"><ows:AllowedValues>
<ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get>
</ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
<Contents><Layer><ows:Title>ground</ows:Title>
<ows:BoundingBox crs="urn:ogc:def:crs:EPSG::{epsg}">
<ows:LowerCorner>{west} {south}</ows:LowerCorner>
<ows:UpperCorner>{east} {north}</ows:UpperCorner></ows:BoundingBox>
<ows:Identifier>ground</ows:Identifier>
<Style isDefault="true"><ows:Identifier>default</ows:Identifier>
</Style><Format>image/png</Format>
<TileMatrixSetLink><TileMatrixSet>grid</TileMatrixSet></TileMatrixSetLink></Layer>
<TileMatrixSet><ows:Identifier>grid</ows:Identifier>
<ows:SupportedCRS>urn:ogc:def:crs:EPSG::{epsg}</ows:SupportedCRS>
<TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>{scale}</ScaleDenominator>
<TopLeftCorner>{west} {north}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>
<MatrixWidth>8</MatrixWidth><MatrixHeight>8</MatrixHeight></TileMatrix></TileMatrixSet>
</Contents></Capabilities>"""


_EXCUSE = b"""<ServiceExceptionReport><ServiceException>no ground today</ServiceException>
</ServiceExceptionReport>"""


def colour_at(x: float, y: float) -> list[int]:
    """Return what the service shows at a place: red by the column of its square, green by row."""
    column, row = int((x - WEST) // SQUARE_M), int((NORTH - y) // SQUARE_M)
    return [10 + 4 * column % 240, 10 + 4 * row % 240, 99]


def picture(west: float, north: float, width: int, height: int, pixel_m: float) -> bytes:
    """Return a PNG of a part of the service's ground."""
    xs = west + (np.arange(width) + 0.5) * pixel_m
    ys = north - (np.arange(height) + 0.5) * pixel_m
    red = 10 + 4 * ((xs - WEST) // SQUARE_M).astype(int) % 240
    green = 10 + 4 * ((NORTH - ys) // SQUARE_M).astype(int) % 240
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 3)
    memory.GetRasterBand(1).WriteArray(np.broadcast_to(red, (height, width)).astype("u1"))
    memory.GetRasterBand(2).WriteArray(
        np.broadcast_to(green[:, np.newaxis], (height, width)).astype("u1")
    )
    memory.GetRasterBand(3).Fill(99)
    path = f"/vsimem/picture{next(_NUMBERS)}.png"
    gdal.GetDriverByName("PNG").CreateCopy(path, memory)
    file = gdal.VSIFOpenL(path, "rb")
    data = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(path)
    return data


@dataclass
class Service:
    """The services, and how they behave.

    Attributes:
        good_pictures: how many pictures are sent before the fault begins.
        fault: "" for none, "error" (status 500), "exception" (a text in place of a picture) or
            "silence" (no answer until ``end``).
        asked: how many pictures were asked for.
    """

    place: str = ""
    good_pictures: int = 1_000_000
    fault: str = ""
    asked: int = 0
    end: Event = field(default_factory=Event)

    @property
    def wms(self) -> str:
        """The source of a QGIS layer."""
        return f"crs=EPSG:{EPSG}&format=image/png&layers=ground&styles=&url={self.place}/wms"

    @property
    def wmts(self) -> str:
        """The source of a QGIS layer."""
        url = f"{self.place}/wmts?SERVICE%3DWMTS%26REQUEST%3DGetCapabilities"
        words = "format=image/png&layers=ground&styles=default&tileMatrixSet=grid"
        return f"crs=EPSG:{EPSG}&{words}&url={url}"

    def capabilities(self, template: str) -> bytes:
        """Return what the service says about itself."""
        corners = {"west": WEST, "north": NORTH, "east": WEST + SIDE_M, "south": NORTH - SIDE_M}
        scale = TILE_PIXEL_M / 0.00028
        return template.format(place=self.place, epsg=EPSG, scale=scale, **corners).encode()

    def answer(self, query: dict[str, str]) -> bytes:
        """Return the picture of a GetMap or GetTile."""
        if query["REQUEST"] == "GetTile":
            column, row = int(query["TILECOL"]), int(query["TILEROW"])
            side_m = TILE_PX * TILE_PIXEL_M
            corner = (WEST + column * side_m, NORTH - row * side_m)
            return picture(*corner, TILE_PX, TILE_PX, TILE_PIXEL_M)
        west, _, east, north = (float(number) for number in query["BBOX"].split(","))
        width = int(query["WIDTH"])
        return picture(west, north, width, int(query["HEIGHT"]), (east - west) / width)


@contextmanager
def serving() -> Iterator[Service]:
    """Serve until the end."""
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            query = {name.upper(): value for name, value in parse_qsl(address.query)}
            if query.get("REQUEST") == "GetCapabilities":
                template = _WMTS if address.path == "/wmts" else _WMS
                self.reply(200, "text/xml", service.capabilities(template))
                return
            service.asked += 1
            fault = service.fault if service.asked > service.good_pictures else ""
            if fault == "silence":
                service.end.wait(LONGEST_WAIT_S)
            if fault == "exception":
                self.reply(200, "text/xml", _EXCUSE)
            elif fault:
                self.reply(500, "text/plain", b"broken")
            else:
                self.reply(200, "image/png", service.answer(query))

        def reply(self, status: int, kind: str, data: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.place = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        service.end.set()
        server.shutdown()
        server.server_close()
        thread.join()
