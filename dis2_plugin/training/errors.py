"""Failures of preparing, training and measuring that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..core.class_scheme import NO_DATA_ID, ClassScheme
from ..core.errors import Dis2Error, OutputError
from ..network.config import SMALLEST_PX, STRIDE_PX


class DataError(Dis2Error):
    """Training data is missing, incomplete or does not fit together."""


class ConfigError(Dis2Error):
    """A training configuration cannot be read, or contradicts itself or a checkpoint."""


class DivergenceError(Dis2Error):
    """The loss is no longer a finite number; going on would only destroy the weights."""


def unknown_label(value: object, path: str, scheme: ClassScheme) -> DataError:
    """Return the error of a label that names no class."""
    classes = ", ".join(f"{item.id} {item.name}" for item in scheme.classes)
    return DataError(
        f"{path} has the label {value}, which is no class.",
        f"Classes are {classes}; {NO_DATA_ID} is not labelled. 'prepare --triples' also takes, for "
        f"example, --map {value}={scheme.names[0]}; what is not mapped is then ignored.",
    )


def refuse_none(count: int, things: str) -> None:
    """Refuse to go on with no things at all.

    Raises:
        ConfigError: ``count`` is below 1.
    """
    if count < 1:
        raise ConfigError(f"{count} {things} were asked for.", "Ask for at least one.")


def refuse_no_folder(folder: Path) -> None:
    """Refuse to look for files in a folder that is not there.

    Raises:
        DataError: it is missing, or a file.
    """
    if not folder.is_dir():
        raise DataError(f"There is no folder {folder}.", "Check how its path is written.")


def refuse_side(side_px: int, what: str) -> None:
    """Refuse a side of tiles or chips that no network takes.

    Args:
        side_px: of the squares.
        what: they are called.

    Raises:
        ConfigError: ``side_px`` is too small, or not divisible.
    """
    if side_px < SMALLEST_PX or side_px % STRIDE_PX:
        raise ConfigError(
            f"{what} of {side_px} px does not fit the network.",
            f"Choose a multiple of {STRIDE_PX} px from {SMALLEST_PX} px up.",
        )


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """Name the file or folder that cannot be written.

    Raises:
        OutputError: the system refused.
    """
    try:
        yield
    except OSError as error:
        raise OutputError.unwritable(place, error) from error
