"""A web layer as image: QGIS runs this file, which serves the sample as a WMS of its own.

Nothing is fetched from the network: the service listens on this machine's own address.
"""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from tour_stage import (
    SAMPLE,
    Walk,
    arrange_window,
    canvas_is_drawn,
    iface,
    lead,
    open_dialog,
    photograph,
    place_at_the_right,
    project,
    seconds,
)

CRS = "EPSG:25832"
INFRARED = (3, 1, 2)
"""Bands of the sample in the order in which services send colour infrared."""

CAPABILITIES = """<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
 xmlns:xlink="http://www.w3.org/1999/xlink"><Service><Name>WMS</Name></Service>
<Capability><Request><GetMap><Format>image/png</Format><DCPType><HTTP><Get>
<OnlineResource xlink:href="{place}"/></Get></HTTP></DCPType></GetMap></Request>
<Layer><Title>all</Title><CRS>{crs}</CRS><Layer><Name>cir</Name><Title>Infrared</Title>
<CRS>{crs}</CRS><BoundingBox CRS="{crs}" minx="{0}" miny="{1}" maxx="{2}" maxy="{3}"/>
</Layer></Layer></Capability></WMS_Capabilities>"""


class Service(BaseHTTPRequestHandler):
    """Answers what a WMS is asked for: what there is, and pictures of it."""

    def do_GET(self) -> None:
        """Send capabilities or a picture."""
        asked = {key.upper(): value for key, value in parse_qsl(urlsplit(self.path).query)}
        is_map = asked.get("REQUEST") == "GetMap"
        content = picture(asked) if is_map else capabilities(self.headers["Host"])
        self.send_response(200)
        self.send_header("Content-Type", "image/png" if is_map else "text/xml")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def capabilities(host: str) -> bytes:
    """Return what the service says of itself."""
    raster = gdal.Open(str(SAMPLE / "rgir.tif"))
    west, pixel_m, _, north, _, _ = raster.GetGeoTransform()
    box = (west, north - pixel_m * raster.RasterYSize, west + pixel_m * raster.RasterXSize, north)
    return CAPABILITIES.format(*box, crs=CRS, place=f"http://{host}/?").encode()


def picture(asked: dict[str, str]) -> bytes:
    """Return the sample in false colour, as a PNG."""
    bounds = [float(side) for side in asked["BBOX"].split(",")]
    size = (int(asked["WIDTH"]), int(asked["HEIGHT"]))
    sample = str(SAMPLE / "rgir.tif")
    cut = gdal.Warp(
        "", sample, format="MEM", outputBounds=bounds, width=size[0], height=size[1], dstSRS=CRS
    )
    name = f"/vsimem/{hash(tuple(bounds))}.png"
    gdal.Translate(name, cut, format="PNG", bandList=list(INFRARED))
    handle = gdal.VSIFOpenL(name, "rb")
    content = gdal.VSIFReadL(1, gdal.VSIStatL(name).size, handle)
    gdal.VSIFCloseL(handle)
    gdal.Unlink(name)
    return bytes(content)


def walk() -> Walk:
    """Choose a web layer as image, with heights from a file, and map the map window."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, daemon=True).start()
    arrange_window()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    place = f"http://127.0.0.1:{server.server_port}/?"
    source = f"crs={CRS}&format=image/png&layers=cir&styles=&url={place}"
    image = QgsRasterLayer(source, "Infrared pictures (WMS)", "wms")
    heights = QgsRasterLayer(str(SAMPLE / "ndsm.tif"), "Sample heights (NDSM)")
    for layer in (heights, image):
        project.addMapLayer(layer)
    iface.mapCanvas().setExtent(heights.extent())
    iface.mapCanvas().refresh()
    yield canvas_is_drawn()
    dialog = open_dialog(image, heights)
    place_at_the_right(dialog)
    dialog.area_panel.canvas_radio.click()
    yield dialog.segment_button.isEnabled
    yield lambda: "…" not in dialog.run_panel.status_label.text()
    dialog.segment_button.click()
    yield dialog.results_panel.save_button.isEnabled
    yield seconds(2)
    iface.messageBar().clearWidgets()
    yield canvas_is_drawn()
    photograph("28-web-layer")
    dialog.close()
    server.shutdown()


QTimer.singleShot(3000, lambda: lead(walk()))
