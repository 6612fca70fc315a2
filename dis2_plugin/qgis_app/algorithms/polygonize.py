"""``dis2:polygonize``: the polygons of a classified map, with what is known of each."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.errors import InputError
from ...core.looks.styles import polygons_qml
from ...core.models.model_card import find_model
from ..layers.class_titles import spoken
from ..layers.style import apply_style
from ..translation import CONTEXT, tr
from .building_shapes import BuildingShape, Reshaping, reshaped
from .engine_algorithm import EngineAlgorithm
from .finished_map import (
    classes_parameter,
    map_words,
    model_parameter,
    polygon_parameters,
    polygon_words,
    quality_parameters,
)
from .inputs import Inputs, advanced, choice, described
from .loaded_layer import LoadedLayer

_BUILDING = "building"
_SMOOTH = "--smooth"


class PolygonizeAlgorithm(EngineAlgorithm):
    """Runs ``engine polygonize``, and QGIS's own algorithms for buildings."""

    NAME = "polygonize"
    TITLE = QT_TRANSLATE_NOOP(CONTEXT, "Polygons of a classified map")
    GUIDE = "finished-maps#polygons"
    HELP = QT_TRANSLATE_NOOP(
        CONTEXT,
        "Draws a polygon around each patch of a class, with class, area in square metres, mean "
        "confidence, and mean and maximum height. Polygons are valid and share their borders "
        "exactly, also where small ones are left out and outlines are smooth.\n\n"
        "Buildings with right angles, or with round walls, are a layer of their own: they no "
        "longer share their borders with their neighbours.\n\n"
        "Example: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg "
        "MIN_AREA=4 SMOOTH=true",
    )
    TAGS = (*EngineAlgorithm.TAGS, "vectorize", "sieve", "smooth", "orthogonalize", "building")

    def __init__(self) -> None:
        super().__init__()
        self._scheme = ISPRS
        self._building_id: int | None = None
        self._tolerance = 0.0
        self._shape = BuildingShape.RIGHT_ANGLES

    def initAlgorithm(self, _configuration: Any = None) -> None:  # noqa: N802 - QGIS's name
        """Declare the parameters."""
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        number = QgsProcessingParameterNumber
        tolerance = number(
            "TOLERANCE", tr("Straighten buildings by (pixels)"), number.Type.Double, 1.5, False, 0.0
        )
        shape = choice(
            "BUILDING_SHAPE",
            tr("Shape of buildings"),
            BuildingShape,
            self._shape,
            tr("Walls at right angles, or round ones for towers, tanks and domes."),
        )
        self.declare(
            classes_parameter(),
            *quality_parameters(),
            *polygon_parameters(),
            advanced(shape),
            advanced(described(tolerance, tr("Corners nearer than this to a wall go."))),
            model_parameter(),
            described(
                QgsProcessingParameterVectorDestination("OUTPUT", tr("Polygons"), kind),
                tr("A polygon for each patch."),
            ),
            described(
                QgsProcessingParameterVectorDestination(
                    "BUILDINGS", tr("Buildings"), kind, None, True, False
                ),
                tr("The buildings alone, with right angles or round walls; a layer of their own."),
            ),
        )

    def read(self, inputs: Inputs) -> None:
        """Turn the parameters into words for the engine.

        Raises:
            Dis2Error: a layer is no file, or the model has no buildings.
        """
        self.words = ["polygonize", *map_words(inputs), *polygon_words(inputs)]
        self.words += inputs.given_rasters("CONFIDENCE", "NDSM")
        model, found = inputs.model(), inputs.classified_map("CLASSES")
        self._scheme = spoken(find_model(model).classes) if model else found.scheme
        if inputs.is_given("BUILDINGS"):
            self._building_id = _building(self._scheme)
            self._shape = BuildingShape(inputs.word("BUILDING_SHAPE"))
            self._tolerance = inputs.number("TOLERANCE") * inputs.pixel_side("CLASSES")

    def work(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the engine, and draw the buildings anew where they are wanted."""
        made = super().work(parameters, context, feedback)
        self._style(made["OUTPUT"], context)
        if self._building_id is None or feedback.isCanceled():
            return made
        smooth = made["OUTPUT"] if _SMOOTH in self.words else self._smooth_polygons(feedback)
        how = Reshaping(self._building_id, self._tolerance, self._shape)
        wanted = self.parameterAsOutputLayer(parameters, "BUILDINGS", context)
        made["BUILDINGS"] = reshaped(smooth, wanted, how, context, feedback)
        self._style(made["BUILDINGS"], context)
        return made

    def _style(self, path: str, context: QgsProcessingContext) -> None:
        if context.willLoadLayerOnCompletion(path):
            styled = LoadedLayer(partial(apply_style, text=polygons_qml(self._scheme))).kept()
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(styled)

    def _smooth_polygons(self, feedback: QgsProcessingFeedback) -> str:
        """Return a temporary file: walls are found in smooth outlines, not in steps."""
        path = str(Path(QgsProcessingUtils.generateTempFilename("smooth.gpkg")))
        self.run_engine([*self.words, _SMOOTH, f"--out={path}"], path, feedback)
        return path


def _building(scheme: ClassScheme) -> int:
    for item in scheme.classes:
        if item.name == _BUILDING:
            return item.id
    raise InputError(tr("The model of this map knows no buildings."), tr("Leave BUILDINGS empty."))
