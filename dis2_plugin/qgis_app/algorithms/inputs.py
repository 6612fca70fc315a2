"""Parameters of algorithms as the engine wants them: sources, numbers, members of enums."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)

from ...core.errors import InputError, JobError
from ...core.window import Extent
from ..evaluation.sources import MapSource, map_source, reference_of
from ..runs.polygon_copy import LayerFile, Polygons, polygon_file
from ..runs.run_folder import is_temporary
from ..runs.sources import raster_source
from ..translation import tr

GROUND_WINDOW = "GROUND_WINDOW"
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def ground_window(default: float | None) -> QgsProcessingParameterDefinition:
    """Return the parameter of the filter that estimates the ground; None: there is no filter."""
    parameter = QgsProcessingParameterNumber(
        GROUND_WINDOW,
        tr("Widest roof (m), to estimate the ground under a DSM without a DTM"),
        QgsProcessingParameterNumber.Type.Double,
        default,
        optional=default is None,
        minValue=1.0,
    )
    return advanced(
        described(
            parameter, tr("The ground is found under roofs up to this width, for example 60.")
        )
    )


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Return the parameter, folded away among the advanced ones."""
    parameter.setFlags(parameter.flags() | ADVANCED)
    return parameter


def described(
    parameter: QgsProcessingParameterDefinition, text: str
) -> QgsProcessingParameterDefinition:
    """Return the parameter with a help text."""
    parameter.setHelp(text)
    return parameter


def choice(
    name: str, title: str, kind: type[Enum], default: Enum, text: str = ""
) -> QgsProcessingParameterDefinition:
    """Return a parameter that offers the words of an enum, as the command line spells them.

    The help names the words: qgis_process 3.22 offers their numbers, and then takes only words.
    """
    words = [member.value for member in kind]
    parameter = QgsProcessingParameterEnum(
        name, title, options=words, defaultValue=default.value, usesStaticStrings=True
    )
    return described(parameter, f"{text} {tr('One of')}: {', '.join(words)}.".strip())


