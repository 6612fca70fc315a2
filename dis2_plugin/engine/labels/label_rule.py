"""How the values of a reference name classes: ids, names, colours, or a mapping that was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Union

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ISPRS, ClassScheme, LandClass
from ...core.errors import JobError
from ...core.results.evaluation import mapping_pairs

Key = Union[int, str]
LabelArray = npt.NDArray[np.int16]
"""Channels of classes, ``IGNORED`` or ``OUTSIDE``."""

IGNORED = -1
"""Channel of a value that names no class."""
OUTSIDE = -2
"""Label where the reference is nothing at all; where it is something else, it is ``IGNORED``."""

_DARK_BELOW = 128


@dataclass(frozen=True)
class LabelRule:
    """How the values of a reference name classes.

    Attributes:
        scheme: the classes.
        mapping: value of the reference, as it is or as text (``wood``, ``#00ff00``), to class id;
            other values do not count. Without one, numbers are class ids, texts are class names or
            titles, and colours are those of the classes; where these can be told apart so, a
            colour is that class which is bright in the same bands.
        class_field: field of a polygon layer that holds the value.
    """

    scheme: ClassScheme = ISPRS
    mapping: Mapping[Key, int] = field(default_factory=dict)
    class_field: str = "class_id"

    def channel(self, value: Key | None) -> int:
        """Return the channel of an id or a text, ``IGNORED`` where it names no class."""
        if value is None:
            return IGNORED
        text = value_text(value)
        if self.mapping:
            return self._channel_of_id(self.mapping.get(text, self.mapping.get(value)))
        if text.lstrip("-").isdigit():
            return self._channel_of_id(int(text))
        return self._channel_of(
            lambda item: _plain(text) in (_plain(item.name), _plain(item.title))
        )

    def channel_of_colour(self, packed: int) -> int:
        """Return the channel of a colour 0xrrggbb, ``IGNORED`` where it is that of no class."""
        if self.mapping:
            return self._channel_of_id(self.mapping.get(colour_text(packed)))
        colour = packed >> 16, packed >> 8 & 0xFF, packed & 0xFF
        if len({bright_bands(item.colour) for item in self.scheme.classes}) < len(self.scheme):
            return self._channel_of(lambda item: item.colour == colour)
        bright = bright_bands(colour)
        return self._channel_of(lambda item: bright_bands(item.colour) == bright)

    def _channel_of_id(self, class_id: int | None) -> int:
        return self._channel_of(lambda item: item.id == class_id)

    def _channel_of(self, is_it: Callable[[LandClass], bool]) -> int:
        found = (channel for channel, item in enumerate(self.scheme.classes) if is_it(item))
        return next(found, IGNORED)


def channels_by_id(scheme: ClassScheme) -> npt.NDArray[np.int16]:
    """Return the channel of each class id (256,), ``IGNORED`` where the scheme has no such id."""
    channels = np.full(np.iinfo(np.uint8).max + 1, IGNORED, np.int16)
    for channel, item in enumerate(scheme.classes):
        channels[item.id] = channel
    return channels


def read_mapping(text: str, scheme: ClassScheme) -> dict[Key, int]:
    """Read pairs such as ``10=0,forest=tree``: value of the reference, class id or name.

    Letters of a colour may be large or small.

    Raises:
        JobError: a pair is no pair, or names no class.
    """
    ids = {name: item.id for item in scheme.classes for name in (str(item.id), item.name)}
    mapping: dict[Key, int] = {}
    for value, wanted in mapping_pairs(text):
        if wanted not in ids:
            raise JobError(
                f"'{value}={wanted}' does not say which class a value is.",
                f"Write VALUE=CLASS with one of: {', '.join(scheme.names)}.",
            )
        mapping[value] = ids[wanted]
        if value.startswith("#"):
            mapping[value.lower()] = ids[wanted]
    return mapping


def value_text(value: Key | float) -> str:
    """Return a value as a mapping writes it; a whole number has no decimals."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def colour_text(packed: int) -> str:
    """Return ``#rrggbb`` of a colour packed in this order."""
    return f"#{packed:06x}"


def bright_bands(colour: tuple[int, int, int]) -> tuple[bool, bool, bool]:
    """Return which of red, green and blue are bright."""
    red, green, blue = (band >= _DARK_BELOW for band in colour)
    return red, green, blue


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
