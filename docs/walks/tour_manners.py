"""Manners on the tour: a warning before the run, and the toolbox."""

from __future__ import annotations

from typing import Any

import processing
from osgeo import gdal
from qgis.core import QgsRasterLayer
from tour_stage import (
    PICTURES,
    SAMPLE,
    Walk,
    photograph,
    place_at_the_right,
    project,
    seconds,
)

DECIMETRES = {"scaleParams": [[0, 1, 0, 10]]}


def look_at_warning(dialog: Any) -> Walk:
    """Choose heights in decimetres, and look at what the dialog says before the run."""
    old = str(PICTURES / "old-heights.tif")
    gdal.Translate(old, str(SAMPLE / "ndsm.tif"), **DECIMETRES)
    heights, usual = QgsRasterLayer(old, "Old heights"), dialog.heights_panel.ndsm_combo
    project.addMapLayer(heights, False)
    before = usual.currentLayer()
    usual.setLayer(heights)
    yield lambda: bool(dialog.outlook.answer.doubts)
    yield seconds(1)
    photograph("7-warning")
    usual.setLayer(before)
    project.removeMapLayer(heights)


def look_at_toolbox() -> Walk:
    """Open an algorithm of the toolbox, with its help."""
    form = processing.createAlgorithmDialog("dis2:segment")
    form.show()
    place_at_the_right(form)
    yield seconds(2)
    photograph("26-toolbox")
    form.close()
