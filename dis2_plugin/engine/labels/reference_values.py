"""Which values a reference holds, how many of each, and which class each names by itself."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from ...core.progress import Progress, Reporter, SilentReporter
from ...core.results.evaluation import ReferenceKind, ReferenceValue, ReferenceValues
from ..raster.gdal_errors import reading
from ..raster.grids.burn import is_vector, polygon_features
from ..raster.grids.quantity import strips
from ..raster.sources.source import grid_of, open_raster
from .label_rule import Key, LabelRule, colour_text, value_text
from .reference_labels import field_value, is_coloured, packed_colours

STAGE = "values"
MOST_VALUES = 60
"""A reference with more is no map of classes, or has noise; the rest is left out of the list."""

_FEATURES_AT_ONCE = 1000
_NO_CLASSES = 100_000
"""So many values are no classes, and reading on would only fill the memory."""


def reference_values(
    path: str, rule: LabelRule, reporter: Reporter | None = None
) -> ReferenceValues:
    """Return the values of a raster or of the class field of polygons, the most frequent first.

    Raises:
        InputError: it cannot be read.
        Cancelled: the person asked to stop.
    """
    reporter = reporter or SilentReporter()
    if is_vector(path):
        found = _polygon_values(path, rule.class_field, reporter)
        return _listed(ReferenceKind.POLYGONS, found, rule)
    dataset = open_raster(path)
    if is_coloured(dataset):
        colours = _pixel_values(dataset, (1, 2, 3), reporter)
        return _listed(ReferenceKind.COLOURS, colours, rule)
    return _listed(ReferenceKind.IDS, _pixel_values(dataset, (1,), reporter), rule)


def _listed(kind: ReferenceKind, counts: Counter[Any], rule: LabelRule) -> ReferenceValues:
    is_colour = kind is ReferenceKind.COLOURS
    channel_of = rule.channel_of_colour if is_colour else rule.channel
    text_of = colour_text if is_colour else value_text
    names = dict(enumerate(rule.scheme.names))
    values = tuple(
        ReferenceValue(text_of(key), count, names.get(channel_of(key)))
        for key, count in counts.most_common(MOST_VALUES)
    )
    return ReferenceValues(kind, values, complete=len(counts) <= MOST_VALUES)


def _polygon_values(path: str, class_field: str, reporter: Reporter) -> Counter[Key]:
    counts: Counter[Key] = Counter()
    for number, feature in enumerate(polygon_features(path)):
        if number % _FEATURES_AT_ONCE == 0:
            reporter.progress(Progress(STAGE, number, 0))  # nobody knows of how many
        value = field_value(feature, class_field)
        if value is not None:
            counts[value] += 1
    return counts


def _pixel_values(dataset: Any, bands: tuple[int, ...], reporter: Reporter) -> Counter[Any]:
    grid = grid_of(dataset)
    no_data = dataset.GetRasterBand(1).GetNoDataValue() if len(bands) == 1 else None
    counts: Counter[Any] = Counter()
    for window in strips(grid):
        area = (window.col_off, window.row_off, window.width, window.height)
        with reading(dataset.GetDescription()):
            read = [dataset.GetRasterBand(band).ReadAsArray(*area) for band in bands]
        found, pixels = np.unique(
            read[0] if len(bands) == 1 else packed_colours(read), return_counts=True
        )
        counts.update(dict(zip(found.tolist(), pixels.tolist())))
        reporter.progress(Progress(STAGE, window.row_end, grid.height))
        if len(counts) > _NO_CLASSES:
            break
    counts.pop(no_data, None)
    return Counter({value: n for value, n in counts.items() if value == value})  # noqa: PLR0124
