"""A file that one process at a time can hold; the system gives it back when the process dies."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ...core.errors import OutputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = (errno.EACCES, errno.EAGAIN)
"""What systems say of a lock that another process holds."""


@contextmanager
def locked(path: Path, place: Path) -> Iterator[None]:
    """Hold a file, which is gone afterwards, so that only one run at a time writes in a place.

    On a disk that knows no locks, as some of a network do, it is just an open file.

    Args:
        path: the file; one that a killed process left is taken over.
        place: what is written, for people.

    Raises:
        OutputError: another process holds it, or held it until a moment ago; or it cannot be made.
    """
    try:
        stream = _lock(path)
    except OSError as error:
        raise OutputError.unwritable(place, error) from error
    if stream is None:
        raise OutputError(
            f"Another run writes into {place}.",
            "Wait until it has ended, or choose another folder.",
        )
    try:
        yield
    finally:
        _take_away(path, stream)


def _lock(path: Path) -> IO[bytes] | None:
    """Return an open file that no other process can lock until it is closed; None: one has."""
    stream = path.open("wb")
    try:
        if sys.platform == "win32":
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        is_free = _is_at(path, stream)
    except OSError as error:
        is_free = error.errno not in _HELD
    if is_free:
        return stream
    stream.close()
    return None


def _is_at(path: Path, stream: IO[bytes]) -> bool:
    """Return whether an open file still is the one of that name."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _take_away(path: Path, stream: IO[bytes]) -> None:
    """Delete the file of a lock while it is held, and give it back.

    The other way round, another run could lock the file just before it is deleted, and a third one
    would find nothing locked. Windows deletes no open file, and none that another run has opened.
    """
    deleted = _deleted(path)
    stream.close()
    if not deleted:
        _deleted(path)


def _deleted(path: Path) -> bool:
    """Delete a file; return whether that was possible."""
    try:
        path.unlink()
    except OSError:
        return False
    return True
