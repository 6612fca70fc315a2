"""What an evaluation is: the wish, the values that a reference holds, and the report."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from ..errors import JobError
from ..window import Extent

REPORT_FILE, PAGE_FILE, TABLE_FILE = "evaluation.json", "evaluation.html", "evaluation.csv"
ERROR_MAP_FILE = "errors.tif"


@dataclass(frozen=True)
class EvaluationJob:
    """One run of ``evaluate``; the fields are the options of the command line.

    Attributes:
        classes: raster of class ids.
        reference: raster of class ids or colours, or polygons (``FILE|layername=NAME``).
        out: the report, JSON.
        model: id or folder of the model whose classes the map has; None: the ISPRS ones.
        mapping: pairs as ``mapping_text`` writes them; empty where values name classes themselves.
        class_field: field of a polygon layer that holds the value.
        erode_px: pixels this near to another label of the reference do not count.
        extent: part of the map, in its CRS; None: all of it.
        html, csv: the report as a page and as a table; None: not wanted.
        error_map: raster of right and wrong pixels; None: not wanted.
    """

    classes: str
    reference: str
    out: str
    model: str | None = None
    mapping: str = ""
    class_field: str = "class_id"
    erode_px: int = 0
    extent: Extent | None = None
    html: str | None = None
    csv: str | None = None
    error_map: str | None = None

    def check(self) -> None:
        """Find what is wrong without opening a file.

        Raises:
            JobError: ``erode_px`` is negative.
        """
        if self.erode_px < 0:
            raise JobError(
                f"A border of {self.erode_px} px is negative.", "Give 0 or more; ISPRS has 3."
            )


def mapping_text(pairs: Iterable[tuple[str, str]]) -> str:
    """Return pairs of a value and a class as ``VALUE=CLASS,...``, quoted as in CSV where needed."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow(f"{value}={name}" for value, name in pairs)
    return stream.getvalue()


def mapping_pairs(text: str) -> list[tuple[str, str]]:
    """Return the pairs of a text; values may hold ``=``, and commas where a pair is quoted.

    Raises:
        JobError: a pair is no pair.
    """
    pairs = []
    for row in csv.reader([text], skipinitialspace=True):
        for pair in filter(str.strip, row):
            value, equals, name = (part.strip() for part in pair.rpartition("="))
            if not equals:
                raise JobError(
                    f"'{pair}' does not say which class a value is.", "Write VALUE=CLASS."
                )
            pairs.append((value, name))
    return pairs


class ReferenceKind(str, Enum):
    """How a reference says its classes."""

    IDS = "ids"
    COLOURS = "colours"
    POLYGONS = "polygons"


@dataclass(frozen=True)
class ReferenceValue:
    """One value of a reference.

    Attributes:
        text: as a mapping writes it: a number, a text, or ``#rrggbb``.
        count: pixels of a raster that have it, or polygons.
        class_name: the class it names by itself; None where it names none.
    """

    text: str
    count: int
    class_name: str | None


@dataclass(frozen=True)
class ReferenceValues:
    """The values of a reference, the most frequent first; ``complete`` where these are all."""

    kind: ReferenceKind
    values: tuple[ReferenceValue, ...]
    complete: bool

    def to_json(self) -> dict[str, Any]:
        """Return what ``engine values`` prints."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ReferenceValues:
        """Read what ``to_json`` wrote.

        Raises:
            KeyError, TypeError, ValueError: a field is missing or unknown.
        """
        values = tuple(ReferenceValue(**value) for value in data["values"])
        return cls(ReferenceKind(data["kind"]), values, bool(data["complete"]))


@dataclass(frozen=True)
class ClassScore:
    """How well one class was found; a share is None where nothing divides it."""

    name: str
    reference_pixels: int
    mapped_pixels: int
    precision: float | None
    recall: float | None
    f1: float | None
    iou: float | None


@dataclass(frozen=True)
class Scores:
    """Scores of one comparison.

    The means are over the classes that the reference holds: a reference may know only some. What
    is mapped as another class still lowers the recall of the class that it is. ``kappa`` is
    Cohen's: the agreement beyond what the shares of the classes alone would give.
    """

    classes: tuple[ClassScore, ...]
    mean_f1: float | None
    mean_iou: float | None
    overall_accuracy: float | None
    kappa: float | None = None


@dataclass(frozen=True)
class EvaluationReport:
    """What the form shows of a report.

    Attributes:
        confusion: pixels by reference class (rows) and mapped class (columns).
        unanswered_pixels: the reference knows them and the map leaves them empty.
        left_out_pixels: the reference names no class for them, or they lie at a border.
    """

    scores: Scores
    confusion: tuple[tuple[int, ...], ...]
    pixels: int
    unanswered_pixels: int
    left_out_pixels: int
    erode_px: int

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> EvaluationReport:
        """Read the JSON report of ``engine evaluate``.

        Raises:
            KeyError, TypeError: a field is missing or unknown.
        """
        classes = tuple(ClassScore(**item) for item in data["classes"])
        means = (data[name] for name in ("mean_f1", "mean_iou", "overall_accuracy", "kappa"))
        counts = ("pixels", "unanswered_pixels", "left_out_pixels", "erode_px")
        return cls(
            Scores(classes, *means),
            tuple(tuple(row) for row in data["confusion"]),
            **{name: int(data[name]) for name in counts},
        )
