"""Figure 5: what distinct and supplement branches respond to, at the four levels."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from torch import Tensor

from ...core.modality import Modality
from ...network.branches import Branch
from ...network.config import LEVELS
from ...network.trace import Trace
from .sheet import Panel, heights, image, picture, scale, square_panels
from .view import View

FloatArray = npt.NDArray[np.float32]

_TITLES = {
    Branch.RGIR_DISTINCT: "RGIR distinct",
    Branch.RGIR_SUPPLEMENT: "RGIR supplement\n(used without heights)",
    Branch.NDSM_DISTINCT: "NDSM distinct",
    Branch.NDSM_SUPPLEMENT: "NDSM supplement\n(used without image)",
}
_LIMITS_PERCENT = (1, 99)
_SCALE_TITLE = "mean size of the features of a position, from the 1st to the 99th percentile"


def draw_features(trace: Trace, view: View, model: str) -> Figure:
    """Draw each branch beside what it reads; every panel is stretched by itself.

    Args:
        trace: of the view in all scenarios, so that all four branches are active.
        view: the tile.
        model: name for the title.
    """
    title = f"Figure 5: feature maps of the branches of {model}"
    figure, panels = square_panels(len(_TITLES), 1 + LEVELS, title, view.caption)
    for row, (branch, name) in zip(panels, _TITLES.items()):
        _draw_input(row[0], view, branch.modality)
        row[0].set_ylabel(name, fontsize="small")
        for level, features in enumerate(trace.branches[branch].levels, start=1):
            drawn = _draw_level(row[level], level, activation(features[0]))
    scale(drawn, panels, f"{_SCALE_TITLE} of each panel", beyond="both")
    return figure


def activation(features: Tensor) -> FloatArray:
    """Return the mean size (H, W) of features (C, H, W) over the channels."""
    mean: FloatArray = features.abs().mean(dim=0).numpy()
    return mean


def stretched(values: FloatArray) -> FloatArray:
    """Return values so that their 1st percentile is 0 and their 99th 1; all 0 if they are even."""
    low, high = np.percentile(values, _LIMITS_PERCENT)
    return np.asarray((values - low) / max(high - low, 1e-12), np.float32)


def _draw_input(panel: Panel, view: View, modality: Modality) -> None:
    if modality is Modality.RGIR:
        image(panel, view.colours, view.gsd_m)
    else:
        heights(panel, view.heights_m)


def _draw_level(panel: Panel, level: int, found: FloatArray) -> Any:
    rows, cols = found.shape
    name = f"Level {level} ({cols} x {rows})"
    return picture(panel, stretched(found), name, cmap="viridis", vmin=0, vmax=1)
