"""Texts of the command line as values, and options that take one of a few words."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar, Union

from ...core.jobs.job import Output
from ...core.window import Extent

Choice = TypeVar("Choice", bound=Enum)
Options = Union[argparse.ArgumentParser, argparse._ArgumentGroup]
"""What options are added to: a command, or a group of its options."""


def add_command(commands: Any, name: str, text: str) -> argparse.ArgumentParser:
    """Add a command to the sub-parsers of the whole parser; the text says what it does."""
    told = f"{text[0].upper()}{text[1:]}."
    command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=told)
    return command


def add_choice(command: Options, option: str, default: Choice, text: str) -> None:
    """Add an option that takes one of the words of an enum."""
    values = [choice.value for choice in type(default)]
    command.add_argument(
        option,
        type=one_of(type(default)),
        default=default,
        metavar="|".join(values),
        help=f"{text}; default {default.value}",
    )


def add_surface(command: Options) -> None:
    """Add a surface model and what lies under it: a terrain model, or an estimate."""
    add = command.add_argument
    add("--dsm", metavar="FILE", help="surface model; with --dtm or --ground-window")
    add("--dtm", metavar="FILE", help="terrain model")
    text = "estimate the ground under a DSM alone, where no roof is wider than this, for example 60"
    add("--ground-window", type=float, metavar="M", help=text)


def one_of(kind: type[Choice]) -> Callable[[str], Choice]:
    """Return a function that reads a member of an enum, and complains by naming all of them."""

    def read(text: str) -> Choice:
        """Return the member that is written like this."""
        try:
            return kind(text)
        except ValueError as error:
            known = ", ".join(choice.value for choice in kind)
            raise argparse.ArgumentTypeError(f"'{text}' is none of {known}") from error

    return read


def read_bands(text: str) -> tuple[int, int, int]:
    """Return three band numbers, such as those of ``1,2,4``.

    Raises:
        argparse.ArgumentTypeError: the text is something else.
    """
    try:
        red, green, nir = (int(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not three band numbers") from error
    return red, green, nir


def read_extent(text: str) -> Extent:
    """Return the rectangle of ``xmin,ymin,xmax,ymax``.

    Raises:
        argparse.ArgumentTypeError: the text is not four numbers.
    """
    try:
        xmin, ymin, xmax, ymax = (float(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not four numbers") from error
    return Extent(xmin, ymin, xmax, ymax)


def read_outputs(text: str) -> tuple[Output, ...]:
    """Return the results that a text such as ``classes,cwam`` names.

    Raises:
        argparse.ArgumentTypeError: one of them is unknown.
    """
    return tuple(one_of(Output)(part.strip()) for part in text.split(",") if part.strip())
