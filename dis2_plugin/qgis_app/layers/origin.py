"""What made a layer: a line for people, kept in the layer's own metadata."""

from __future__ import annotations

from qgis.core import QgsMapLayer

from ...core.results.result import RunResult
from ..translation import tr


def origin(result: RunResult) -> str:
    """Return model and date of a run in a line."""
    model = " ".join(filter(None, (result.model.get("id"), result.model.get("version"))))
    date = result.finished_at.partition("T")[0]
    words = tr("Land cover by DIS2, model {model}") if model else tr("Land cover by DIS2")
    return ", ".join(filter(None, (words.format(model=model), date)))


def write_origin(layer: QgsMapLayer, title: str, result: RunResult) -> None:
    """Keep the title and the origin with a layer; projects and layer properties show them."""
    metadata = layer.metadata()
    metadata.setTitle(title)
    metadata.setAbstract(origin(result))
    layer.setMetadata(metadata)