class Inputs:
    """Reads one algorithm's parameters; only for the main thread.

    Attributes:
        copies: polygons that must be copied before the engine runs, by the path of their file.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self.copies: dict[str, Polygons] = {}

    def is_given(self, name: str) -> bool:
        """Whether a parameter has a value."""
        return self._parameters.get(name) not in (None, "")

    def raster(self, name: str) -> str | None:
        """Return what GDAL opens for a raster parameter; None where an optional one is not given.

        Raises:
            InputError: it cannot be opened, is no file, or is missing.
        """
        if not self.is_given(name):
            if self._algorithm.parameterDefinition(name).flags() & OPTIONAL:
                return None
            raise InputError(  # a model looks for that in none of its algorithms
                tr("{name} is not given.").format(name=name),
                tr("Choose a raster file or a raster layer."),
            )
        layer = self._algorithm.parameterAsRasterLayer(self._parameters, name, self._context)
        if layer is None or not layer.isValid():
            raise InputError(
                tr("{name} cannot be opened as a raster: {given}.").format(
                    name=name, given=self._told(name)
                ),
                tr("Choose a raster file or a raster layer."),
            )
        return raster_source(layer)

    def _told(self, name: str) -> str:
        """Return what was given as people would call it."""
        given = self._parameters.get(name)
        return given.name() if isinstance(given, QgsMapLayer) else str(given)

    def given_rasters(self, *names: str) -> list[str]:
        """Return the raster parameters that are given as words for the engine.

        Raises:
            InputError: one cannot be opened, or is no file.
        """
        sources = ((name, self.raster(name)) for name in names)
        return [f"--{name.lower()}={source}" for name, source in sources if source]

    def classified_map(self, name: str) -> MapSource:
        """Return the classified map of a raster parameter, with the model that made it.

        Raises:
            InputError: it cannot be opened, is no file, or is a picture.
        """
        self.raster(name)
        return map_source(
            self._algorithm.parameterAsRasterLayer(self._parameters, name, self._context)
        )

    def reference(self, name: str, field: str) -> str:
        """Return what the engine opens for a raster or polygons, which may be copied there first.

        Args:
            name: the parameter.
            field: of polygons: the one that names their classes.

        Raises:
            InputError: it cannot be opened, is a service, or has no polygon or no such field.
        """
        layer = self._algorithm.parameterAsLayer(self._parameters, name, self._context)
        if layer is None or not layer.isValid():
            raise InputError(
                tr("{name} cannot be opened: {given}.").format(name=name, given=self._told(name)),
                tr("Choose a raster or a layer of polygons."),
            )
        return self._file(reference_of(layer, field))

    def raster_crs(self, *names: str) -> QgsCoordinateReferenceSystem:
        """Return the CRS of the first of these rasters that is given."""
        for name in names:
            if self.is_given(name):
                layer = self._algorithm.parameterAsRasterLayer(
                    self._parameters, name, self._context
                )
                return layer.crs()
        return QgsCoordinateReferenceSystem()

    def pixel_side(self, name: str) -> float:
        """Return the side of a pixel of a raster that is given, in units of its CRS."""
        layer = self._algorithm.parameterAsRasterLayer(self._parameters, name, self._context)
        return float(layer.rasterUnitsPerPixelX())

    def polygons(self, name: str, field: str = "") -> str | None:
        """Return what the engine opens for polygons, which may be copied there first.

        None where none are given. What QGIS would hand on of a layer with changes that are not
        saved is the file without them, or an export in which new features replace old ones.

        Args:
            name: the parameter.
            field: the one that is needed, besides the shapes.

        Raises:
            InputError: there is no polygon, or no such field.
        """
        if not self.is_given(name):
            return None
        value, only_selected = self._parameters[name], False
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            if value.featureLimit > 0 or getattr(value, "filterExpression", ""):
                return self._exported(name)
            value, only_selected = value.source, value.selectedFeaturesOnly
        layer = self._algorithm.parameterAsVectorLayer({name: value}, name, self._context)
        if layer is None:
            return self._exported(name)
        return self._file(polygon_file(layer, field, only_selected))

    def _exported(self, name: str) -> str:
        """Return a file that QGIS writes: only it knows all ways to limit what a layer gives."""
        feedback = QgsProcessingFeedback()  # without one QGIS 3.22 crashes
        return str(
            self._algorithm.parameterAsCompatibleSourceLayerPath(
                self._parameters, name, self._context, ["gpkg"], "gpkg", feedback
            )
        )

    def _file(self, found: LayerFile) -> str:
        if found.polygons is not None:
            self.copies[found.source] = found.polygons
        return found.source

    def extent(self, name: str, crs: QgsCoordinateReferenceSystem) -> Extent | None:
        """Return a rectangle in this CRS; None where it is not given."""
        if not self.is_given(name):
            return None
        box = self._algorithm.parameterAsExtent(self._parameters, name, self._context, crs)
        return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())

    def bands(self, name: str) -> tuple[int, int, int] | None:
        """Return three band numbers; None where they are not given.

        Raises:
            JobError: they are not three numbers.
        """
        text = self.text(name)
        if not text:
            return None
        try:
            red, green, nir = (int(word) for word in text.split(","))
        except ValueError as error:
            raise JobError(
                tr("{name} is '{text}', not three band numbers.").format(name=name, text=text),
                tr("Give red, green and near infrared, for example 1,2,4."),
            ) from error
        return red, green, nir

    def text(self, name: str) -> str:
        """Return a text parameter; empty where it is not given."""
        return self._algorithm.parameterAsString(self._parameters, name, self._context).strip()

    def model(self) -> str:
        """Return the id or the folder of the model; empty where it is not given."""
        given = self.text("MODEL")
        return os.path.abspath(given) if os.path.isdir(given) else given

    def word(self, name: str) -> str:
        """Return the chosen word of an enum parameter."""
        return self._algorithm.parameterAsEnumString(self._parameters, name, self._context)

    def words(self, name: str) -> list[str]:
        """Return the chosen words of an enum parameter that allows several."""
        if self._parameters.get(name) == []:
            return []  # QGIS would return the default
        return self._algorithm.parameterAsEnumStrings(self._parameters, name, self._context)

    def whole(self, name: str) -> int | None:
        """Return a whole number; None where it is not given."""
        if not self.is_given(name):
            return None
        return self._algorithm.parameterAsInt(self._parameters, name, self._context)

    def number(self, name: str) -> float:
        """Return a number; 0 where it is not given."""
        return self._algorithm.parameterAsDouble(self._parameters, name, self._context)

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return self._algorithm.parameterAsBool(self._parameters, name, self._context)

    def file(self, name: str) -> str | None:
        """Return the path of a file to write; None where it is not wanted."""
        if not self.is_given(name):
            return None
        path = self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)
        return path or None

    def folder(self, name: str, beside: str) -> str:
        """Return a folder to write.

        Where none is given, as in a batch whose rows would have to be filled in by hand, it lies
        beside the raster of the parameter ``beside`` and has its name; else it is temporary.
        """
        given = self.file(name)
        if given:
            return given
        raster = Path(self._written(beside))
        if raster.is_absolute() and not is_temporary(raster):
            return str(raster.with_suffix(""))
        return QgsProcessingUtils.generateTempFilename(name)

    def _written(self, name: str) -> str:
        """Return the path of a destination, which is not asked to be loaded by that."""
        value = self._parameters.get(name) or ""
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value, _ = value.sink.valueAsString(self._context.expressionContext())
        return str(value)

    def destination(self, name: str) -> str | None:
        """Return the path of a layer to write; None where it is not wanted."""
        if not self.is_given(name):
            return None
        path = self._algorithm.parameterAsOutputLayer(self._parameters, name, self._context)
        return path or None
