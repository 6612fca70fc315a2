"""Finished files given their places, all of them or none; what cannot be placed is kept.

On Windows a file that QGIS shows can be read but not replaced. A long run must not be lost by that:
what was there before goes back, and the new results are kept in a folder beside. A kill in between
loses nothing either: the folder of the old files says where they belong, and the next run puts them
back.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from ...core.errors import OutputError, ResultsKept
from .disk import put_on_disk

KEPT_NAME = "unplaced-results"
"""Folder in the folder of results; a number follows where there is one already."""

ASIDE_NAME = ".dis2.old"
"""Folder in the folder of results for the old ones, while the new ones take their places."""

_PLACES = "places.json"
"""File in it that tells where the old files belong; it goes when all the new ones are placed."""

_PLACING = "placing"
"""File in it: all old files are here, so what lies in their places is new."""


@dataclass(frozen=True)
class Move:
    """A finished file and the place it should have."""

    staged: Path
    target: Path


def put_in_place(moves: Sequence[Move], obsolete: Iterable[Path], out: Path) -> None:
    """Move finished files to their places and take obsolete ones away; in case of doubt nothing.

    Statistics that a program left beside a replaced file go, since they tell of other pixels.

    Args:
        moves: in this order; what a reader looks for first comes last.
        obsolete: files of an earlier run that the new one does not replace.
        out: the folder of results, in which all targets lie.

    Raises:
        ResultsKept: a file is held by another program; the new results are in the folder that the
            remedy names, and the old ones are as they were.
        OutputError: nothing can be written there at all.
    """
    _put_on_disk(moves)
    places = [*(move.target for move in reversed(moves)), *obsolete]
    aside, place, done = out / ASIDE_NAME, out, list[Move]()
    try:
        _begin(aside, [path.relative_to(out).as_posix() for path in places])
        for number, place in enumerate(places):
            if place.exists():
                os.replace(place, aside / str(number))
        (aside / _PLACING).touch()
        for move in moves:
            place = move.target
            os.replace(move.staged, place)
            done.append(move)
        (aside / _PLACES).unlink()
    except OSError as error:
        for move in reversed(done):
            with suppress(OSError):
                os.replace(move.target, move.staged)
        with suppress(OSError, OutputError):  # then the next run does it
            (aside / _PLACING).unlink(missing_ok=True)
            put_back(out)
        raise _kept(place, error, _keep(moves, out)) from error
    shutil.rmtree(aside, ignore_errors=True)
    for place in places:
        with suppress(OSError):  # it only costs a reader a wrong contrast
            Path(f"{place}.aux.xml").unlink(missing_ok=True)


def is_half_placed(out: Path) -> bool:
    """Return whether a run was killed there before all the new files had their places."""
    return os.path.exists(out / ASIDE_NAME / _PLACES)  # False of a folder that is shut


def put_back(out: Path) -> None:
    """Give old files their places again where a run was killed before all the new ones had theirs.

    Raises:
        OutputError: one is held by another program, for example.
    """
    aside = out / ASIDE_NAME
    if not os.path.exists(aside):
        return
    places = [out / name for name in _names(aside / _PLACES)]
    try:
        if (aside / _PLACING).exists():
            for place in places:
                _remove(place)
            (aside / _PLACING).unlink()
        for number, place in enumerate(places):
            if (aside / str(number)).exists():
                os.replace(aside / str(number), place)
        (aside / _PLACES).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError.unwritable(out, error) from error
    shutil.rmtree(aside, ignore_errors=True)


def _put_on_disk(moves: Sequence[Move]) -> None:
    """Wait until new files are on the disk: else a power failure could cost them and the old ones.

    Raises:
        OutputError: the disk is full, for example.
    """
    for move in moves:
        try:
            if move.staged.is_file():  # who made a folder of blocks has seen to each
                put_on_disk(move.staged)
        except OSError as error:
            raise OutputError.unwritable(move.target, error) from error


def _begin(aside: Path, names: list[str]) -> None:
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(exist_ok=True)
    (aside / _PLACES).write_text(json.dumps(names), encoding="utf-8")
    put_on_disk(aside / _PLACES)


def _names(file: Path) -> list[str]:
    """Return where the old files belong; of a file that is not whole none, as none was moved."""
    try:
        return [str(name) for name in json.loads(file.read_text(encoding="utf-8"))]
    except (OSError, ValueError):
        return []


def _remove(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


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
