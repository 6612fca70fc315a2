"""Buildings with straight walls and right angles, by QGIS's own algorithms."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeedback

_ANGLE_TOLERANCE_DEG, _MOST_ITERATIONS = 25.0, 1000


@dataclass(frozen=True)
class Straightening:
    """How buildings are straightened.

    Attributes:
        class_id: of buildings.
        tolerance: corners nearer than this to a wall go; in units of the CRS.
    """

    class_id: int
    tolerance: float


def straightened(
    polygons: str,
    destination: str,
    how: Straightening,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> str:
    """Write the buildings among some polygons with right angles, and return where.

    Args:
        polygons: path of a layer with a field ``class_id``.
        destination: path of the layer that is written.
        how: which polygons, and how much.
        context: of the algorithm that asks.
        feedback: its own.
    """
    import processing  # noqa: PLC0415 - a plugin of QGIS, there when an algorithm runs

    chain = (
        ("native:extractbyattribute", {"FIELD": "class_id", "OPERATOR": 0, "VALUE": how.class_id}),
        ("native:simplifygeometries", {"METHOD": 0, "TOLERANCE": how.tolerance}),
        (
            "native:orthogonalize",
            {"ANGLE_TOLERANCE": _ANGLE_TOLERANCE_DEG, "MAX_ITERATIONS": _MOST_ITERATIONS},
        ),
        ("native:fixgeometries", {}),
    )
    made = polygons
    for number, (name, parameters) in enumerate(chain, start=1):
        out = destination if number == len(chain) else QgsProcessing.TEMPORARY_OUTPUT
        words = {"INPUT": made, **parameters, "OUTPUT": out}
        done = processing.run(
            name, words, context=context, feedback=feedback, is_child_algorithm=True
        )
        made = done["OUTPUT"]
    return str(made)
