"""Rows of small maps with titles, drawn by Qt into one PNG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from osgeo import gdal
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

Rgb = npt.NDArray[np.uint8]
SIDE_PX, GAP_PX, TITLE_PX = 300, 12, 26
VOID = 60
"""Grey of pixels without data."""


@dataclass(frozen=True)
class Panel:
    """One map: ``rgb`` is (H, W, 3)."""

    title: str
    rgb: Rgb


def read_bands(path: Path) -> npt.NDArray[np.float32]:
    """Return a raster as (bands, H, W), scaled as its bands say, NaN where it has no data."""
    dataset = gdal.Open(str(path))
    values = np.atleast_3d(dataset.ReadAsArray().astype(np.float32))
    if dataset.RasterCount == 1:
        values = values[..., 0][None]
    for index in range(dataset.RasterCount):
        band = dataset.GetRasterBand(index + 1)
        void = band.GetNoDataValue()
        if void is not None:
            values[index][values[index] == void] = np.nan
        values[index] = values[index] * (band.GetScale() or 1.0) + (band.GetOffset() or 0.0)
    return values


def stretched(values: npt.NDArray[np.float32]) -> Rgb:
    """Return values between their 2nd and 98th percentile as 0..255, void as 0."""
    low, high = np.nanpercentile(values, (2, 98))
    scaled = (values - low) / max(high - low, 1e-6) * 255.0
    return np.nan_to_num(np.clip(scaled, 0, 255)).astype(np.uint8)


def grey(values: npt.NDArray[np.float32]) -> Rgb:
    """Return one band (H, W) as grey."""
    return np.repeat(stretched(values)[..., None], 3, axis=2)


def false_colour(rgir: npt.NDArray[np.float32]) -> Rgb:
    """Return red, green, near infrared (3, H, W) as the usual infrared picture."""
    return np.stack([stretched(rgir[band]) for band in (2, 0, 1)], axis=2)


def coloured(ids: npt.NDArray[np.float32], palette: dict[int, tuple[int, int, int]]) -> Rgb:
    """Return class ids (H, W) in the colours of the classes."""
    rgb = np.full((*ids.shape, 3), VOID, np.uint8)
    for class_id, colour in palette.items():
        rgb[ids == class_id] = colour
    return rgb


def glowing(scores: npt.NDArray[np.float32], background: Rgb) -> Rgb:
    """Return attention (H, W) as red light over a dimmed grey background."""
    strength = stretched(scores)[..., None] / 255.0
    dim = background.mean(axis=2, keepdims=True) * 0.6
    return (dim * (1 - strength) + np.array([255.0, 80.0, 0.0]) * strength).astype(np.uint8)


def draw(rows: Sequence[Sequence[Panel]], path: Path) -> None:
    """Write rows of panels as a PNG. Needs a QGuiApplication, for the letters."""
    columns = max(len(row) for row in rows)
    step, line = SIDE_PX + GAP_PX, SIDE_PX + TITLE_PX + GAP_PX
    page = QImage(columns * step + GAP_PX, len(rows) * line + GAP_PX, QImage.Format.Format_RGB32)
    page.fill(QColor(255, 255, 255))
    painter = QPainter(page)
    painter.setFont(QFont("DejaVu Sans", 10))
    for row_number, row in enumerate(rows):
        for column, panel in enumerate(row):
            _draw_panel(painter, panel, GAP_PX + column * step, GAP_PX + row_number * line)
    painter.end()
    page.save(str(path))


def _draw_panel(painter: QPainter, panel: Panel, left: int, top: int) -> None:
    height, width = panel.rgb.shape[:2]
    pixels = np.ascontiguousarray(panel.rgb)
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    title = QRect(left, top, SIDE_PX, TITLE_PX)
    painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter), panel.title)
    painter.drawImage(QRect(left, top + TITLE_PX, SIDE_PX, SIDE_PX), image)
