"""The areas of a run as a table that spreadsheets read: plain numbers, no locale."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

from .confidence import CertainArea
from .result import ClassArea

COLUMNS = ("class_id", "name", "pixels", "area_m2", "share", "mean_confidence", "mean_height")
CERTAIN_COLUMNS = ("least_confidence", "certain_pixels", "certain_area_m2")


def area_table(
    areas: Sequence[ClassArea],
    certain: Mapping[str, CertainArea] | None = None,
    percent: int = 0,
    delimiter: str = ",",
) -> str:
    """Return a header and a row a class, under the names that ``statistics.csv`` has too.

    A cell is empty where there is nothing to say: no area without a CRS, no confidence without
    pixels, no height without heights.

    Args:
        areas: what to tell.
        certain: class name to what is left above a confidence; three more columns tell of it.
        percent: that confidence, in hundredths.
        delimiter: between cells; a tab for the clipboard.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS + (CERTAIN_COLUMNS if certain is not None else ()))
    total = max(sum(area.pixels for area in areas), 1)
    for area in areas:
        cells = _cells(area, total)
        if certain is not None:
            cells += _certain_cells(certain.get(area.name), percent)
        writer.writerow(cells)
    return text.getvalue()


def _cells(area: ClassArea, total: int) -> list[object]:
    confidence = f"{area.mean_confidence:.4f}" if area.mean_confidence else ""
    share = f"{area.pixels / total:.6f}"
    numbers = [area.pixels, _metres(area.area_m2), share, confidence, _metres(area.mean_height)]
    return [area.class_id, area.name, *numbers]


def _certain_cells(certain: CertainArea | None, percent: int) -> list[object]:
    least = f"{percent / 100:.2f}"
    return [least, certain.pixels, _metres(certain.area_m2)] if certain else [least, "", ""]


def _metres(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
