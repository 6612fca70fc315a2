"""Parameters and outputs of ``dis2:segment``: the options of the command line, in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core.jobs.job import (
    DEFAULT_OUTPUTS,
    BackendChoice,
    DeviceChoice,
    HeightUnit,
    Output,
    Precision,
)
from ...core.modality import ScenarioChoice
from ...core.models.model_card import DEFAULT_MODEL_ID
from ..translation import tr
from .finished_map import polygon_parameters
from .inputs import advanced, choice, described, ground_window

FILES_AS_OUTPUTS = {
    "CONFIDENCE": "confidence",
    "SCENARIO_MAP": "scenario",
    "POLYGONS": "polygons",
    "STATISTICS": "statistics",
    "RUN": "run",
}
"""Output of the algorithm to output name of the engine; ``CLASSES`` is a destination."""

_SMALLEST_TILE_PX = 64
_BOXES_IN_A_ROW = 2  # more make the dialog of Processing wider than it is at first


def segment_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """Yield the parameters, in the order of the dialog."""
    yield from _inputs()
    yield from _area_and_mode()
    for parameter in polygon_parameters():
        yield advanced(parameter)
    yield from _computing()
    yield from _destinations()


def segment_outputs() -> Iterator[QgsProcessingOutputDefinition]:
    """Yield the outputs that are no destinations; empty where they were not asked for."""
    yield QgsProcessingOutputRasterLayer("CONFIDENCE", tr("Confidence"))
    yield QgsProcessingOutputRasterLayer("SCENARIO_MAP", tr("Scenario of each pixel"))
    yield QgsProcessingOutputVectorLayer("POLYGONS", tr("Polygons"))
    yield QgsProcessingOutputFile("STATISTICS", tr("Areas of classes (CSV)"))
    yield QgsProcessingOutputFile("RUN", tr("Metadata of the run (JSON)"))


def _inputs() -> Iterator[QgsProcessingParameterDefinition]:
    yield described(
        _raster("RGIR", tr("Image with red, green and near infrared")),
        tr("Leave empty where there is no image: the network then answers from heights alone."),
    )
    yield described(
        QgsProcessingParameterString(
            "RGIR_BANDS", tr("Bands of red, green and near infrared"), optional=True
        ),
        tr("Three band numbers, for example 1,2,4. Empty: told by the names of the bands."),
    )
    yield described(
        _raster("NDSM", tr("Heights above ground (NDSM)")),
        tr("Leave empty where there are none: the network then answers from the image alone."),
    )
    yield choice(
        "NDSM_UNIT",
        tr("Height unit"),
        HeightUnit,
        HeightUnit.METRE,
        tr("8-bit rasters often hold decimetres, 16-bit ones centimetres."),
    )
    yield _advanced(
        _raster("DSM", tr("Surface heights (DSM), instead of an NDSM")),
        tr("With roofs and trees; the heights above ground are this minus the DTM."),
    )
    yield _advanced(
        _raster("DTM", tr("Ground heights (DTM), with the DSM")), tr("Of the bare ground.")
    )
    yield ground_window(None)


def _area_and_mode() -> Iterator[QgsProcessingParameterDefinition]:
    yield choice(
        "SCENARIO",
        tr("Missing-modality mode"),
        ScenarioChoice,
        ScenarioChoice.AUTO,
        tr("auto: each place is answered from what it has. The others answer one way everywhere."),
    )
    yield described(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        tr("Part that is mapped; empty: all that the image covers, or else the heights."),
    )
    yield described(
        QgsProcessingParameterFeatureSource(
            "MASK",
            tr("Only inside these polygons"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        ),
        tr("Pixels outside become no data."),
    )
    yield described(
        QgsProcessingParameterString("MODEL", tr("Model"), defaultValue=DEFAULT_MODEL_ID),
        tr("Id of a model of the plugin, or the folder of another."),
    )
    yield _results()


class _Results(QgsProcessingParameterEnum):
    """Names of results, which stay chosen in the history, in saved batches and in scripts."""

    def valueAsPythonString(  # noqa: N802 - QGIS's name
        self, value: object, context: QgsProcessingContext
    ) -> str:
        """Return the names as Python writes them; QGIS 3.22 writes none of several.

        None are the classes alone: of an empty list dialogs would make the usual results.
        """
        if isinstance(value, list):
            return repr(value or [Output.CLASSES.value])
        return str(super().valueAsPythonString(value, context))


def _results() -> QgsProcessingParameterDefinition:
    words = [output.value for output in Output]
    parameter = _Results(
        "OUTPUTS",
        tr("Results"),
        options=words,
        allowMultiple=True,
        defaultValue=[output.value for output in DEFAULT_OUTPUTS],
        optional=True,
        usesStaticStrings=True,
    )
    # boxes in the dialog: of such words the usual list of QGIS 3.22 shows only the chosen ones
    parameter.setMetadata({"widget_wrapper": {"useCheckBoxes": True, "columns": _BOXES_IN_A_ROW}})
    told = tr("Some of: {words}. Classes are always made.").format(words=", ".join(words))
    return described(parameter, told)


def _computing() -> Iterator[QgsProcessingParameterDefinition]:
    automatic = tr("auto: the best that this computer has.")
    for name, title, kind in (
        ("BACKEND", tr("Back end"), BackendChoice),
        ("DEVICE", tr("Device"), DeviceChoice),
        ("PRECISION", tr("Precision"), Precision),
    ):
        yield advanced(choice(name, title, kind, kind.AUTO, automatic))
    yield _advanced(
        _whole("TILE", tr("Tile size (pixels)"), _SMALLEST_TILE_PX),
        tr("A multiple of 16; empty: that of the model, or half of it for small rasters."),
    )
    yield _advanced(
        _whole("OVERLAP", tr("Overlap (pixels)"), 0),
        tr("Neighbouring tiles share so much, so that no seam is seen; empty: up to 64."),
    )
    yield _advanced(
        _whole("BATCH", tr("Batch (tiles at once)"), 1),
        tr("More is faster on a graphics card, and needs more of its memory; empty: by itself."),
    )
    yield _advanced(
        QgsProcessingParameterBoolean(
            "RESUME", tr("Go on with an interrupted run in the same folder"), defaultValue=False
        ),
        tr("The settings must be the same; what is on disk already is not computed again."),
    )


def _destinations() -> Iterator[QgsProcessingParameterDefinition]:
    yield described(
        QgsProcessingParameterFolderDestination("OUT", tr("Results folder"), None, True),
        tr(
            "It receives all files of the run. Empty, as in a batch: a folder beside the raster "
            "below, with its name."
        ),
    )
    yield described(
        QgsProcessingParameterRasterDestination("CLASSES", tr("Classes"), optional=True),
        tr("A copy of classes.tif in the folder of the results, for models and batches."),
    )
    yield described(
        QgsProcessingParameterFileDestination(
            "GPKG",
            tr("GeoPackage with all results"),
            fileFilter=tr("GeoPackage (*.gpkg)"),
            optional=True,
            createByDefault=False,
        ),
        tr("One file with layers, styles, areas and settings; it can also be written later."),
    )


def _advanced(
    parameter: QgsProcessingParameterDefinition, text: str
) -> QgsProcessingParameterDefinition:
    return advanced(described(parameter, text))


def _raster(name: str, title: str) -> QgsProcessingParameterRasterLayer:
    return QgsProcessingParameterRasterLayer(name, title, optional=True)


def _whole(name: str, title: str, smallest: int) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        name, title, QgsProcessingParameterNumber.Type.Integer, optional=True, minValue=smallest
    )
