"""What can be wrong with the wish for a scene."""

from __future__ import annotations

from ..core.errors import Dis2Error


class SceneError(Dis2Error):
    """A scene cannot be drawn as asked: size, pixel size, style or bit depth out of range."""


def refuse_outside(what: str, unit: str, value: float, low: float, high: float) -> None:
    """Refuse a number outside ``low`` to ``high``.

    Raises:
        SceneError: it is outside.
    """
    if not low <= value <= high:
        raise SceneError(
            f"A scene cannot have a {what} of {value} {unit}.",
            f"Ask for {low} to {high} {unit}.",
        )
