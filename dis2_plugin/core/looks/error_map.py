"""Values of an error map: what the reference says and what the map says, in one number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..class_scheme import ClassScheme
from .colours import Colour, Entry

STEP, NOT_MAPPED, ERROR_NO_DATA = 100, 99, 65535
"""A value is STEP times the id of the reference plus the id of the map, or plus NOT_MAPPED."""

RIGHT_COLOUR: Colour = (128, 128, 128, 70)
WRONG_COLOUR: Colour = (222, 30, 38, 235)
NOT_MAPPED_COLOUR: Colour = (106, 61, 154, 200)


@dataclass(frozen=True)
class ErrorWords:
    """What the legend says; ``{reference}`` and ``{mapped}`` become titles of classes."""

    right: str = "{reference}: right"
    wrong: str = "{reference}, mapped as {mapped}"
    not_mapped: str = "{reference}, not mapped"


def error_value(reference_id: int, mapped_id: int) -> int:
    """Return the value of a pixel whose classes are known."""
    return STEP * reference_id + mapped_id


def error_palette(
    scheme: ClassScheme,
    confusion: Sequence[Sequence[int]],
    words: ErrorWords | None = None,
    is_whole: bool = False,
) -> tuple[Entry, ...]:
    """Return the colours of an error map: the errors there are, the most frequent first.

    Args:
        scheme: the classes.
        confusion: pixels by reference class (rows) and mapped class (columns).
        words: of the legend.
        is_whole: whether the map answers wherever the reference knows a class.
    """
    words, classes = words or ErrorWords(), scheme.classes
    pairs = [(row, col) for row in range(len(classes)) for col in range(len(classes))]
    wrong = [(row, col) for row, col in pairs if row != col and confusion[row][col]]
    wrong.sort(key=lambda pair: -confusion[pair[0]][pair[1]])
    entries = []
    for row, col in wrong:
        label = words.wrong.format(reference=classes[row].title, mapped=classes[col].title)
        value = error_value(classes[row].id, classes[col].id)
        entries.append(Entry(value, WRONG_COLOUR, label))
    for item in () if is_whole else classes:
        label = words.not_mapped.format(reference=item.title)
        entries.append(Entry(error_value(item.id, NOT_MAPPED), NOT_MAPPED_COLOUR, label))
    for item in classes:
        label = words.right.format(reference=item.title)
        entries.append(Entry(error_value(item.id, item.id), RIGHT_COLOUR, label))
    return tuple(entries)
