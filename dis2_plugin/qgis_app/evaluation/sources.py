"""Layers that are compared, as strings: the map with its classes, and the reference."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.errors import InputError, JobError, ModelError
from ...core.jobs.job import SegmentationJob
from ...core.jobs.job_record import job_from_record
from ...core.models.model_card import find_model
from ...core.results.result import RUN_FILE
from ..layers.class_titles import spoken
from ..layers.map_model import noted_model
from ..layers.run_nodes import files_of, run_of
from ..runs.polygon_copy import LayerFile, polygon_file
from ..runs.run_folder import run_name
from ..runs.sources import layer_name, raster_source
from ..translation import tr

_SAMPLE_PX = 32


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
        InputError: the layer is no file, or its values are colours or fractions.
    """
    source, fault = raster_source(layer), ""
    if layer.bandCount() > 2:  # noqa: PLR2004 - ids, and perhaps an alpha band
        fault = tr("The layer '{name}' is a picture, not a map of class ids.")
    elif _has_fractions(layer):
        fault = tr("The layer '{name}' holds fractions, as heights and shares are: no class ids.")
    if fault:
        raise InputError(
            fault.format(name=layer.name()),
            tr("Choose the layer Classes of a run, or a raster with one band of ids."),
        )
    job = _job_of_run(layer, source)
    model = job.model if job else noted_model(source)
    name = run_name(job, layer_name) if job else layer.name()
    try:
        scheme = find_model(model).classes if model else ISPRS
    except ModelError:
        scheme, model = ISPRS, None
    return MapSource(source, spoken(scheme), model, name)


def _has_fractions(layer: QgsRasterLayer) -> bool:
    """Whether some of a few values are no whole numbers; ids are sometimes stored as floats."""
    provider = layer.dataProvider()
    if provider.dataType(1) not in (Qgis.DataType.Float32, Qgis.DataType.Float64):
        return False
    block = provider.block(1, layer.extent(), _SAMPLE_PX, _SAMPLE_PX)
    places = (place for place in range(_SAMPLE_PX**2) if not block.isNoData(place))
    return any(block.value(place) % 1 > 0 for place in places)


def reference_of(layer: QgsMapLayer, field: str) -> LayerFile:
    """Return where a reference is; drawn or filtered polygons have to be copied there.

    Args:
        layer: a raster, or polygons.
        field: of polygons: the one that names their classes.

    Raises:
        InputError: the layer is a service, or has no polygon or no such field.
    """
    if isinstance(layer, QgsRasterLayer):
        return LayerFile(raster_source(layer))
    if not isinstance(layer, QgsVectorLayer):
        raise InputError(
            tr("The layer '{name}' has neither pixels nor polygons.").format(name=layer.name()),
            tr("Choose another layer."),
        )
    return polygon_file(layer, field)


def _job_of_run(layer: QgsRasterLayer, source: str) -> SegmentationJob | None:
    try:
        run = json.loads((_run_folder(layer, source) / RUN_FILE).read_text(encoding="utf-8"))
        return job_from_record(run["job"])
    except (OSError, ValueError, KeyError, TypeError, JobError):
        return None


def _run_folder(layer: QgsRasterLayer, source: str) -> Path:
    """Return where the account of a layer's run is, which may not lie beside a toolbox's copy."""
    project = QgsProject.instance()
    run = run_of(project.layerTreeRoot().findLayer(layer.id()))
    return Path(files_of(project, run) or Path(source).parent)
