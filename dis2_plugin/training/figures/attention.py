"""Figure 6: where each class looks, scenario by scenario (paper, equation 9)."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from ...core.looks.colours import SCENARIO_TITLES
from ...network.branches import SCENARIOS
from ...network.trace import Trace
from .sheet import class_map, heights, image, legend, picture, scale, square_panels
from .view import View

_HIGH_PERCENT = 99


def draw_attention(trace: Trace, view: View, model: str) -> Figure:
    """Draw the inputs, and below them answer and class-wise attention of each scenario.

    A class has one scale in all scenarios.

    Args:
        trace: of the view, sample i in the i-th scenario.
        view: the tile.
        model: name for the title.
    """
    classes = view.scheme.classes
    title = f"Figure 6: class-wise attention of {model}"
    figure, panels = square_panels(1 + len(SCENARIOS), 1 + len(classes), title, view.caption)
    _draw_inputs(panels[0], view)
    answers = trace.logits.argmax(dim=1).numpy()
    for row, scenario, answer in zip(panels[1:], SCENARIOS, answers):
        class_map(row[0], answer, "Answer", view.scheme)
        row[0].set_ylabel(SCENARIO_TITLES[scenario].replace(" (", "\n("), fontsize="small")
    relative = relative_attention(trace)
    for place, item in enumerate(classes):
        high = max(float(np.percentile(relative[:, place], _HIGH_PERCENT)), 1.0)
        column = panels[1:, 1 + place]
        for panel, values in zip(column, relative[:, place]):
            drawn = picture(panel, values, item.title, cmap="magma", vmin=0, vmax=high)
        scale(drawn, column, "times even attention", "bottom", "max")
    return figure


def relative_attention(trace: Trace) -> npt.NDArray[np.float32]:
    """Return alpha (S, K, h, w) as multiples of what it would be if all positions were alike."""
    relative = (trace.alpha * trace.alpha.shape[2]).view_as(trace.attention)
    found: npt.NDArray[np.float32] = relative.numpy()
    return found


def _draw_inputs(panels: Any, view: View) -> None:
    image(panels[0], view.colours, view.gsd_m)
    heights(panels[1], view.heights_m)
    if view.labels is not None:
        class_map(panels[2], view.labels, "Labels", view.scheme)
    legend(panels[-1], view.scheme)
