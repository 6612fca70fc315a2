"""The demo as a QGIS project: the sample scene below, a group of layers for each run above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.gui import QgsMapCanvas

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.looks.styles import classes_qml
from dis2_plugin.core.results.result import RunResult
from dis2_plugin.qgis_app.layers.run_layers import add_run
from dis2_plugin.qgis_app.layers.shelf import RunOnMap
from dis2_plugin.qgis_app.layers.style import apply_style, style_texts

SAMPLE_TITLES = {
    "labels": "Labels",
    "ndsm": "Heights above ground",
    "rgir": "Image (near infrared, red, green)",
}


@dataclass(frozen=True)
class DemoRun:
    """A finished run and what the pictures call it."""

    title: str
    folder: Path
    result: RunResult


@dataclass(frozen=True)
class DemoLayers:
    """The layers by what they show.

    Attributes:
        sample: layers of the sample scene by file stem.
        runs: for each run, layers by file stem.
    """

    sample: Mapping[str, QgsRasterLayer]
    runs: tuple[Mapping[str, QgsRasterLayer], ...]


def fill_project(project: QgsProject, sample: Path, runs: list[DemoRun]) -> DemoLayers:
    """Put the sample scene and all runs into a project."""
    layers = {name: _sample_layer(sample / f"{name}.tif") for name in SAMPLE_TITLES}
    root = project.layerTreeRoot()
    for name, layer in layers.items():
        project.addMapLayer(layer, False)
        root.addLayer(layer).setItemVisibilityChecked(name != "labels")
    project.setCrs(layers["rgir"].crs())
    for run in reversed(runs):
        styles = style_texts(run.result)
        folder = str(run.folder)
        group = add_run(project, RunOnMap(run.title, folder, False, run.result, styles))
        group.setName(run.title)
        group.setItemVisibilityChecked(run is runs[0])
    return DemoLayers(layers, tuple(_layers_of(project, run) for run in runs))


def write_project(project: QgsProject, view: QgsRasterLayer, path: Path) -> None:
    """Save a project that opens on a layer: a canvas of QGIS's own writes its view into it."""
    canvas = QgsMapCanvas()
    canvas.setObjectName("theMapCanvas")
    canvas.setDestinationCrs(view.crs())
    canvas.setExtent(view.extent())
    project.write(str(path))


def _sample_layer(path: Path) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), SAMPLE_TITLES[path.stem])
    if path.stem == "rgir":
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 3, 1, 2))
    if path.stem == "labels":
        apply_style(layer, classes_qml(ISPRS))
    else:
        layer.setContrastEnhancement(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
            QgsRasterMinMaxOrigin.Limits.CumulativeCut,
        )
    return layer


def _layers_of(project: QgsProject, run: DemoRun) -> dict[str, QgsRasterLayer]:
    found = {}
    for layer in project.mapLayers().values():
        source = Path(layer.source())
        if source.parent == run.folder and source.suffix == ".tif":
            found[source.stem] = layer
    return found
