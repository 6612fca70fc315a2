"""Parameters that the algorithms for finished maps share: the rasters of a run, and its model."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..translation import tr
from .inputs import Inputs, advanced, described


def classes_parameter() -> QgsProcessingParameterDefinition:
    """Return the parameter of the classified map."""
    return described(
        QgsProcessingParameterRasterLayer("CLASSES", tr("Classes")),
        tr("The layer Classes of a run, or another raster of class ids."),
    )


def quality_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield the parameters of the rasters that are averaged."""
    yield described(
        QgsProcessingParameterRasterLayer("CONFIDENCE", tr("Confidence"), optional=True),
        tr("The layer Confidence of the run; without it there is no mean confidence."),
    )
    yield described(
        QgsProcessingParameterRasterLayer(
            "NDSM", tr("Heights above ground, in metres"), optional=True
        ),
        tr("On any grid; without it there are no heights."),
    )


def model_parameter() -> QgsProcessingParameterDefinition:
    """Return the parameter that says whose classes a map has."""
    return advanced(
        described(
            QgsProcessingParameterString("MODEL", tr("Model"), optional=True),
            tr(
                "Whose classes the map has: id or folder of a model. Empty: told by the run, and "
                "where nobody knows, the five ISPRS classes."
            ),
        )
    )


def polygon_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield the parameters that say how polygons are drawn."""
    yield described(
        QgsProcessingParameterNumber(
            "MIN_AREA",
            tr("Smallest polygon (m²)"),
            QgsProcessingParameterNumber.Type.Double,
            defaultValue=0.0,
            minValue=0.0,
        ),
        tr("A smaller patch joins its largest neighbour, so that no gap opens. 0 keeps all."),
    )
    yield described(
        QgsProcessingParameterBoolean("SMOOTH", tr("Smooth outlines"), defaultValue=False),
        tr(
            "Outlines without the steps of pixels, never half a pixel away from them; neighbours "
            "still share their borders exactly."
        ),
    )


def map_words(inputs: Inputs) -> list[str]:
    """Return the words for the engine that name the classified map and its model.

    Raises:
        InputError: the layer is no file, or no map of ids.
    """
    found = inputs.classified_map("CLASSES")
    model = inputs.model() or found.model
    return [f"--classes={found.source}", *([f"--model={model}"] if model else [])]


def polygon_words(inputs: Inputs) -> list[str]:
    """Return the words for the engine that say how polygons are drawn."""
    smooth = ["--smooth"] if inputs.flag("SMOOTH") else []
    return [f"--min-area={inputs.number('MIN_AREA')!r}", *smooth]
