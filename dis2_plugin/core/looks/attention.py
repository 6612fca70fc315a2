"""The attention of finished runs as values: what is known of a class and of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .colours import Ramp


@dataclass(frozen=True)
class ClassAttention:
    """The attention layer of one class, as the map shows it.

    Attributes:
        name: of the class, as in its file's name.
        colour: of the class.
        opacity: 0..1.
        ramp: colours over scores; None where somebody chose another kind of style.
    """

    layer_id: str
    name: str
    title: str
    colour: tuple[int, int, int]
    is_visible: bool
    opacity: float
    ramp: Ramp | None

    @property
    def tint(self) -> tuple[int, int, int] | None:
        """The one colour of the ramp, or None where it has several."""
        hues = {colour[:3] for _, colour in self.ramp.stops} if self.ramp else set()
        return hues.pop() if len(hues) == 1 else None


@dataclass(frozen=True)
class Bar:
    """One bar of the plot: a score, and how long it is drawn (0..1, None without a range)."""

    score: float | None
    position: float | None


NO_BAR = Bar(None, None)
"""Where a raster has no data, or a run no raster of this class."""


@dataclass(frozen=True)
class Reading:
    """The scores of all classes at one place: class name to bar, also of the run compared with."""

    bars: Mapping[str, Bar]
    others: Mapping[str, Bar] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no raster has data here."""
        return all(bar.score is None for bar in (*self.bars.values(), *self.others.values()))
