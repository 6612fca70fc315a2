"""Who trains and who tests: by a person's listing, or by chance from a seed."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..errors import DataError
from ..scenes.prepare import Split

LISTING_NAME = "splits.csv"
LEAST_SCENES = 3

_HELD_OUT_SHARE = 0.15


def split_by_seed(names: Sequence[str], seed: int) -> dict[str, Split]:
    """Return a split by chance: 15 % (at least one) to test, as many to validate.

    The same names and seed give the same split, in whatever order the names come.

    Raises:
        DataError: there are fewer than three.
    """
    if len(names) < LEAST_SCENES:
        raise DataError(
            f"{len(names)} scene(s) cannot be split into training, validation and test.",
            "Add scenes, or cut the ones there are smaller, for example --piece 512.",
        )
    order = np.random.default_rng(seed).permutation(sorted(names)).tolist()
    held_out = max(round(_HELD_OUT_SHARE * len(order)), 1)
    parts = {
        Split.TEST: order[:held_out],
        Split.VALIDATION: order[held_out : 2 * held_out],
        Split.TRAIN: order[2 * held_out :],
    }
    return {name: split for split, part in parts.items() for name in part}


def split_by_listing(listing: Path, names: Sequence[str]) -> dict[str, Split]:
    """Return the split that a CSV file of lines ``name,split`` says.

    Raises:
        DataError: it cannot be read, names a scene or split that is unknown or a scene twice, or
            leaves out a scene.
    """
    chosen: dict[str, Split] = {}
    for number, name, split in _lines(listing):
        if name not in names:
            raise _error(listing, number, f"no scene '{name}'", f"Scenes: {', '.join(names)}.")
        if name in chosen:
            raise _error(listing, number, f"'{name}' again", "Give each scene one split.")
        try:
            chosen[name] = Split(split)
        except ValueError as error:
            known = ", ".join(each.value for each in Split)
            raise _error(listing, number, f"the split '{split}'", f"Splits: {known}.") from error
    left_out = sorted(set(names) - set(chosen))
    if left_out:
        raise DataError(
            f"{listing} says nothing about {', '.join(left_out)}.",
            "Add a line for each, or take its files away.",
        )
    return chosen


def _lines(listing: Path) -> list[tuple[int, str, str]]:
    try:
        with listing.open(encoding="utf-8-sig", newline="") as stream:
            rows = [[cell.strip() for cell in row] for row in csv.reader(stream)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{listing} cannot be read: {error}.", "Give lines name,split.") from error
    lines = []
    for number, row in enumerate(rows, start=1):
        if not any(row) or (number == 1 and row == ["name", "split"]):
            continue
        if len(row) != 2:  # noqa: PLR2004 - name, split
            raise _error(listing, number, f"{len(row)} cells", "Give lines name,split.")
        lines.append((number, row[0], row[1]))
    return lines


def _error(listing: Path, number: int, found: str, remedy: str) -> DataError:
    return DataError(f"Line {number} of {listing} has {found}.", remedy)
