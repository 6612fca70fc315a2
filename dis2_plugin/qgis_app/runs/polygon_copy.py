"""The polygons of a layer become a file, in another thread: many must not hold the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import pyqtSignal

from ...core.errors import Cancelled, InputError, OutputError
from ...gui.segment.layer_facts import is_in_memory
from ..translation import tr
from .sources import file_stem, vector_source
from .tasks import BackgroundTask

_AT_ONCE = 500
"""Features between two looks at whether somebody wants to stop."""

_OTHER_SHAPES = ("Point", "Line", "No geometry")
"""Kinds of layers as QGIS calls them in English, in versions with different names for its enums."""

_NUMBER = "_id"
_OWN_COLUMNS = [f"FID={_NUMBER}", "GEOMETRY_NAME=_shape"]
"""What the file adds, named as hardly any field is."""


class Polygons:
    """What a layer holds, or what is selected of it, at the time it is asked for.

    Changes that are not saved yet are part of it. Of a file, what others save later is seen.
    """

    def __init__(self, layer: QgsVectorLayer, only_selected: bool = False, field: str = "") -> None:
        """Take note of the layer, on the main thread; no feature is read.

        Args:
            layer: whose polygons.
            only_selected: the selected ones alone.
            field: the one whose values come along; empty: none.

        Raises:
            InputError: there is no polygon, or no such field.
        """
        self.count = layer.selectedFeatureCount() if only_selected else layer.featureCount()
        if self.count == 0 or _has_other_shapes(layer):
            raise _nothing_in(layer.name(), only_selected and self.count == 0)
        self.name, self.crs, self.kind = layer.name(), layer.crs(), layer.wkbType()
        self.transforms = QgsProject.instance().transformContext()
        self.source = QgsVectorLayerFeatureSource(layer)
        self.fields, self._column = _number_field(), layer.fields().lookupField(field)
        if self._column >= 0:
            self.fields.append(layer.fields().at(self._column))
        elif field:
            raise _no_field(layer, field)
        columns = [self._column] if self._column >= 0 else []
        self.request = QgsFeatureRequest().setSubsetOfAttributes(columns)
        if only_selected:
            self.request.setFilterFids(layer.selectedFeatureIds())

    def features(self) -> Iterator[QgsFeature]:
        """Read feature by feature, each with its number; in any thread.

        Those that are not saved yet have none, and come last: the file counts on for them.
        """
        unsaved = []
        for feature in self.source.getFeatures(self.request):
            copy = QgsFeature(self.fields)
            copy.setGeometry(feature.geometry())
            if self._column >= 0:
                copy.setAttribute(1, feature.attribute(self._column))
            if feature.id() < 0:
                unsaved.append(copy)
            else:
                copy.setAttribute(0, feature.id())
                yield copy
        yield from unsaved


@dataclass(frozen=True)
class LayerFile:
    """A layer as the engine reads it.

    Attributes:
        source: what the engine opens.
        polygons: what must be copied there first; None where it is there.
    """

    source: str
    polygons: Polygons | None = None


def polygon_file(layer: QgsVectorLayer, field: str = "", only_selected: bool = False) -> LayerFile:
    """Return where polygons are; what no file holds in this way has to be copied first.

    That is what is drawn, filtered, selected, in the memory of QGIS, or in a field that is computed
    or joined, and what has a CRS in QGIS that its file does not say.

    Raises:
        InputError: there is no polygon, or no such field.
    """
    polygons = Polygons(layer, only_selected, field)
    is_plain = layer.providerType() == "ogr" and not layer.subsetString()
    is_plain = is_plain and layer.crs() == layer.dataProvider().crs()
    is_plain = is_plain and not is_in_memory(layer.source())
    has_field = not field or layer.dataProvider().fields().lookupField(field) >= 0
    if is_plain and has_field and not only_selected and not layer.isModified():
        return LayerFile(vector_source(layer))
    name = f"{file_stem(layer.name(), 'polygons')}.gpkg"
    return LayerFile(QgsProcessingUtils.generateTempFilename(name), polygons)


def copy_polygons(
    polygons: Polygons,
    path: Path,
    show_percent: Callable[[float], None],
    is_unwanted: Callable[[], bool],
) -> None:
    """Write polygons as a GeoPackage, whole or not at all; in any thread.

    Raises:
        Cancelled: nobody wants them any more.
        OutputError: the file cannot be written.
    """
    try:
        _write(polygons, path, show_percent, is_unwanted)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


class PolygonCopy(BackgroundTask):
    """Copies polygons in a task."""

    copied = pyqtSignal(str)
    """Path of the file."""

    def __init__(self, polygons: Polygons, path: Path) -> None:
        super().__init__(tr("DIS2: copy the polygons of {name}").format(name=polygons.name))
        self._polygons, self._path = polygons, path

    def work(self) -> None:
        """Copy feature by feature.

        Raises:
            Cancelled: the person asked to stop.
            OutputError: the file cannot be written.
        """
        copy_polygons(self._polygons, self._path, self.setProgress, self.isCanceled)

    def deliver(self) -> None:
        """Send the path."""
        self.copied.emit(str(self._path))


def _write(
    polygons: Polygons,
    path: Path,
    show_percent: Callable[[float], None],
    is_unwanted: Callable[[], bool],
) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerOptions = "GPKG", _OWN_COLUMNS
    kind = (str(path), polygons.fields, polygons.kind, polygons.crs)
    writer = QgsVectorFileWriter.create(*kind, polygons.transforms, options)
    try:
        _check(writer, path)
        for number, feature in enumerate(polygons.features()):
            if number % _AT_ONCE == 0:
                if is_unwanted():
                    raise Cancelled
                show_percent(100 * number / max(polygons.count, number, 1))
            if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                _check(writer, path)
        writer.flushBuffer()
        _check(writer, path)
    finally:
        del writer  # it closes the file: an error would hold it open by its frames


def _check(writer: QgsVectorFileWriter, path: Path) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OutputError.unwritable(path, writer.errorMessage().rstrip("."))


def _number_field() -> QgsFields:
    """Return a field of whole numbers: the types of fields have other names in newer QGIS."""
    return QgsVectorLayer(f"NoGeometry?field={_NUMBER}:int8", "", "memory").fields()


def _has_other_shapes(layer: QgsVectorLayer) -> bool:
    """Whether a layer can hold no polygon; of some, such as virtual layers, nobody knows before."""
    return QgsWkbTypes.geometryDisplayString(layer.geometryType()) in _OTHER_SHAPES


def _no_field(layer: QgsVectorLayer, field: str) -> InputError:
    return InputError(
        tr("The layer '{name}' has no field '{field}'.").format(name=layer.name(), field=field),
        tr("Its fields: {names}.").format(names=", ".join(layer.fields().names()) or "-"),
    )


def _nothing_in(name: str, only_selected: bool) -> InputError:
    if only_selected:
        return InputError(
            tr("No polygon of the layer '{name}' is selected.").format(name=name),
            tr("Select polygons, or take all of them."),
        )
    return InputError(
        tr("The layer '{name}' has no polygons.").format(name=name),
        tr("Choose a layer of polygons."),
    )
