"""Several small files that take their places together: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from ...core.errors import OutputError
from .place import check_place


@contextmanager
def taking_places(targets: Sequence[Path]) -> Iterator[list[Path]]:
    """Give a path beside each target to write to; they are renamed when all went well.

    What lay in the places before stays there if anything goes wrong.

    Raises:
        OutputError: a place cannot be taken: found out before where a folder has that name, or none
            may be written around it, and in the end where another program holds the file.
    """
    for target in targets:
        check_place(target)
    _put_back(targets)
    drafts = [target.with_name(f"{target.name}.part{target.suffix}") for target in targets]
    try:
        yield drafts
        _rename(drafts, targets)
    finally:
        for draft in drafts:
            _remove(draft)


def _put_back(targets: Sequence[Path]) -> None:
    """Give old files their places again where a process was killed before all new ones had theirs.

    Where all places are taken nothing but the removal of the old ones was cut short.
    """
    is_done = all(target.exists() for target in targets)
    for target in targets:
        if is_done:
            _remove(_aside(target))
        with suppress(OSError):
            os.replace(_aside(target), target)


def _rename(drafts: Sequence[Path], targets: Sequence[Path]) -> None:
    """Move all old files aside and then the new ones to their places: at no time are both there."""
    old = [_aside(target) for target in targets]
    done: list[tuple[Path, Path]] = []
    target = targets[0] if targets else Path()
    try:
        for target, aside in zip(targets, old):
            if target.exists():
                _move(target, aside, done)
        for draft, target in zip(drafts, targets):
            _move(draft, target, done)
    except OSError as error:
        for start, end in reversed(done):
            with suppress(OSError):
                os.replace(end, start)
        raise OutputError.unwritable(target, error) from error
    for target, aside in zip(targets, old):
        _remove(aside)
        _remove(Path(f"{target}.aux.xml"))  # statistics of a program tell of the old pixels


def _aside(target: Path) -> Path:
    return target.with_name(f"{target.name}.part.old")


def _move(start: Path, end: Path, done: list[tuple[Path, Path]]) -> None:
    os.replace(start, end)
    done.append((start, end))


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
