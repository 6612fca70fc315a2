"""The chain of algorithms on the tour, in QGIS's model designer."""

from __future__ import annotations

from pathlib import Path

from processing.modeler.ModelerDialog import ModelerDialog
from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtWidgets import QDockWidget
from tour_stage import PICTURES, SCREEN, Walk, seconds

CHAIN = Path(__file__).parents[1] / "models" / "land-cover.model3"
HEIGHT_PX = 820


def look_at_model() -> Walk:
    """Open the chain, without the lists around it."""
    chain = QgsProcessingModelAlgorithm()
    chain.fromFile(str(CHAIN))
    designer = ModelerDialog.create(chain)
    designer.setGeometry(*SCREEN[:3], HEIGHT_PX)
    designer.show()
    for dock in designer.findChildren(QDockWidget):
        dock.hide()
    yield seconds(2)
    designer.grab().save(str(PICTURES / "25-model.png"))
    designer.close()
    yield seconds(1)
