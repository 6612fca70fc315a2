"""The sample scene on the map: something to try the plugin with where no data are at hand."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsReferencedRectangle,
)
from qgis.gui import QgsMapCanvas

from .settings import PLUGIN_ROOT
from .translation import tr

SAMPLE = PLUGIN_ROOT / "resources" / "sample"

_RED, _GREEN, _NEAR_INFRARED = 1, 2, 3


def show_sample(project: QgsProject, canvas: QgsMapCanvas) -> dict[str, str]:
    """Show image and heights of the sample scene; what is in the project already is not added.

    Returns:
        What a dialog restores to have both chosen.
    """
    is_first = not project.mapLayers()
    heights = _layer(project, SAMPLE / "ndsm.tif", tr("Sample heights (NDSM)"))
    image = _layer(project, SAMPLE / "rgir.tif", tr("Sample image (RGIR)"))
    if is_first:
        project.setCrs(image.crs())
    canvas.setReferencedExtent(QgsReferencedRectangle(image.extent(), image.crs()))
    canvas.refresh()
    return {"image": image.id(), "bands": "", "ndsm": heights.id(), "heights": "ndsm", "unit": "m"}


def _layer(project: QgsProject, path: Path, name: str) -> QgsRasterLayer:
    for layer in project.mapLayers().values():
        if layer.source() == str(path):
            return layer
    layer = QgsRasterLayer(str(path), name)
    if layer.bandCount() > 1:  # as colour infrared is shown
        bands = (_NEAR_INFRARED, _RED, _GREEN)
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), *bands))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    project.addMapLayer(layer)
    return layer
