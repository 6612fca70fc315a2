"""``dis2:statistics``: how much of each class lies in a map, or in each polygon of a layer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..translation import CONTEXT, tr
from .engine_algorithm import EngineAlgorithm
from .finished_map import classes_parameter, map_words, model_parameter, quality_parameters
from .inputs import Inputs, described


class StatisticsAlgorithm(EngineAlgorithm):
    """Runs ``engine statistics``."""

    NAME = "statistics"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Areas of classes")
    GUIDE = "finished-maps#areas-of-classes-in-zones"
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Writes a table (CSV) of how much each class covers: pixels, square metres, share, mean "
        "confidence and mean height. With a layer of zones, such as parcels or districts, there "
        "is a row for each class of each zone. A pixel belongs to the zone its centre lies in; "
        "where zones overlap, to the last one.\n\n"
        "Example: qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg "
        "ZONE_FIELD=name OUT=areas.csv",
    )
    TAGS = (*EngineAlgorithm.TAGS, "area", "zonal", "zones", "table", "histogram")

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare the parameters."""
        self.declare(
            classes_parameter(),
            *quality_parameters(),
            described(
                QgsProcessingParameterFeatureSource(
                    "ZONES",
                    tr("Zones"),
                    [QgsProcessing.SourceType.TypeVectorPolygon],
                    optional=True,
                ),
                tr("Polygons; without them the whole map is one zone."),
            ),
            described(
                QgsProcessingParameterField(
                    "ZONE_FIELD", tr("Name of a zone"), None, "ZONES", optional=True
                ),
                tr("Field that names a zone in the table; empty: the number of its feature."),
            ),
            model_parameter(),
            described(
                QgsProcessingParameterFileDestination(
                    "OUT", tr("Table of areas"), fileFilter=tr("CSV (*.csv)")
                ),
                tr("Comma-separated values, which spreadsheets and QGIS open."),
            ),
        )

    def read(self, inputs: Inputs) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            Dis2Error: a layer cannot be used.
        """
        self.words = ["statistics", *map_words(inputs)]
        self.words += inputs.given_rasters("CONFIDENCE", "NDSM")
        field = inputs.text("ZONE_FIELD")
        zones = inputs.polygons("ZONES", field)
        self.words += [f"--zones={zones}"] if zones else []
        self.words += [f"--zone-field={field}"] if field else []

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the engine."""
        out = self.parameterAsFileOutput(parameters, "OUT", context)
        self.run_engine([*self.words, f"--out={out}"], out, feedback)
        return {"OUT": out}
