"""What each missing-modality mode means for the chosen layers, in plain words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.modality import ScenarioChoice


def tr(text: str) -> str:
    """Translate a sentence of this module."""
    return QCoreApplication.translate("ScenarioWords", text)


def obstacle(choice: ScenarioChoice, *, has_image: bool, has_heights: bool) -> str:
    """Return why a scenario cannot be chosen, or nothing where it can."""
    if choice is ScenarioChoice.FULL and not (has_image and has_heights):
        return tr("Needs both inputs: choose an RGIR image and heights.")
    if choice is ScenarioChoice.MISSING_NDSM and not has_image:
        return tr("Answers from the image alone: choose an RGIR image first.")
    if choice is ScenarioChoice.MISSING_RGIR and not has_heights:
        return tr("Answers from the heights alone: choose heights first.")
    return ""


def comparison_obstacle(*, has_image: bool, has_heights: bool) -> str:
    """Return why scenarios cannot be compared, or nothing where they can."""
    if has_image and has_heights:
        return ""
    if not has_image and not has_heights:
        return tr("Comparing scenarios needs an RGIR image and heights: choose both.")
    if has_image:
        return tr("Comparing scenarios needs heights too: choose an NDSM, or a DSM and a DTM.")
    return tr("Comparing scenarios needs an RGIR image too: choose one.")


def explanation(choice: ScenarioChoice, *, has_image: bool, has_heights: bool) -> str:
    """Return what the network will do with these inputs under a scenario."""
    if not (has_image or has_heights):
        return tr("Choose an image, heights or both. The network answers from what is there.")
    if choice is ScenarioChoice.AUTO:
        return _automatic(has_image, has_heights)
    if choice is ScenarioChoice.FULL:
        return tr(
            "Image and heights are used together everywhere. Where one of them has gaps, "
            "the gaps are filled from their surroundings; Automatic copes better with large gaps."
        )
    if choice is ScenarioChoice.MISSING_NDSM:
        return _image_alone() + _unused(has_heights, tr(" The chosen heights are left out."))
    return _heights_alone() + _unused(has_image, tr(" The chosen image only sets the pixel grid."))


def _automatic(has_image: bool, has_heights: bool) -> str:
    if not has_heights:
        return tr("No heights are chosen. ") + _image_alone()
    if not has_image:
        return tr("No image is chosen. ") + _heights_alone()
    return tr(
        "Image and heights are used together where both have data. Where one has none, the "
        "network answers from the other; the layer “Scenario” shows where."
    )


def _image_alone() -> str:
    return tr(
        "The whole map is answered from the image alone. Expect flat roofs and paved ground, "
        "and trees and low vegetation, to be confused more often than with heights."
    )


def _heights_alone() -> str:
    return tr(
        "The whole map is answered from the heights alone. Expect paved ground and low "
        "vegetation to be hard to tell apart: both are flat."
    )


def _unused(is_chosen: bool, words: str) -> str:
    return words if is_chosen else ""
