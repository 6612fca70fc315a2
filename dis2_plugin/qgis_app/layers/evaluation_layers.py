"""An error map becomes a layer in a group of its own: right is pale, wrong is red."""

from __future__ import annotations

import logging

from qgis.core import QgsMapLayer, QgsProject

from ...core.class_scheme import ClassScheme
from ...core.looks.error_map import ErrorWords, error_palette
from ...core.looks.styles import palette_qml
from ...core.results.evaluation import EvaluationReport
from ..translation import tr
from .run_groups import group_on_top, group_title
from .run_nodes import OUTPUT_PROPERTY
from .style import apply_style, open_raster

ERRORS = "errors"
"""Name of the output that shows where a map is wrong."""

_logger = logging.getLogger(__name__)


def add_error_map(
    project: QgsProject, path: str, title: str, report: EvaluationReport, scheme: ClassScheme
) -> None:
    """Put an error map on top of the layer tree, in a group of its own.

    Args:
        project: where.
        path: the raster.
        title: of the group, as ``evaluation_title`` gives it.
        report: what is in the map: the legend names only errors that there are.
        scheme: the classes.
    """
    layer = open_raster(path, tr("Errors"))
    if not layer.isValid():
        _logger.warning("%s could not be opened", path)
        return
    style_errors(layer, report, scheme)
    project.addMapLayer(layer, False)
    group_on_top(project, title).addLayer(layer).setCustomProperty(OUTPUT_PROPERTY, ERRORS)


def style_errors(layer: QgsMapLayer, report: EvaluationReport, scheme: ClassScheme) -> None:
    """Paint an error map; its legend names the errors that there are, the most frequent first."""
    words = ErrorWords(
        tr("{reference}: right"),
        tr("{reference}, mapped as {mapped}"),
        tr("{reference}, not mapped"),
    )
    is_whole = report.unanswered_pixels == 0
    apply_style(layer, palette_qml(error_palette(scheme, report.confusion, words, is_whole)))


def evaluation_title(name: str, temporary: bool) -> str:
    """Return the title of the group."""
    return group_title(tr("{name}: evaluated").format(name=name), temporary)
