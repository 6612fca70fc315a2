"""The form for the attention of one class: shown or not, how strongly, in which colour."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from ...core.looks.attention import ClassAttention
from ..form import form_class
from ..parts.swatch import swatch
from .ramp_strip import RampStrip

FORM = form_class("cwam_row")
_SLIDER_LETTERS, _BUTTON_LETTERS = 10, 7


class CwamRow(QWidget, FORM):
    """One class of a run."""

    visibility_changed = pyqtSignal(bool)
    opacity_changed = pyqtSignal(float)
    """0..1."""
    colour_changed = pyqtSignal(object)
    """Red, green and blue, or None for the ramp that glows."""

    def __init__(self, item: ClassAttention, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._shown = item
        self.ramp_strip = RampStrip(self)
        self.grid.addWidget(self.ramp_strip, 1, 0, 1, 3)
        letter = self.fontMetrics().averageCharWidth()
        self.opacity_slider.setFixedWidth(_SLIDER_LETTERS * letter)
        self.colour_button.setFixedWidth(_BUTTON_LETTERS * letter)
        self.colour_button.setShowNoColor(False)
        self.colour_button.setShowNull(True, self.tr("Glowing ramp"))
        self.colour_button.setColorDialogTitle(self.tr("Colour of the attention"))
        self.show_class(item)
        self.visible_check.toggled.connect(self.visibility_changed)
        self.opacity_slider.valueChanged.connect(self._tell_opacity)
        self.colour_button.colorChanged.connect(self._tell_colour)

    def show_class(self, item: ClassAttention) -> None:
        """Show how the map shows the class, without telling of it."""
        self._shown = item
        controls = (self.visible_check, self.opacity_slider, self.colour_button)
        before = [control.blockSignals(True) for control in controls]
        self.visible_check.setText(item.title.replace("&", "&&"))
        self.visible_check.setIcon(swatch(item.colour))
        self.visible_check.setChecked(item.is_visible)
        if not self.opacity_slider.isSliderDown():
            self.opacity_slider.setValue(round(100 * item.opacity))
        self._show_colour(item)
        for control, was_blocked in zip(controls, before):
            control.blockSignals(was_blocked)
        self.opacity_slider.setAccessibleName(self.tr("Opacity of {}").format(item.title))
        self.colour_button.setAccessibleName(self.tr("Colour of {}").format(item.title))
        self._say_opacity()
        self.ramp_strip.show_ramp(item.ramp)

    def _show_colour(self, item: ClassAttention) -> None:
        self.colour_button.setEnabled(item.ramp is not None)
        self.colour_button.setDefaultColor(QColor(*item.colour))
        if item.tint:
            self.colour_button.setColor(QColor(*item.tint))
        else:
            self.colour_button.setToNull()

    def _say_opacity(self) -> None:
        words = self.tr("Opacity of this layer: {} %").format(self.opacity_slider.value())
        self.opacity_slider.setToolTip(words)

    def _tell_opacity(self, percent: int) -> None:
        self._say_opacity()
        self.opacity_changed.emit(percent / 100)

    def _tell_colour(self, colour: QColor) -> None:
        tint = colour.getRgb()[:3] if colour.isValid() else None
        if tint != self._shown.tint:
            self.colour_changed.emit(tint)
