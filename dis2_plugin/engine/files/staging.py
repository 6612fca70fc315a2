"""Results are made in a hidden folder and moved when all are whole; a failed run leaves nothing.

The hidden folder lies in the folder of results, so that moving is renaming. A lock that the system
gives back when the process dies tells a run that is still going on from one that was killed.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from ...core.errors import OutputError
from ...core.result import STAGING_NAME
from .publication import put_back
from .whole_file import close_data_sets_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK_NAME = "lock"
_HELD = (errno.EACCES, errno.EAGAIN)
"""What systems say of a lock that another process holds."""


@contextmanager
def staging_folder(out: Path, keep: str = "") -> Iterator[Path]:
    """Make ``out`` and a hidden folder in it, which is gone afterwards whatever happens.

    What a killed run left in it is deleted first, but for the entry named ``keep``; what it had
    moved aside gets its place again.

    Raises:
        OutputError: the folder cannot be made or written, or another run works in it.
    """
    made = _make_folders(out)
    staging = out / STAGING_NAME
    try:
        staging.mkdir(exist_ok=True)
        lock = _lock(staging / _LOCK_NAME)
    except OSError as error:
        _remove_empty(made)
        raise OutputError.unwritable(out, error) from error
    try:
        put_back(out)
        _clear(staging, {_LOCK_NAME, keep})
        yield staging
    except BaseException as error:
        close_data_sets_of(error)
        raise
    finally:
        _clear(staging, {_LOCK_NAME})  # which takes long, and is over before another run may begin
        _take_away(staging, lock)
        _remove_empty(made)


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


def _take_away(staging: Path, lock: IO[bytes]) -> None:
    """Delete the file of a lock while it is held, and give it back.

    The other way round, another run could lock the file just before it is deleted, and a third one
    would find nothing locked. Windows deletes no open file, and none that another run has opened.
    """
    path = staging / _LOCK_NAME
    deleted = _deleted(path)
    lock.close()
    if not deleted:
        _deleted(path)
    with suppress(OSError):
        staging.rmdir()


def _deleted(path: Path) -> bool:
    """Delete a file; return whether that was possible."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _lock(path: Path) -> IO[bytes]:
    """Return an open file that no other process can lock until it is closed.

    On a disk that knows no locks, as some of a network do, it is just an open file.

    Raises:
        OutputError: another process holds it, or held it until a moment ago.
        OSError: the file cannot be made.
    """
    stream = path.open("wb")
    try:
        if sys.platform == "win32":
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        is_free = _is_at(path, stream)
    except OSError as error:
        is_free = error.errno not in _HELD
    if not is_free:
        stream.close()
        raise OutputError(
            f"Another run writes into {path.parent.parent}.",
            "Wait until it has ended, or choose another folder.",
        )
    return stream


def _is_at(path: Path, stream: IO[bytes]) -> bool:
    """Return whether an open file still is the one of that name."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False
