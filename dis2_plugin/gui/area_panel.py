"""The form for the area: whole layer, map canvas or a rectangle, in the reference layer's CRS."""

from __future__ import annotations

from qgis.core import QgsRectangle
from qgis.gui import QgsExtentWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ..core.window import Extent
from .form import form_class
from .layer_facts import LayerFacts, extent_in
from .wording import number

FORM = form_class("area_panel")


class AreaPanel(QGroupBox, FORM):
    """Chooses the rectangle to segment and says how large it is."""

    changed = pyqtSignal()
    drawing = pyqtSignal(bool)
    """True when the window should give way to the map, False when the rectangle is drawn."""

    def __init__(self, canvas: QgsMapCanvas | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._canvas = canvas
        self._reference: LayerFacts | None = None
        self.extent_widget = self._make_extent_widget()
        self.radios = {
            "whole": self.whole_radio,
            "canvas": self.canvas_radio,
            "rectangle": self.rectangle_radio,
        }
        for radio in self.radios.values():
            radio.toggled.connect(self._refresh)
        self.draw_button.clicked.connect(self._draw)
        self._follow_canvas()
        self._refresh()

    def show_reference(self, reference: LayerFacts | None) -> None:
        """Give areas in the CRS of this layer from now on."""
        old, self._reference = self._reference, reference
        if reference and (
            old is None or old.crs != reference.crs or old.extent != reference.extent
        ):
            rectangle = self.extent_widget.outputExtent()
            had_rectangle = self.extent_widget.isValid()
            was_crs = self.extent_widget.outputCrs()
            self.extent_widget.setOutputCrs(reference.crs)
            self.extent_widget.setOriginalExtent(reference.extent, reference.crs)
            if not had_rectangle:
                self.extent_widget.setOutputExtentFromUser(reference.extent, reference.crs)
            elif was_crs != reference.crs:
                self.extent_widget.setOutputExtentFromUser(rectangle, was_crs)
        self._refresh()

    def rectangle(self) -> QgsRectangle | None:
        """Return the area in the reference layer's CRS; None for the whole layer or no layer."""
        if self._reference is None or self.whole_radio.isChecked():
            return None
        if self.rectangle_radio.isChecked():
            return self.extent_widget.outputExtent()
        settings = self._canvas.mapSettings()
        return extent_in(self._reference.crs, settings.visibleExtent(), settings.destinationCrs())

    def misses_layer(self) -> bool:
        """Whether the area has nothing in common with the reference layer."""
        if self._reference is None or self.whole_radio.isChecked():
            return False
        area = self.rectangle()
        return area is None or area.intersect(self._reference.extent).isEmpty()

    def extent(self) -> Extent | None:
        """Return the part of the layer in the area as a job says it; None for the whole layer."""
        area = self.rectangle()
        if area is None:
            return None
        area = area.intersect(self._reference.extent)
        return Extent(area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        kind = next(name for name, radio in self.radios.items() if radio.isChecked())
        area = self.extent_widget.outputExtent()
        corners = (area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())
        return {"area": kind, "rectangle": ",".join(map(repr, corners))}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered; the reference layer has been shown before."""
        radio = self.radios.get(choices.get("area", ""), self.whole_radio)
        (radio if radio.isEnabled() else self.whole_radio).setChecked(True)
        corners = _corners(choices.get("rectangle", ""))
        if corners and self.rectangle_radio.isChecked() and self._reference:
            self.extent_widget.setOutputExtentFromUser(corners, self._reference.crs)

    def _make_extent_widget(self) -> QgsExtentWidget:
        widget = QgsExtentWidget(self, QgsExtentWidget.WidgetStyle.CondensedStyle)
        widget.setToolTip(self.tr("Borders of the rectangle: west, east, south, north"))
        widget.setWhatsThis(self.rectangle_radio.whatsThis())
        widget.extentChanged.connect(self._refresh)
        self.column.insertWidget(1, widget)
        return widget

    def _follow_canvas(self) -> None:
        self.canvas_radio.setEnabled(self._canvas is not None)
        self.draw_button.setEnabled(self._canvas is not None)
        if self._canvas is None:
            return
        self.extent_widget.setMapCanvas(self._canvas)
        self.extent_widget.toggleDialogVisibility.connect(
            lambda shown: self.drawing.emit(not shown)
        )
        self._canvas.extentsChanged.connect(self._refresh)

    def _draw(self) -> None:
        self.rectangle_radio.setChecked(True)
        self.extent_widget.setOutputExtentFromDrawOnCanvas()

    def _refresh(self) -> None:
        self.extent_widget.setVisible(self.rectangle_radio.isChecked())
        self.size_label.setText(self._size_words())
        self.changed.emit()

    def _size_words(self) -> str:
        facts = self._reference
        if facts is None:
            return self.tr("Choose a layer first.")
        columns, rows = self._size_px(facts)
        words = self.tr("{columns} by {rows} pixels").format(
            columns=number(columns), rows=number(rows)
        )
        if facts.pixel_m:
            words += self.tr(", about {width} by {height} m").format(
                width=number(columns * facts.pixel_m), height=number(rows * facts.pixel_m)
            )
        return words

    def _size_px(self, facts: LayerFacts) -> tuple[int, int]:
        area = self.rectangle()
        if area is None:
            return (0, 0) if self.misses_layer() else (facts.width, facts.height)
        part = area.intersect(facts.extent)
        return (
            round(part.width() / facts.extent.width() * facts.width),
            round(part.height() / facts.extent.height() * facts.height),
        )


def _corners(words: str) -> QgsRectangle | None:
    try:
        xmin, ymin, xmax, ymax = map(float, words.split(","))
    except ValueError:
        return None
    rectangle = QgsRectangle(xmin, ymin, xmax, ymax)
    return rectangle if rectangle.isFinite() and not rectangle.isEmpty() else None
