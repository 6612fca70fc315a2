"""Layers that are compared, as strings: the map with its classes, and the reference."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.class_scheme import ISPRS, ClassScheme
from ..core.errors import InputError, JobError, ModelError
from ..core.job import SegmentationJob
from ..core.job_record import job_from_record
from ..core.model_card import find_model
from ..core.result import RUN_FILE
from .class_titles import spoken
from .layers import RUN_PROPERTY
from .run_folder import run_name
from .sources import raster_source, vector_source
from .translation import tr

_FORMATS = ["gpkg", "shp", "geojson"]
_MOST_EXPORTED = 200_000
"""Features that are exported in the main thread, in a second or so."""


@dataclass(frozen=True)
class MapSource:
    """A classified map.

    Attributes:
        name: what people call the place.
        model: id or folder of the model that made it; None where nobody knows.
    """

    source: str
    scheme: ClassScheme = ISPRS
    model: str | None = None
    name: str = ""


def map_source(layer: QgsRasterLayer) -> MapSource:
    """Return what the engine opens for a classified map, and the classes of its model.

    Raises:
        InputError: the layer is no file, or a picture in colours.
    """
    source = raster_source(layer)
    if layer.bandCount() > 2:  # noqa: PLR2004 - ids, and perhaps an alpha band
        raise InputError(
            tr("The layer '{name}' is a picture, not a map of class ids.").format(
                name=layer.name()
            ),
            tr("Choose the layer Classes of a run, or a raster with one band of ids."),
        )
    job = _job_of_run(layer, source)
    model = job.model if job else None
    name = run_name(job) if job else layer.name()
    try:
        scheme = find_model(model).classes if model else ISPRS
    except ModelError:
        scheme, model = ISPRS, None
    return MapSource(source, spoken(scheme), model, name)


def reference_source(layer: QgsMapLayer) -> str:
    """Return what the engine opens for a reference; drawn or filtered polygons are exported.

    Raises:
        InputError: the layer is a service, or too large to be exported.
    """
    if isinstance(layer, QgsRasterLayer):
        return raster_source(layer)
    if not isinstance(layer, QgsVectorLayer):
        raise InputError(
            tr("The layer '{name}' has neither pixels nor polygons.").format(name=layer.name()),
            tr("Choose another layer."),
        )
    is_plain = layer.providerType() == "ogr" and not layer.subsetString()
    if is_plain and not layer.isModified():
        return vector_source(layer)
    if layer.featureCount() > _MOST_EXPORTED:
        raise InputError(
            tr("The layer '{name}' has {features} features and is no plain file.").format(
                name=layer.name(), features=layer.featureCount()
            ),
            tr("Save it as a GeoPackage first, and choose that."),
        )
    return _exported(layer)


def _exported(layer: QgsVectorLayer) -> str:
    copy = layer.materialize(QgsFeatureRequest())
    if copy is None:
        raise InputError(
            tr("The layer '{name}' cannot be read.").format(name=layer.name()),
            tr("Save it as a GeoPackage first."),
        )
    return QgsProcessingUtils.convertToCompatibleFormat(
        copy, False, "reference", _FORMATS, _FORMATS[0], QgsProcessingContext(),
        QgsProcessingFeedback(),
    )  # fmt: skip


def _job_of_run(layer: QgsRasterLayer, source: str) -> SegmentationJob | None:
    folder = layer.customProperty(RUN_PROPERTY, "") or str(Path(source).parent)
    try:
        run = json.loads((Path(str(folder)) / RUN_FILE).read_text(encoding="utf-8"))
        return job_from_record(run["job"])
    except (OSError, ValueError, KeyError, TypeError, JobError):
        return None
