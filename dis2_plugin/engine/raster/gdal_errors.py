"""How GDAL tells what went wrong, and how it is kept from printing what is expected."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from osgeo import gdal, osr

from ...core.errors import ReadError


@contextmanager
def reading(path: str) -> Iterator[None]:
    """Turn GDAL's complaints about ``path`` into an error that says what to do.

    Raises:
        ReadError: it cannot be read.
    """
    gdal.ErrorReset()
    try:
        yield
    except RuntimeError as error:
        raise unreadable(path, str(error)) from error
    if gdal.GetLastErrorType() >= gdal.CE_Failure:  # layers do not raise before GDAL 3.7
        raise unreadable(path, gdal.GetLastErrorMsg())


def features_of(layer: Any, path: str) -> Iterator[Any]:
    """Yield the features of a layer of the file ``path``.

    Raises:
        ReadError: the file is damaged. To a plain loop it would only end early.
    """
    while True:
        with reading(path):
            feature = layer.GetNextFeature()
        if feature is None:
            return
        yield feature


def unreadable(path: str, words: str) -> ReadError:
    """Return the error for a file that GDAL cannot read to its end."""
    reason = " ".join(words.split()).rstrip(".") or "GDAL gave no reason"
    return ReadError.unreadable(f"{path} cannot be read: {reason}.")


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Let GDAL print nothing in this thread."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


@contextmanager
def quiet_projections() -> Iterator[None]:
    """Let a place that a CRS does not know become infinite, without a word, in this thread.

    Since GDAL 3.7 ``gdal.UseExceptions`` holds for projections too, and one such place would be an
    error of the whole call; before, projections had a switch of their own that nobody touches.
    """
    raising = getattr(osr, "ExceptionMgr", None)
    with quiet_gdal(), raising(useExceptions=False) if raising else nullcontext():
        yield
