"""The styles (QML) that show results in QGIS, as text.

The GeoPackage stores them and the QGIS shell gives them to the layers of a run, so that both show
the same map. What does not depend on the classes lies in ``resources/styles``.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template

from ..class_scheme import ClassScheme, LandClass
from ..modality import Scenario
from ..results.comparison import Difference
from .colours import (
    DIFFERENCE_TITLES,
    SCENARIO_TITLES,
    UNCERTAIN,
    Colour,
    Entry,
    Ramp,
    classes_palette,
    difference_palette,
    scenario_palette,
)

STYLES_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "styles"

POLYGON_OPACITY = 150
"""Opacity of polygon fills, 0..255: an image below stays readable."""

_JUST_BELOW = 1e-5
"""Less than the step between two values of ``confidence.tif``."""


def classes_qml(scheme: ClassScheme) -> str:
    """Return the style of ``classes.tif``: a palette with the class titles."""
    return palette_qml(classes_palette(scheme))


def scenario_qml(titles: Mapping[Scenario, str] = SCENARIO_TITLES) -> str:
    """Return the style of ``scenario.tif``."""
    return palette_qml(scenario_palette(titles))


def difference_qml(titles: Mapping[Difference, str] = DIFFERENCE_TITLES) -> str:
    """Return the style of ``difference.tif``."""
    return palette_qml(difference_palette(titles))


def threshold_qml(threshold: float, low_label: str, high_label: str) -> str:
    """Return a style for ``confidence.tif`` that greys what is below a threshold (0..1).

    The labels are what the legend calls what lies below, and the rest.
    """
    return _template("threshold").substitute(
        below=f"{threshold - _JUST_BELOW:.7f}",  # QGIS takes the value itself for the class below
        color=_hex(UNCERTAIN),
        alpha=UNCERTAIN[3],
        low_label=escape(low_label),
        high_label=escape(high_label),
    )


def polygons_qml(scheme: ClassScheme) -> str:
    """Return the style of the polygons: one symbol a class, chosen by ``class_id``."""
    return _template("polygons").substitute(
        categories="\n".join(_category(item, n) for n, item in enumerate(scheme.classes)),
        symbols="\n".join(_symbol(item, n) for n, item in enumerate(scheme.classes)),
    )


def palette_qml(entries: tuple[Entry, ...]) -> str:
    """Return the style of a raster whose values are ids."""
    return _template("paletted").substitute(
        entries="\n".join(
            f'        <paletteEntry value="{entry.value}" color="{_hex(entry.colour)}" '
            f'alpha="{entry.colour[3]}" label="{escape(entry.label)}"/>'
            for entry in entries
        )
    )


def ramp_qml(ramp: Ramp) -> str:
    """Return the style of a raster whose values are quantities."""
    return _template("ramp").substitute(
        low=f"{ramp.low:.7g}",
        high=f"{ramp.high:.7g}",
        low_label=escape(ramp.low_label),
        high_label=escape(ramp.high_label),
        first=_commas(ramp.stops[0][1]),
        last=_commas(ramp.stops[-1][1]),
        stops=":".join(f"{at:g};{_commas(colour)}" for at, colour in ramp.stops[1:-1]),
        resampler='zoomedInResampler="bilinear" ' if ramp.is_smooth else "",
        entries="\n".join(_item(ramp, at, colour) for at, colour in ramp.stops),
    )


def _item(ramp: Ramp, position: float, colour: Colour) -> str:
    value = f"{ramp.low + position * (ramp.high - ramp.low):.7g}"
    return (
        f'          <item value="{value}" color="{_hex(colour)}" '
        f'alpha="{colour[3]}" label="{value}"/>'
    )


def _category(item: LandClass, symbol: int) -> str:
    return (
        f'      <category symbol="{symbol}" value="{item.id}" type="integer" '
        f'label="{escape(item.title)}" render="true"/>'
    )


def _symbol(item: LandClass, name: int) -> str:
    options = {
        "color": _commas((*item.colour, POLYGON_OPACITY)),
        "style": "solid",
        "joinstyle": "miter",
        "outline_color": "60,60,60,255",
        "outline_style": "solid",
        "outline_width": "0.1",
        "outline_width_unit": "MM",
    }
    lines = "\n".join(
        f'            <Option type="QString" name="{key}" value="{value}"/>'
        for key, value in options.items()
    )
    return f"""      <symbol type="fill" name="{name}" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
{lines}
          </Option>
        </layer>
      </symbol>"""


def _template(name: str) -> Template:
    return Template((STYLES_FOLDER / f"{name}.qml").read_text(encoding="utf-8"))


def _hex(colour: Colour) -> str:
    red, green, blue, _ = colour
    return f"#{red:02x}{green:02x}{blue:02x}"


def _commas(colour: Colour) -> str:
    return ",".join(map(str, colour))
