"""Names, ids and colours of the classes a model tells apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

NO_DATA_ID = 255
"""Pixel value of ``classes.tif`` where neither modality has data; also the ignore id of labels."""

_NAME = re.compile(r"[\w-][\w.-]*", re.ASCII)
_BRIGHTEST = 255


@dataclass(frozen=True)
class LandClass:
    """One class: ``name`` is used in file names, ``title`` is read by people, ``colour`` is RGB."""

    id: int
    name: str
    title: str
    colour: tuple[int, int, int]

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> LandClass:
        """Build a class from parsed JSON.

        Raises:
            KeyError, TypeError, ValueError: a field is missing or of the wrong kind.
        """
        name = check_name(str(data["name"]))
        return cls(int(data["id"]), name, str(data["title"]), _colour(data["colour"]))

    def to_json(self) -> dict[str, Any]:
        """Return what ``from_json`` reads back."""
        fields = {"id": self.id, "name": self.name, "title": self.title}
        return {**fields, "colour": list(self.colour)}


@dataclass(frozen=True)
class ClassScheme:
    """The classes of a model, in the order of the network's output channels."""

    classes: tuple[LandClass, ...]

    def __len__(self) -> int:
        """Return the number of classes."""
        return len(self.classes)

    @property
    def names(self) -> tuple[str, ...]:
        """The names in channel order."""
        return tuple(item.name for item in self.classes)

    @classmethod
    def from_json(cls, data: list[dict[str, Any]]) -> ClassScheme:
        """Build classes from parsed JSON; their ids fit into a byte beside no-data.

        Raises:
            KeyError, TypeError, ValueError: there is none, a field of one is missing or of the
                wrong kind, or two have one id or name.
        """
        classes = tuple(LandClass.from_json(item) for item in data)
        ids, names = {item.id for item in classes}, {item.name for item in classes}
        if not classes or len(ids) < len(classes) or len(names) < len(classes):
            raise ValueError("there is no class, or two have one id or name")
        if min(ids) < 0 or max(ids) >= NO_DATA_ID:
            raise ValueError(f"class ids must lie in 0..{NO_DATA_ID - 1}")
        return cls(classes)

    def to_json(self) -> list[dict[str, Any]]:
        """Return what ``from_json`` reads back."""
        return [item.to_json() for item in self.classes]


def check_name(name: str) -> str:
    """Return a name that may be part of a file's on every system, and leads to no other folder.

    Raises:
        ValueError: it may not.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"'{name}' cannot be part of a file's name")
    return name


def _colour(values: list[int]) -> tuple[int, int, int]:
    red, green, blue = (int(value) for value in values)
    if not all(0 <= value <= _BRIGHTEST for value in (red, green, blue)):
        raise ValueError(f"{values} is no colour")
    return red, green, blue


ISPRS = ClassScheme(
    (
        LandClass(0, "impervious_surface", "Impervious surface", (255, 255, 255)),
        LandClass(1, "building", "Building", (0, 0, 255)),
        LandClass(2, "low_vegetation", "Low vegetation", (0, 255, 255)),
        LandClass(3, "tree", "Tree", (0, 255, 0)),
        LandClass(4, "car", "Car", (255, 255, 0)),
    )
)
"""The five classes of the ISPRS 2D semantic labelling contest, in its colours."""
