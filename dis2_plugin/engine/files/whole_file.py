"""A SQLite file that appears in its place when it is whole, or not at all."""

from __future__ import annotations

import gc
import os
import sqlite3
import traceback
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from osgeo import gdal

from ...core.errors import OutputError
from .disk import put_on_disk, why_unwritten
from .lock import locked

_SYNCHRONOUS = "OGR_SQLITE_SYNCHRONOUS"
_SIDE_FILES = ("", "-journal", "-wal", "-shm")


@contextmanager
def whole_or_nothing(target: Path) -> Iterator[Path]:
    """Give a path to write to, and move it to ``target`` only when all went well.

    Raises:
        OutputError: GDAL, SQLite or the system could not write, or another run is at it.
    """
    try:
        with _locked(target), _removed_in_the_end(target) as part:
            yield part
            put_on_disk(part)
            os.replace(part, target)
    except (RuntimeError, sqlite3.Error, OSError) as error:
        said = " ".join(str(error).split()) or "GDAL gave no reason"
        reason = why_unwritten(target, said)
        raise OutputError(
            f"{target} cannot be written ({reason}).", "Free some space or choose another folder."
        ) from error


def _locked(target: Path) -> AbstractContextManager[None]:
    """Keep others from the same draft: what one of them had half done would get the place."""
    return locked(target.with_name(f"{target.name}.part.lock"), target)


@contextmanager
def _removed_in_the_end(target: Path) -> Iterator[Path]:
    """Give a path beside ``target`` for a GeoPackage; nothing lies there in the end."""
    path = target.with_name(f"{target.name}.part.gpkg")  # GDAL trusts no other ending
    _remove(path)
    hurried = gdal.GetThreadLocalConfigOption(_SYNCHRONOUS)
    gdal.SetThreadLocalConfigOption(_SYNCHRONOUS, "OFF")  # what is cut short is removed anyway
    try:
        yield path
    except BaseException as error:
        close_data_sets_of(error)
        raise
    finally:
        gdal.SetThreadLocalConfigOption(_SYNCHRONOUS, hurried)
        _remove(path)


def checked(outcome: int) -> None:
    """Raise what GDAL says where it only returns a number: for layers, before GDAL 3.7.

    Raises:
        RuntimeError: the number is not 0; the disk is full, for example.
    """
    if outcome:
        raise RuntimeError(gdal.GetLastErrorMsg())


@contextmanager
def closing_data_sets() -> Iterator[None]:
    """Raise what GDAL says when data sets are let go inside.

    It writes the last pages then, and a destructor cannot raise.

    Raises:
        RuntimeError: something was not written.
    """
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.DontUseExceptions()
    gdal.ErrorReset()
    try:
        yield
        failed, reason = gdal.GetLastErrorType() >= gdal.CE_Failure, gdal.GetLastErrorMsg()
    finally:
        gdal.UseExceptions()
        gdal.PopErrorHandler()
    if failed:
        raise RuntimeError(reason)


def close_data_sets_of(error: BaseException) -> None:
    """Close the data sets that a failed step left open, before their file is removed.

    They live in the frames of the error, and of those that threads met and nobody took: these can
    hold each other. Windows removes no file that is open; and what data sets still want to say
    comes from the same fault and would be printed as a second one.
    """
    with suppress(RuntimeError), closing_data_sets():
        traceback.clear_frames(error.__traceback__)
        gc.collect()


def _remove(path: Path) -> None:
    for suffix in _SIDE_FILES:
        with suppress(OSError):
            Path(f"{path}{suffix}").unlink()
