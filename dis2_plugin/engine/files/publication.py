"""Finished files given their places, all of them or none; what cannot be placed is kept.

On Windows a file that QGIS shows can be read but not replaced. A long run must not be lost by that:
what was there before goes back, and the new results are kept in a folder beside.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from ...core.errors import OutputError, ResultsKept

KEPT_NAME = "unplaced-results"
"""Folder in the folder of results; a number follows where there is one already."""

_ASIDE_NAME = "aside"


@dataclass(frozen=True)
class Move:
    """A finished file and the place it should have."""

    staged: Path
    target: Path


def put_in_place(moves: Sequence[Move], obsolete: Iterable[Path], staging: Path, out: Path) -> None:
    """Move finished files to their places and take obsolete ones away; in case of doubt nothing.

    Statistics that a program left beside a replaced file go, since they tell of other pixels.

    Args:
        moves: in this order; what a reader looks for first comes last.
        obsolete: files of an earlier run that the new one does not replace.
        staging: a folder that is deleted afterwards, on the disk of ``out``.
        out: the folder of results, in which all targets lie.

    Raises:
        ResultsKept: a file is held by another program; the new results are in the folder that the
            remedy names, and the old ones are as they were.
        OutputError: nothing can be written there at all.
    """
    places = [*(move.target for move in reversed(moves)), *obsolete]
    done: list[Move] = []
    place = out
    try:
        (staging / _ASIDE_NAME).mkdir(exist_ok=True)
        for number, place in enumerate(places):
            if place.exists():
                _move(Move(place, staging / _ASIDE_NAME / str(number)), done)
        for move in moves:
            place = move.target
            _move(move, done)
    except OSError as error:
        for move in reversed(done):
            with suppress(OSError):
                os.replace(move.target, move.staged)
        raise _kept(place, error, _keep(moves, out)) from error
    for place in places:
        with suppress(OSError):  # it only costs a reader a wrong contrast
            Path(f"{place}.aux.xml").unlink(missing_ok=True)


def _move(move: Move, done: list[Move]) -> None:
    os.replace(move.staged, move.target)
    done.append(move)


def _keep(moves: Sequence[Move], out: Path) -> Path:
    """Move the new files to a folder of their own in ``out`` and return it."""
    names = (KEPT_NAME if number == 1 else f"{KEPT_NAME}-{number}" for number in count(1))
    folder = next(out / name for name in names if not (out / name).exists())
    try:
        for move in moves:
            target = folder / move.target.relative_to(out)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(move.staged, target)
    except OSError as error:
        raise OutputError.unwritable(folder, error) from error
    return folder


def _kept(place: Path, error: OSError, folder: Path) -> ResultsKept:
    return ResultsKept(
        f"{place} cannot be replaced: {error.strerror or error}.",
        f"The new results are complete, in {folder}. Remove the layers of the old ones from QGIS, "
        "or close the program that shows them, and move the files; or choose another folder.",
    )
