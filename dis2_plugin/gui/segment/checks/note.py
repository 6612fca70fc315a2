"""One sentence about the choices made so far, and how much it matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Weight(str, Enum):
    """How much a note matters."""

    HINT = "hint"
    WARNING = "warning"
    BLOCKING = "blocking"


@dataclass(frozen=True)
class Note:
    """A sentence for the person; a blocking one keeps the run from starting."""

    weight: Weight
    text: str


def blocking(notes: Iterable[Note]) -> list[str]:
    """Return the sentences that keep a run from starting."""
    return [note.text for note in notes if note.weight is Weight.BLOCKING]
