"""The pictures of the demo: which map stands where."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsSingleBandGrayRenderer,
)

from dis2_plugin.qgis_app.layers.style import class_scheme

from .atlas import Panel, write_page
from .demo_project import SAMPLE_TITLES, DemoLayers, DemoRun


def draw_maps_page(layers: DemoLayers, runs: list[DemoRun], path: Path) -> None:
    """Draw the inputs and the labels above the maps, and below each the confidence over it."""
    inputs = [
        Panel(SAMPLE_TITLES[name], (layers.sample[name],)) for name in ("rgir", "ndsm", "labels")
    ]
    maps = [
        Panel(f"Map, {run.title}", (found["classes"],)) for run, found in zip(runs, layers.runs)
    ]
    doubts = [
        Panel("Confidence (dark: unsure)", (found["confidence"], found["classes"]))
        for found in layers.runs
    ]
    first = layers.runs[0]
    write_page(
        [inputs, maps, doubts],
        {"Classes": first["classes"], "Confidence": first["confidence"]},
        path,
    )


def draw_attention_page(layers: DemoLayers, runs: list[DemoRun], path: Path) -> None:
    """Draw where the network looked: a row for each scenario, a column for each class."""
    background = _grey(layers.sample["rgir"])
    rows = [
        [
            Panel(
                f"{item.title}, {run.title.split(',')[0]}", (found[f"cwam_{item.name}"], background)
            )
            for item in class_scheme(run.result).classes
        ]
        for run, found in zip(runs, layers.runs)
    ]
    write_page(rows, {"Attention (CWAM)": rows[0][0].layers[0]}, path)


def _grey(image: QgsRasterLayer) -> QgsRasterLayer:
    """Return an image's first band in grey: attention glows in colours that the image has too."""
    layer = image.clone()
    layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    return layer
