"""Whether layers fit each other and the model: CRS, overlap, pixel size, ground."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QCoreApplication

from ....core.modality import ScenarioChoice
from ....core.models.model_card import MOST_STRETCH, ModelCard
from ...wording import number, pixel_size
from ..draft import Draft
from ..layer_facts import LayerFacts, extent_in
from ..model.card_words import pixel_range
from .note import Note, Weight

COARSE_HEIGHTS = 4.0
"""Heights with pixels so many times the image's draw no outline of a roof."""
WHOLE_COVER, HALF = 0.99, 0.5


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("FitChecks", text)


def georeference(draft: Draft) -> Iterator[Note]:
    """Yield which files lack a CRS or have another: the engine reads files, not the project."""
    layers = draft.used_layers
    yield from map(_elsewhere, (layer for layer in layers if layer.is_elsewhere))
    lost = [layer for layer in layers if not layer.file_crs.isValid()]
    if len(lost) < len(layers):
        weight = Weight.BLOCKING
        words = tr(
            "{} has no CRS in its file, so the layers cannot be laid over each other. Store one "
            "with “Assign projection” of the Processing toolbox."
        )
    else:
        weight = Weight.WARNING
        words = tr("{} has no CRS in its file: areas can only be given in pixels.")
    yield from (Note(weight, words.format(f"“{layer.name}”")) for layer in lost)


def _elsewhere(layer: LayerFacts) -> Note:
    words = tr(
        "“{name}” is {crs} in this project and {file_crs} in its file, by which the map would be "
        "made. Store the right one with “Assign projection” of the Processing toolbox, or give "
        "the layer that of its file."
    )
    said, stored = (crs.userFriendlyIdentifier() for crs in (layer.crs, layer.file_crs))
    return Note(Weight.BLOCKING, words.format(name=layer.name, crs=said, file_crs=stored))


def overlap(draft: Draft) -> Iterator[Note]:
    """Yield how much of the image the heights cover, where that is not all of it."""
    if draft.pair is None or not draft.pair[0].has_grid:
        return
    share = covered_share(*draft.pair)
    if share is None or share >= WHOLE_COVER:
        return
    if share == 0:
        words = tr("Image and heights do not overlap: they show different places.")
        yield Note(Weight.BLOCKING, words)
        return
    words = tr("The heights cover {} % of the image.").format(number(max(100 * share, 1)))
    if draft.scenario is ScenarioChoice.AUTO:
        words += tr(" The rest is answered from the image alone.")
    yield Note(Weight.HINT if share > HALF else Weight.WARNING, words)


def covered_share(image: LayerFacts, surface: LayerFacts) -> float | None:
    """Return how much of the image the heights cover, 0..1; None where a CRS is missing."""
    if image.crs.isValid() != surface.crs.isValid() or not image.extent.area():
        return None
    box = extent_in(image.crs, surface.extent, surface.crs)
    common = box.intersect(image.extent) if box else None
    if common is None or common.isEmpty():  # newer QGIS gives nothing an infinite area
        return 0.0
    return common.area() / image.extent.area()


def pixels(draft: Draft) -> Iterator[Note]:
    """Yield what the size of the pixels means for this model and for this pair of layers."""
    reference = draft.image or draft.surface
    if reference and reference.pixel_m and draft.card:
        yield from _pixels_against(draft.card, reference.pixel_m)
    if reference and reference.stretch > MOST_STRETCH:
        words = tr(
            "Pixels are {} times as long as wide on the ground, and the model takes them for "
            "squares: it sees everything squeezed. Reproject the layer to square pixels in metres."
        )
        yield Note(Weight.WARNING, words.format(number(reference.stretch, 1)))
    fine, coarse = (layer.pixel_m for layer in draft.pair) if draft.pair else (None, None)
    if fine and coarse and coarse > COARSE_HEIGHTS * fine:
        words = tr(
            "The heights are coarse: pixels of {heights} beside {image} in the image. "
            "Small buildings and cars gain little from them."
        )
        words = words.format(heights=pixel_size(coarse), image=pixel_size(fine))
        yield Note(Weight.HINT, words)


def _pixels_against(card: ModelCard, pixel_m: float) -> Iterator[Note]:
    if card.knows_pixels_of(pixel_m):
        return
    low, _ = card.gsd_m
    if pixel_m < low:
        words = tr(
            "Pixels of {size} are finer than the model was trained for ({known}). "
            "Expect noisy outlines; resample the layer to {low} for a better map."
        )
    else:
        words = tr(
            "Pixels of {size} are coarser than the model was trained for ({known}). "
            "Expect cars and small trees to be missed and more confusion overall."
        )
    words = words.format(size=pixel_size(pixel_m), known=pixel_range(card), low=pixel_size(low))
    yield Note(Weight.WARNING, words)


def estimated_ground(draft: Draft) -> Iterator[Note]:
    """Yield what an estimated ground is worth."""
    if draft.ground_window_m is None or draft.scenario is ScenarioChoice.MISSING_NDSM:
        return
    words = tr(
        "The ground is estimated: roofs wider than {} m are taken for ground, and knolls "
        "narrower than that for roofs. A terrain model is better."
    )
    yield Note(Weight.HINT, words.format(number(draft.ground_window_m)))
