"""Results are made in a hidden folder and moved when all are whole; a failed run leaves nothing.

The hidden folder lies in the folder of results, so that moving is renaming. A lock in it tells a
run that is still going on from one that was killed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...core.errors import DeviceError, OutputError, ReadError, ResultsKept
from ...core.results.result import STAGING_NAME
from .lock import locked
from .publication import is_half_placed, put_back
from .whole_file import close_data_sets_of

_LOCK_NAME = "lock"
_FOR_NOW = DeviceError, OutputError, ReadError
"""What fails on this device, disk or server; the same run may succeed on another, or later."""


@contextmanager
def staging_folder(out: Path, keep: str = "") -> Iterator[Path]:
    """Make ``out`` and a hidden folder in it, which is gone afterwards.

    What a killed run left in it is deleted first, but for the entry named ``keep``; what it had
    moved aside gets its place again. That entry also stays, and the error says so, where a device,
    a disk or a server has failed: the next run, on another device or later, goes on with it.

    Raises:
        OutputError: the folder cannot be made or written, or another run works in it.
    """
    if is_half_placed(out.parent):  # by a comparison: its old files must not come back later
        with staging_folder(out.parent):
            pass
    made = _make_folders(out)
    staging, kept = out / STAGING_NAME, {_LOCK_NAME}
    try:
        _make(staging, out)
        with locked(staging / _LOCK_NAME, out):
            try:
                put_back(out)
                _clear(staging, {_LOCK_NAME, keep})
                yield staging
            except BaseException as error:
                close_data_sets_of(error)
                if keep and isinstance(error, _FOR_NOW) and not isinstance(error, ResultsKept):
                    kept.add(keep)
                    words = f"What is done stays in {staging}: --resume goes on with it."
                    error.remedy = f"{error.remedy} {words}".lstrip()
                raise
            finally:
                _clear(staging, kept)  # takes long, and is over before another may begin
    finally:
        _remove_empty([staging, *made])


def _make(staging: Path, out: Path) -> None:
    try:
        staging.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError.unwritable(out, error) from error


def left_bytes(out: Path) -> int:
    """Return the size of what a killed run left in ``out``; the next one uses it or deletes it."""
    sizes = []
    for path in (out / STAGING_NAME).rglob("*"):
        with suppress(OSError):  # another run has just taken it away
            sizes.append(path.lstat().st_size)
    return sum(sizes)


def _make_folders(out: Path) -> list[Path]:
    """Make a folder and those above it; return the ones that were not there, innermost first."""
    missing = [folder for folder in (out, *out.parents) if not os.path.exists(folder)]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _remove_empty(missing)
        raise OutputError.unwritable(out, error) from error
    return missing


def _remove_empty(folders: list[Path]) -> None:
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()


def _clear(staging: Path, kept: set[str]) -> None:
    """Delete what a folder holds, as far as that is possible."""
    with suppress(OSError):  # somebody may have taken all of it away
        for path in staging.iterdir():
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)
                with suppress(OSError):  # it was a folder
                    path.unlink()
