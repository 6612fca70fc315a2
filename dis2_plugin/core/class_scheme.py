"""Names, ids and colours of the classes a model tells apart."""

from __future__ import annotations

from dataclasses import dataclass

NO_DATA_ID = 255
"""Pixel value of ``classes.tif`` where neither modality has data; also the ignore id of labels."""


@dataclass(frozen=True)
class LandClass:
    """One class: ``name`` is used in file names, ``title`` is read by people, ``colour`` is RGB."""

    id: int
    name: str
    title: str
    colour: tuple[int, int, int]


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
