"""The form that shows both inputs side by side, over the chosen area, before a run."""

from __future__ import annotations

from math import isnan

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...core.inputs.thumbnail import Thumbnail, ThumbnailWish
from ..form import form_class
from ..wording import number, unbroken
from .draft import Draft
from .layer_facts import LayerFacts, extent_in

FORM = form_class("inputs_tab")
IMAGE, HEIGHTS = "image", "heights"
_PATIENCE_MS = 300
"""A map window that is being dragged is read once, when it rests."""

_SMALLEST = QSize(40, 40)


class InputsTab(QWidget, FORM):
    """Asks for pictures of the inputs while it is looked at, and shows them."""

    wanted = pyqtSignal(str, object)
    """A role, and the ``ThumbnailWish`` of its picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._pictures = {IMAGE: self.image_picture, HEIGHTS: self.heights_picture}
        self._captions = {IMAGE: self.image_caption, HEIGHTS: self.heights_caption}
        self._wishes: dict[str, ThumbnailWish] = {}
        self._asked: dict[str, ThumbnailWish] = {}
        self._shown: dict[str, QPixmap] = {}
        self._metres_per_unit = 1.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._ask)
        for picture in self._pictures.values():
            picture.setMinimumSize(_SMALLEST)
        self.show_choices(Draft(), None, QgsCoordinateReferenceSystem())

    def show_choices(
        self, draft: Draft, area: QgsRectangle | None, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Remember what is chosen; it is read when somebody looks.

        Args:
            draft: the choices.
            area: the part to show, in ``crs``; None for all.
            crs: of the area.
        """
        red, green, nir = draft.bands or (1, 1, 1)
        self._metres_per_unit = draft.unit.metres
        self._wish(IMAGE, draft.image, (nir, red, green), (area, crs))
        self._wish(HEIGHTS, draft.surface, (1,), (area, crs))
        if self.isVisible():
            self._timer.start()

    def show_thumbnail(self, role: str, wish: ThumbnailWish, found: Thumbnail | None) -> None:
        """Show a picture, unless something else has been chosen meanwhile."""
        if self._wishes.get(role) != wish:
            return
        if found is None or isnan(found.low):
            self._tell(role, self.tr("No picture: the layer has no data here."))
            return
        # the image must not outlive its bytes, so it is copied
        line = 4 * found.width
        image = QImage(
            found.rgba, found.width, found.height, line, QImage.Format.Format_RGBA8888
        ).copy()
        self._shown[role] = QPixmap.fromImage(image)
        self._fit(role)
        self._captions[role].setText(self._caption(role, found))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to read when somebody looks."""
        super().showEvent(event)
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pictures into the room there is."""
        super().resizeEvent(event)
        for role in self._shown:
            self._fit(role)

    def _wish(
        self,
        role: str,
        facts: LayerFacts | None,
        bands: tuple[int, ...],
        place: tuple[QgsRectangle | None, QgsCoordinateReferenceSystem],
    ) -> None:
        if facts is None:
            self._forget(role, self.tr("No layer is chosen."))
        elif facts.is_web:
            self._forget(role, self.tr("A web layer: look at it in the map window."))
        elif facts.is_broken:
            self._forget(role, self.tr("No picture: the layer has no data here."))
        elif max(bands) > len(facts.bands):
            self._forget(role, self.tr("The layer has too few bands."))
        else:
            self._wishes[role] = ThumbnailWish(facts.source, bands, _shares(facts, *place))

    def _ask(self) -> None:
        if not self.isVisible():
            return
        for role, wish in self._wishes.items():
            if self._asked.get(role) != wish:
                self._asked[role] = wish
                self._captions[role].setText(self.tr("Reading…"))
                self.wanted.emit(role, wish)

    def _forget(self, role: str, words: str) -> None:
        self._wishes.pop(role, None)
        self._asked.pop(role, None)
        self._tell(role, words)

    def _tell(self, role: str, words: str) -> None:
        self._shown.pop(role, None)
        self._pictures[role].setText(words)
        self._captions[role].clear()

    def _fit(self, role: str) -> None:
        picture: QLabel = self._pictures[role]
        room = picture.size().expandedTo(_SMALLEST)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        picture.setPixmap(self._shown[role].scaled(room, keep, smooth))

    def _caption(self, role: str, found: Thumbnail) -> str:
        if role == IMAGE:
            words = self.tr("Near infrared, red, green · values {low} to {high}")
            return words.format(low=number(found.low), high=number(found.high))
        low, high = (number(value * self._metres_per_unit, 1) for value in (found.low, found.high))
        return unbroken(self.tr("Heights · {low} to {high} m").format(low=low, high=high))


def _shares(
    facts: LayerFacts, area: QgsRectangle | None, crs: QgsCoordinateReferenceSystem
) -> tuple[float, float, float, float]:
    part = extent_in(facts.crs, area, crs) if area is not None else None
    whole = facts.extent
    part = whole if part is None else part.intersect(whole)
    if part.isEmpty() or whole.isEmpty():
        part = whole
    west, north, width, height = whole.xMinimum(), whole.yMaximum(), whole.width(), whole.height()
    return (
        (part.xMinimum() - west) / width,
        (north - part.yMaximum()) / height,
        (part.xMaximum() - west) / width,
        (north - part.yMinimum()) / height,
    )
