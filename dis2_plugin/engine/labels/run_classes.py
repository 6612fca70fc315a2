"""The classes of a finished run, also where its model is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...core.class_scheme import ISPRS, ClassScheme, LandClass
from ...core.errors import ModelError
from ...core.models.model_card import find_model
from ...core.results.result import ClassArea, RunResult
from ..raster.sources.source import open_raster

Colour = tuple[int, int, int]

_WITHOUT_COLOUR = (128, 128, 128)


def classes_of_run(run: RunResult) -> ClassScheme:
    """Return the classes of the model that made a run.

    Where it is gone, or has other classes by now, they are those that the run has counted, in the
    colours of its map.

    Raises:
        InputError: the map cannot be read.
    """
    counted = [(area.class_id, area.name) for area in run.areas]
    for scheme in _known(run):
        if [(item.id, item.name) for item in scheme.classes] == counted:
            return scheme
    colours = _colours(run.files.get("classes"))
    return ClassScheme(tuple(_class(area, colours) for area in run.areas))


def _known(run: RunResult) -> Iterator[ClassScheme]:
    for place in (run.job.get("model"), run.model.get("folder")):
        if place:
            try:
                yield find_model(str(place)).classes
            except ModelError:
                continue
    yield ISPRS


def _class(area: ClassArea, colours: Sequence[Colour]) -> LandClass:
    known = area.class_id < len(colours)
    title = area.name.replace("_", " ").capitalize()
    colour = colours[area.class_id] if known else _WITHOUT_COLOUR
    return LandClass(area.class_id, area.name, title, colour)


def _colours(classes: str | None) -> list[Colour]:
    """Return the colours of a map by their ids, as far as it tells any."""
    if classes is None or not Path(classes).is_file():
        return []
    dataset = open_raster(classes)  # which a colour table does not keep open
    table = dataset.GetRasterBand(1).GetColorTable()
    return [table.GetColorEntry(entry)[:3] for entry in range(table.GetCount() if table else 0)]
