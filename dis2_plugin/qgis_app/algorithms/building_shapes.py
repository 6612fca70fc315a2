"""Buildings with straight walls and right angles, or with round ones, by QGIS's algorithms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeedback

_ANGLE_TOLERANCE_DEG, _MOST_ITERATIONS = 25.0, 1000
_ROUNDS, _OFFSET, _ANY_ANGLE_DEG = 3, 0.25, 180.0
"""Each round cuts every corner at a quarter of its walls (Chaikin)."""


class BuildingShape(Enum):
    """What walls are like."""

    RIGHT_ANGLES = "right-angles"
    ROUND = "round"


@dataclass(frozen=True)
class Reshaping:
    """How buildings are drawn anew.

    Attributes:
        class_id: of buildings.
        tolerance: corners nearer than this to a wall go; in units of the CRS.
        shape: what their walls are made.
    """

    class_id: int
    tolerance: float
    shape: BuildingShape


_STEPS: dict[BuildingShape, tuple[str, dict[str, Any]]] = {
    BuildingShape.RIGHT_ANGLES: (
        "native:orthogonalize",
        {"ANGLE_TOLERANCE": _ANGLE_TOLERANCE_DEG, "MAX_ITERATIONS": _MOST_ITERATIONS},
    ),
    BuildingShape.ROUND: (
        "native:smoothgeometry",
        {"ITERATIONS": _ROUNDS, "OFFSET": _OFFSET, "MAX_ANGLE": _ANY_ANGLE_DEG},
    ),
}


def reshaped(
    polygons: str,
    destination: str,
    how: Reshaping,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> str:
    """Write the buildings among some polygons in another shape, and return where.

    Args:
        polygons: path of a layer with a field ``class_id``.
        destination: path of the layer that is written.
        how: which polygons, and what becomes of them.
        context: of the algorithm that asks.
        feedback: its own.
    """
    import processing  # noqa: PLC0415 - a plugin of QGIS, there when an algorithm runs

    chain = (
        ("native:extractbyattribute", {"FIELD": "class_id", "OPERATOR": 0, "VALUE": how.class_id}),
        ("native:simplifygeometries", {"METHOD": 0, "TOLERANCE": how.tolerance}),
        _STEPS[how.shape],
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
