"""The colours of labels as class ids."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ...core.class_scheme import ISPRS, NO_DATA_ID, ClassScheme
from ..errors import DataError
from ..scenes.cache import Array

_BRIGHT_FROM = 128
_SLIGHTLY = 32
_IGNORED = ((255, 0, 0), (0, 0, 0))
"""Clutter, which the paper's five classes leave out, and the border of eroded labels."""


def ids_of_colours(colours: Array, path: str) -> npt.NDArray[np.uint8]:
    """Return ISPRS class ids (H, W); clutter and borders have the ignore id.

    A band counts as bright from 128 on, since one of the files paints cars 252, 255, 0.

    Args:
        colours: (3, H, W) uint8 red, green, blue.
        path: of the file, for the error.

    Raises:
        DataError: a colour is more than slightly off the palette, as where labels lie over an
            image.
    """
    bright = colours >= _BRIGHT_FROM
    ids = _lookup()[_code(*bright)]
    off = (np.where(bright, 255 - colours, colours) > _SLIGHTLY).any(axis=0) | (ids < 0)
    _refuse(off, colours, path, "ISPRS palette")
    return ids.astype(np.uint8)


def refuse_other_colours(colours: Array, path: str, scheme: ClassScheme) -> None:
    """Refuse colours that stand for no class; those of the ISPRS may be slightly off.

    Args:
        colours: (3, H, W) uint8 red, green, blue.
        path: of the file, for the error.
        scheme: the classes.

    Raises:
        DataError: there are such.
    """
    if scheme == ISPRS:
        ids_of_colours(colours, path)
        return
    known = np.array([item.colour for item in scheme.classes], np.uint8)
    off = (colours != known[:, :, None, None]).any(axis=1).all(axis=0)
    _refuse(off, colours, path, "classes")


def _refuse(off: npt.NDArray[np.bool_], colours: Array, path: str, palette: str) -> None:
    if off.any():
        row, col = (int(at[0]) for at in np.nonzero(off))
        raise DataError(
            f"{path} has {int(off.sum())} pixels in no colour of the {palette}, the first "
            f"{tuple(colours[:, row, col].tolist())} at column {col}, row {row}.",
            "Take the label file of the benchmark, or repaint these pixels; 'prepare --triples' "
            "also takes what each colour means, for example --map '#00ff00=tree'.",
        )


def _lookup() -> npt.NDArray[np.int16]:
    ids = np.full(8, -1, np.int16)
    for item in ISPRS.classes:
        ids[_code(*(np.array(value > 0) for value in item.colour))] = item.id
    for colour in _IGNORED:
        ids[_code(*(np.array(value > 0) for value in colour))] = NO_DATA_ID
    return ids


def _code(red: Array, green: Array, blue: Array) -> npt.NDArray[np.uint8]:
    """Return which of three bands are bright, as a number 0..7."""
    return np.asarray(np.uint8(4) * red + np.uint8(2) * green + blue)
