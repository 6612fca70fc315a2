"""How results look: style texts are made beside the run, and put on layers in the main thread."""

from __future__ import annotations

import logging
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from osgeo import gdal
from qgis.core import QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtXml import QDomDocument

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.errors import ModelError
from ...core.looks.colours import SCENARIO_TITLES, Ramp, confidence_ramp, cwam_ramp
from ...core.looks.styles import classes_qml, polygons_qml, ramp_qml, scenario_qml
from ...core.modality import Scenario
from ...core.models.model_card import find_model
from ...core.results.result import RunResult
from ..translation import tr
from .class_titles import spoken

CWAM_PREFIX = "cwam_"

_CUT = (2, 98)
_SAMPLED_SIDE_PX = 500

_logger = logging.getLogger(__name__)


def class_scheme(result: RunResult) -> ClassScheme:
    """Return the classes of the model that made a result; the ISPRS ones if it is gone."""
    try:
        return spoken(find_model(str(result.job.get("model", ""))).classes)
    except ModelError:
        return spoken(ISPRS)


def style_texts(result: RunResult) -> dict[str, str]:
    """Return a style (QML text) for each file of a run that has one.

    Looks into the attention rasters for their range of scores, so not on the GUI thread.
    """
    scheme = class_scheme(result)
    texts = {
        "classes": classes_qml(scheme),
        "confidence": ramp_qml(_spoken_ramp(confidence_ramp())),
        "scenario": scenario_qml(scenario_titles()),
        "polygons": polygons_qml(scheme),
    }
    for name, path in result.files.items():
        if name.startswith(CWAM_PREFIX):
            texts[name] = ramp_qml(_spoken_ramp(cwam_ramp(*score_range(path))))
    return texts


def scenario_titles() -> dict[Scenario, str]:
    """Return what the legend calls the values of ``scenario.tif``."""
    return {
        Scenario.FULL: tr("Image and heights"),
        Scenario.MISSING_RGIR: tr("Heights only (image missing)"),
        Scenario.MISSING_NDSM: tr("Image only (heights missing)"),
    }


def scenario_words() -> dict[str, str]:
    """Return the words of the GeoPackage's legend of scenarios, and the translations."""
    return {SCENARIO_TITLES[scenario]: title for scenario, title in scenario_titles().items()}


def ramp_words() -> dict[str, str]:
    """Return what legends of quantities call their ends, and the translations."""
    return {
        "0 (a guess)": tr("0 (a guess)"),
        "1 (certain)": tr("1 (certain)"),
        "low": tr("low"),
        "high": tr("high"),
    }


def score_range(path: str) -> tuple[float, float]:
    """Return the 2nd and 98th percentile of a raster's values, from a sample of its pixels.

    GDAL reads it, because providers of QGIS do not survive another thread's Python. Both are 0
    where nothing can be read: a run is not lost for want of a style.
    """
    try:
        dataset = gdal.OpenEx(path)  # held: a band does not outlive it
        values = _sample(dataset.GetRasterBand(1))
    except (RuntimeError, AttributeError) as error:  # as GDAL is told to fail: None, or raising
        _logger.warning("%s cannot be read: %s", path, error)
        return 0.0, 0.0
    if not values.size:
        return 0.0, 0.0
    low, high = np.percentile(values, _CUT)
    return float(low), float(high)


def _spoken_ramp(ramp: Ramp) -> Ramp:
    words = ramp_words()
    return replace(ramp, low_label=words[ramp.low_label], high_label=words[ramp.high_label])


def _sample(band: gdal.Band) -> npt.NDArray[np.float64]:
    columns, rows = (min(size, _SAMPLED_SIDE_PX) for size in (band.XSize, band.YSize))
    raw = band.ReadRaster(0, 0, band.XSize, band.YSize, columns, rows, buf_type=gdal.GDT_Float64)
    values = np.frombuffer(raw, np.float64)
    values = values[np.isfinite(values) & (values != band.GetNoDataValue())]
    scale, offset = band.GetScale(), band.GetOffset()
    return values * (1.0 if scale is None else scale) + (offset or 0.0)


def open_raster(path: str, name: str) -> QgsRasterLayer:
    """Open a raster without the default style, whose contrast would cost a read of the file."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    return QgsRasterLayer(path, name, "gdal", options)


def apply_style(
    layer: QgsMapLayer,
    text: str,
    what: QgsMapLayer.StyleCategory = QgsMapLayer.StyleCategory.AllStyleCategories,
) -> bool:
    """Put a style, or a part of it, on a layer; return whether QGIS understood it."""
    document = QDomDocument()
    document.setContent(text)
    understood, _ = layer.importNamedStyle(document, what)
    return bool(understood)
