"""The little that the figures need of matplotlib; nothing here asks for a display."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from ...core.class_scheme import ClassScheme
from ...core.errors import OutputError

Array = npt.NDArray[Any]
Panel = Any
"""A pair of matplotlib's axes; Debian's matplotlib has no types."""

PANEL_INCHES = 2.1
_DPI = 200
_UNKNOWN = (0.75, 0.75, 0.75)


def sheet(width_inches: float, height_inches: float, title: str) -> Figure:
    """Return an empty page."""
    figure = Figure(figsize=(width_inches, height_inches), layout="constrained")
    figure.suptitle(title)
    return figure


def square_panels(rows: int, cols: int, title: str) -> tuple[Figure, Any]:
    """Return a page and its panels (rows, cols); those that stay undrawn are invisible."""
    figure = sheet(PANEL_INCHES * cols + 1.0, PANEL_INCHES * rows + 0.8, title)
    panels = figure.subplots(rows, cols, squeeze=False)
    for panel in panels.flat:
        panel.set_axis_off()
    return figure, panels


def picture(panel: Panel, values: Array, title: str, **options: Any) -> Any:
    """Draw (H, W) values or (H, W, 3) colours, pixel by pixel; return what ``scale`` needs.

    What is no number is grey.
    """
    panel.set_axis_on()
    panel.set(xticks=[], yticks=[], facecolor=_UNKNOWN)
    panel.set_title(title, fontsize="small")
    return panel.imshow(values, interpolation="nearest", **options)


def class_map(panel: Panel, channels: Array, title: str, scheme: ClassScheme) -> None:
    """Draw (H, W) channels in the colours of the classes; what is negative is grey."""
    colours = [_UNKNOWN, *(np.array(each.colour) / 255 for each in scheme.classes)]
    limits = {"vmin": -1.5, "vmax": len(scheme) - 0.5}
    picture(panel, np.maximum(channels, -1), title, cmap=ListedColormap(colours), **limits)


def legend(panel: Panel, scheme: ClassScheme) -> None:
    """Name the colours of the classes in a panel of its own."""
    patches = [
        Patch(facecolor=np.array(each.colour) / 255, edgecolor="grey", label=each.title)
        for each in scheme.classes
    ]
    patches.append(Patch(facecolor=_UNKNOWN, edgecolor="grey", label="Not labelled"))
    panel.legend(handles=patches, loc="center", frameon=False, fontsize="small")


def heights(panel: Panel, heights_m: Array) -> None:
    """Draw heights (H, W) in metres from black, the lowest, to white."""
    low, high = np.nanmin(heights_m), np.nanmax(heights_m)
    picture(panel, heights_m, f"Heights, {low:.0f} to {high:.0f} m", cmap="gray")


def scale(
    drawn: Any, panels: Any, label: str, side: str = "right", beyond: str = "neither"
) -> None:
    """Show which colour stands for which value, at a side of ``panels``.

    Args:
        drawn: what ``picture`` returned.
        panels: that have this scale.
        label: what the values are.
        side: of the panels.
        beyond: ends at which values are cut off: ``neither``, ``min``, ``max`` or ``both``.
    """
    bar = drawn.figure.colorbar(drawn, ax=panels, aspect=25, location=side, extend=beyond)
    bar.set_label(label, fontsize="small")
    bar.ax.tick_params(labelsize="x-small")


def save(figure: Figure, path: Path) -> None:
    """Write a page as PNG.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        figure.savefig(path, dpi=_DPI)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror or error}.",
            "Choose a folder you may write to.",
        ) from error
