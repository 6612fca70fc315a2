"""Rasters of a saved GeoPackage get their legends back, however they came into the project.

Before 3.34 QGIS paints their palettes and lists all colours by number: it takes no style from the
file for a raster. Newer ones do, but in English. The project stored in the file has the styles too.
"""

from __future__ import annotations

import io
import logging
import sqlite3
import zipfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ...core.results.result import STORED_PROJECT
from .class_titles import spoken_titles
from .legend import tell_white
from .style import ramp_words, scenario_words

_ENDING = ".gpkg"
_LABELS = {"paletteEntry": ("label",), "rampLegendSettings": ("minimumLabel", "maximumLabel")}
"""Element of a style to its attributes that people read."""

_logger = logging.getLogger(__name__)


class StoredStyles:
    """Looks at each layer that is added to a project by hand; QGIS may breathe between two."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._waiting: list[str] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._style_next)
        project.legendLayersAdded.connect(self._look)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._project.legendLayersAdded.disconnect(self._look)

    def _look(self, layers: Iterable[QgsMapLayer]) -> None:
        rasters = (layer for layer in layers if isinstance(layer, QgsRasterLayer))
        self._waiting += [layer.id() for layer in rasters if _ENDING in layer.source().lower()]
        if self._waiting:
            self._timer.start(0)

    def _style_next(self) -> None:
        layer = self._project.mapLayer(self._waiting.pop(0))
        if not self._waiting:
            self._timer.stop()
        if layer is not None:  # else it was removed meanwhile
            self._style(layer)

    def _style(self, layer: QgsRasterLayer) -> None:
        style = stored_style(layer)
        if style is None or not (has_bare_palette(layer) or labels(layer) == words_in(style)):
            return  # it is not ours, or a person has given it a style
        if not layer.importNamedStyle(spoken(style))[0]:
            return
        node = self._project.layerTreeRoot().findLayer(layer)
        if node is not None:
            tell_white(node)
            layer.legendChanged.emit()


def has_bare_palette(layer: QgsRasterLayer) -> bool:
    """Whether a layer looks as QGIS shows a palette that nobody gave words to."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return False
    return all(item.label == f"{item.value:g}" for item in renderer.classes())


def labels(layer: QgsRasterLayer) -> list[str]:
    """Return what the legend of a palette, or of a ramp, says."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        return [item.label for item in renderer.classes()]
    shader = getattr(renderer, "shader", lambda: None)()
    ramp = shader.rasterShaderFunction() if shader else None
    if not isinstance(ramp, QgsColorRampShader):
        return []
    return [ramp.legendSettings().minimumLabel(), ramp.legendSettings().maximumLabel()]


def stored_style(layer: QgsRasterLayer) -> QDomDocument | None:
    """Return the style that the stored project has for a layer, in English.

    None where the file holds no project of ours, or none of its layers is this one.
    """
    place = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    table = place.get("layerName") or ""
    project = QDomDocument()
    project.setContent(_stored_project(Path(place.get("path") or "")))
    layers = project.elementsByTagName("maplayer")
    for number in range(layers.count()):
        element = layers.at(number).toElement()
        if element.firstChildElement("datasource").text().endswith(f"{_ENDING}:{table}"):
            return _as_style(element)
    return None


def _stored_project(path: Path) -> str:
    """Return the stored project's text; empty where there is none."""
    query = "SELECT content FROM qgis_projects WHERE name = ?"
    if not path.is_file():
        return ""  # SQLite would make one
    try:
        with closing(sqlite3.connect(path)) as connection:  # no address: a Windows share has none
            (packed,) = connection.execute(query, (STORED_PROJECT,)).fetchone()
        with zipfile.ZipFile(io.BytesIO(bytes.fromhex(packed))) as archive:
            return archive.read(f"{STORED_PROJECT}.qgs").decode("utf-8")
    except (sqlite3.Error, TypeError, ValueError, KeyError, zipfile.BadZipFile) as error:
        _logger.debug("%s holds no project of a run: %r", path, error)
        return ""


def _as_style(layer: QDomElement) -> QDomDocument:
    document = QDomDocument("qgis")
    root = document.createElement("qgis")
    root.setAttribute("styleCategories", "Symbology")
    document.appendChild(root)
    root.appendChild(document.importNode(layer.firstChildElement("pipe"), True))
    return document


def words_in(style: QDomDocument) -> list[str]:
    """Return what the legend of a style says, as ``labels`` does of a layer."""
    return [element.attribute(name) for element, name in _places_of_words(style)]


def spoken(style: QDomDocument) -> QDomDocument:
    """Put the legend of a style into the language of QGIS, and return the style."""
    words = {**spoken_titles(), **scenario_words(), **ramp_words()}
    for element, name in _places_of_words(style):
        label = element.attribute(name)
        element.setAttribute(name, words.get(label, label))
    return style


def _places_of_words(style: QDomDocument) -> list[tuple[QDomElement, str]]:
    """Return each element of a style that people read, with the attribute."""
    places = []
    for tag, names in _LABELS.items():
        found = style.elementsByTagName(tag)
        for number in range(found.count()):
            places += [(found.at(number).toElement(), name) for name in names]
    return places
