"""The form for the area: whole layer, map canvas, rectangle or polygons, in the layer's CRS."""

from __future__ import annotations

from qgis.core import QgsRectangle
from qgis.gui import QgsExtentWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ....core.window import Extent
from ...form import form_class
from ...wording import number
from ..layer_facts import LayerFacts, ground_size_m, view_in
from .polygon_area import PolygonArea

FORM = form_class("area_panel")
LARGEST_VIEW_PX = 2_000_000
"""A preview of so many pixels takes some seconds on a processor of two cores."""


class AreaPanel(QGroupBox, FORM):
    """Chooses the part to segment and says how large it is."""

    changed = pyqtSignal()
    drawing = pyqtSignal(bool)
    """True when the window should give way to the map, False when the rectangle is drawn."""

    def __init__(self, canvas: QgsMapCanvas | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._canvas = canvas
        self._reference: LayerFacts | None = None
        self._bounds: QgsRectangle | None = None
        self.extent_widget = self._make_extent_widget()
        self.radios = {
            "whole": self.whole_radio,
            "canvas": self.canvas_radio,
            "rectangle": self.rectangle_radio,
            "polygons": self.polygons_radio,
        }
        self.polygons = PolygonArea(self.polygons_combo, self.selected_check)
        self.polygons.changed.connect(self._refresh)
        for radio in self.radios.values():
            radio.toggled.connect(self._refresh)
        self.polygons_radio.clicked.connect(self.polygons.suggest)
        self.draw_button.clicked.connect(self._draw)
        self._follow_canvas()
        self._refresh()

    def show_reference(
        self, reference: LayerFacts | None, bounds: QgsRectangle | None = None
    ) -> None:
        """Give areas in the CRS of this layer from now on.

        Args:
            reference: the layer whose pixels are mapped.
            bounds: what "whole layer" means for a layer without pixels of its own.
        """
        old, self._reference = self._reference, reference
        self._bounds = bounds
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
        """Return the area in the reference layer's CRS; None for a whole file or no layer."""
        if self._reference is None:
            return None
        if self.whole_radio.isChecked():
            return None if self._reference.has_grid else self._bounds
        if self.rectangle_radio.isChecked():
            return self.extent_widget.outputExtent()
        if self.polygons_radio.isChecked():
            return self.polygons.bounds(self._reference.crs)
        return self._view()

    def obstacle(self) -> str:
        """Return why nothing can be mapped there; empty where it can."""
        if self._reference is None:
            return ""
        if self.whole_radio.isChecked() and self._reference.has_grid:
            return ""
        if self.whole_radio.isChecked() and self._bounds is None:
            return self.tr(
                "A web layer has no end: choose the map canvas, a rectangle or polygons as area."
            )
        if self.polygons_radio.isChecked() and self.polygons.obstacle():
            return self.polygons.obstacle()
        return self._miss(self.rectangle())

    def preview_obstacle(self) -> str:
        """Return why the map window cannot be mapped in one go; empty where it can."""
        if self._canvas is None:
            return self.tr("There is no map window.")
        if self._reference is None:
            return ""
        view = self._view()
        columns, rows = self._size_px(self._reference, view) if view else (0, 0)
        if columns * rows <= LARGEST_VIEW_PX:
            return self._miss(view)
        words = self.tr(
            "The map window shows {shown} megapixels of the layer and a preview has at most "
            "{most}: zoom in, or choose “Map canvas” and Segment."
        )
        shown, most = (number(n / 1e6, 1) for n in (columns * rows, LARGEST_VIEW_PX))
        return words.format(shown=shown, most=most)

    def extent(self) -> Extent | None:
        """Return the part of the layer in the area as a job says it; None for a whole file."""
        return self._extent(self.rectangle())

    def view_extent(self) -> Extent | None:
        """Return the part of the layer in the map window likewise."""
        return self._extent(self._view())

    def mask(self) -> str | None:
        """Return what a job calls the polygons that bound the area; None where none do."""
        return self.polygons.word() if self.polygons_radio.isChecked() else None

    def ground_m(self) -> tuple[float, float] | None:
        """Return width and height of the area on the ground; None where they are unknown."""
        if self._reference is None:
            return None
        area = self.rectangle()
        if area is None and not self._reference.has_grid:
            return None
        part = self._reference.extent.intersect(area) if area else self._reference.extent
        return ground_size_m(self._reference.crs, part)

    def choices(self) -> dict[str, str]:
        """Return what the person chose, to be remembered."""
        kind = next(name for name, radio in self.radios.items() if radio.isChecked())
        area = self.extent_widget.outputExtent()
        corners = (area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())
        rectangle = ",".join(map(repr, corners))
        return {"area": kind, "rectangle": rectangle, **self.polygons.choices()}

    def restore(self, choices: dict[str, str]) -> None:
        """Choose again what was remembered; the reference layer has been shown before."""
        self.polygons.restore(choices)
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
        for widget in (self.polygons_combo, self.selected_check):
            widget.setEnabled(self.polygons_radio.isChecked())
        self.size_label.setText(self._size_words())
        self.changed.emit()

    def _view(self) -> QgsRectangle | None:
        if self._canvas is None or self._reference is None:
            return None
        return view_in(self._reference.crs, self._canvas)

    def _miss(self, area: QgsRectangle | None) -> str:
        if area is not None and not area.intersect(self._reference.extent).isEmpty():
            return ""
        return self.tr("The area and the layer do not overlap: choose another area.")

    def _extent(self, area: QgsRectangle | None) -> Extent | None:
        if area is None:
            return None
        area = area.intersect(self._reference.extent)
        return Extent(area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum())

    def _size_words(self) -> str:
        facts = self._reference
        if facts is None:
            return self.tr("Choose a layer first.")
        if self.obstacle():
            return ""
        columns, rows = self._size_px(facts, self.rectangle())
        words = self.tr("{columns} by {rows} pixels").format(
            columns=number(columns), rows=number(rows)
        )
        if facts.pixel_m:
            words += self.tr(", about {width} by {height} m").format(
                width=number(columns * facts.pixel_m), height=number(rows * facts.pixel_m)
            )
        return words

    def _size_px(self, facts: LayerFacts, area: QgsRectangle | None) -> tuple[int, int]:
        if area is None:
            return facts.width, facts.height
        part = area.intersect(facts.extent)
        if part.isEmpty():
            return 0, 0
        if facts.has_grid:
            return (
                round(part.width() / facts.extent.width() * facts.width),
                round(part.height() / facts.extent.height() * facts.height),
            )
        ground = ground_size_m(facts.crs, part)
        if ground is None or not facts.pixel_m:
            return 0, 0
        return round(ground[0] / facts.pixel_m), round(ground[1] / facts.pixel_m)


def _corners(words: str) -> QgsRectangle | None:
    try:
        xmin, ymin, xmax, ymax = map(float, words.split(","))
    except ValueError:
        return None
    rectangle = QgsRectangle(xmin, ymin, xmax, ymax)
    return rectangle if rectangle.isFinite() and not rectangle.isEmpty() else None
