"""The little that the figures need of matplotlib; nothing here asks for a display."""

from __future__ import annotations

from math import floor, log10
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

from ...core.class_scheme import ClassScheme
from ..errors import writing_to

Array = npt.NDArray[Any]
Panel = Any
"""A pair of matplotlib's axes; Debian's matplotlib has no types."""

PANEL_INCHES = 2.1
_DPI = 200
_UNKNOWN = (0.75, 0.75, 0.75)


def sheet(width_inches: float, height_inches: float, title: str, caption: str = "") -> Figure:
    """Return an empty page with a title above and a caption below."""
    figure = Figure(figsize=(width_inches, height_inches), layout="constrained")
    figure.suptitle(title)
    if caption:
        figure.supxlabel(caption, fontsize="small")
    return figure


def square_panels(rows: int, cols: int, title: str, caption: str = "") -> tuple[Figure, Any]:
    """Return a page and its panels (rows, cols); those that stay undrawn are invisible."""
    figure = sheet(PANEL_INCHES * cols + 1.0, PANEL_INCHES * rows + 1.0, title, caption)
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


def image(panel: Panel, colours: Array, gsd_m: float | None) -> None:
    """Draw colour infrared (H, W, 3), with a scale bar where the pixel size is known."""
    picture(panel, colours, "Image (NIR, red, green)")
    if gsd_m is not None:
        length_m = round_length_m(colours.shape[1] * gsd_m / 3)
        words, where = f"{length_m:g} m", panel.transData
        bar = AnchoredSizeBar(
            where, length_m / gsd_m, words, "lower left", size_vertical=1, pad=0.3
        )
        panel.add_artist(bar)


def round_length_m(most_m: float) -> float:
    """Return 1, 2 or 5 times a power of ten: the largest that is not above ``most_m``."""
    power = 10.0 ** floor(log10(most_m))
    return max(step * power for step in (1, 2, 5) if step * power <= most_m)


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
    with writing_to(path):
        figure.savefig(path, dpi=_DPI)
