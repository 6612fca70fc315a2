"""What is wrong or doubtful about the choices made so far, in words, before any run."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QCoreApplication

from ....core.modality import ScenarioChoice
from ..draft import Draft
from ..layer_facts import is_in_memory
from . import fit_checks, value_checks, web_checks
from .note import Note, Weight

_BANDS = 3


def tr(text: str, n: int = -1) -> str:
    """Translate a word or sentence of this module; ``n`` is the number that %n stands for."""
    return QCoreApplication.translate("Checks", text, None, n)


def notes_on(draft: Draft) -> list[Note]:
    """Return all notes, the blocking ones first."""
    of_layers = (
        _area,
        _image_bands,
        web_checks.fetched,
        fit_checks.georeference,
        fit_checks.overlap,
        fit_checks.pixels,
        value_checks.values,
        fit_checks.estimated_ground,
    )
    checks = (_model, _inputs, _files, *(() if draft.broken_layers else of_layers), _results)
    notes = [note for check in checks for note in check(draft)]
    return sorted(notes, key=lambda note: list(Weight).index(note.weight), reverse=True)


def _model(draft: Draft) -> Iterator[Note]:
    if draft.device_problem:
        yield Note(Weight.BLOCKING, draft.device_problem)
    if draft.card is None:
        yield Note(Weight.BLOCKING, tr("No model is installed."))


def _inputs(draft: Draft) -> Iterator[Note]:
    has_pair_half = draft.wants_pair and len(draft.heights) == 1
    if has_pair_half:
        missing = tr("DTM") if "dsm" in draft.heights else tr("DSM")
        words = tr("A DSM and a DTM are needed together: choose the {} layer too.")
        yield Note(Weight.BLOCKING, words.format(missing))
    elif draft.image is None and draft.surface is None:
        choose = tr("Choose an RGIR image, heights, or both.")
        add = tr(
            "No raster is in the project yet: add an RGIR image, heights, or both. To try it out, "
            "choose Raster ▸ DIS2 ▸ Try the sample scene."
        )
        yield Note(Weight.BLOCKING, choose if draft.has_rasters else add)


def _files(draft: Draft) -> Iterator[Note]:
    for layer in draft.broken_layers:
        words = tr(
            "“{}” cannot be opened: it is damaged or not there. Repair its data source in the "
            "layer tree, or choose another layer."
        )
        yield Note(Weight.BLOCKING, words.format(layer.name))
    for layer in draft.used_layers:
        if is_in_memory(layer.source):
            words = tr(
                "“{}” lies in the memory of QGIS, where the process that computes the map cannot "
                "read it: save it as a file first (Export, Save As)."
            )
            yield Note(Weight.BLOCKING, words.format(layer.name))


def _area(draft: Draft) -> Iterator[Note]:
    if draft.area_obstacle:
        yield Note(Weight.BLOCKING, draft.area_obstacle)


def _image_bands(draft: Draft) -> Iterator[Note]:
    if draft.image is None or draft.bands is None:
        return
    if draft.scenario is ScenarioChoice.MISSING_RGIR:
        return
    if draft.image.is_palette:
        words = tr(
            "“{}” holds the numbers of a palette, in place of bands of colours: make bands of it "
            "first, with “PCT to RGB” of the Processing toolbox."
        )
        yield Note(Weight.BLOCKING, words.format(draft.image.name))
    elif len(draft.image.bands) < _BANDS:
        count = len(draft.image.bands)
        words = tr("The image has %n band(s); red, green and near infrared are needed.", n=count)
        yield Note(Weight.BLOCKING, words)
    elif len(set(draft.bands)) < _BANDS:
        words = tr("One band plays two roles: red, green and near infrared should differ.")
        yield Note(Weight.WARNING, words)
    elif draft.bands_are_a_guess:
        words = tr(
            "No band name tells the near infrared: red, green and near infrared are taken to be "
            "bands {}, {} and {}. Check them above."
        ).format(*draft.bands)
        if len(draft.image.bands) == _BANDS and not draft.image.is_picture:
            words += tr(" A plain colour photo has no near infrared and gives a poor map.")
        yield Note(Weight.HINT, words)


def _results(draft: Draft) -> Iterator[Note]:
    if draft.replaces_results:
        words = tr("The results folder holds an earlier run, which will be replaced.")
        yield Note(Weight.WARNING, words)
    for place in draft.locked_places:
        words = tr("You may not write to {place}: choose another place for the results.")
        yield Note(Weight.WARNING, words.format(place=place))
