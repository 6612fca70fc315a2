"""What the algorithms that make maps share: their job, and the raster that Processing loads."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingAlgorithm, QgsProcessingContext

from ...core.errors import OutputError
from ...core.jobs.job import (
    BackendChoice,
    DeviceChoice,
    HeightUnit,
    Output,
    Precision,
    SegmentationJob,
)
from ..translation import tr
from .inputs import GROUND_WINDOW, Inputs
from .run_group import RunGroup


def map_job(inputs: Inputs, raster: str) -> SegmentationJob:
    """Return the job that the parameters describe, but for what only one map has.

    Args:
        inputs: the parameters.
        raster: the parameter whose raster names the folder of the results where nothing else does.

    Raises:
        Dis2Error: a layer cannot be used.
    """
    return SegmentationJob(
        out=inputs.folder("OUT", raster),
        **{name.lower(): inputs.raster(name) for name in ("RGIR", "NDSM", "DSM", "DTM")},
        rgir_bands=inputs.bands("RGIR_BANDS"),
        ground_window_m=inputs.number(GROUND_WINDOW) or None,
        ndsm_unit=HeightUnit(inputs.word("NDSM_UNIT")),
        model=inputs.model(),
        backend=BackendChoice(inputs.word("BACKEND")),
        device=DeviceChoice(inputs.word("DEVICE")),
        precision=Precision(inputs.word("PRECISION")),
        tile_px=inputs.whole("TILE"),
        overlap_px=inputs.whole("OVERLAP"),
        batch=inputs.whole("BATCH"),
        extent=inputs.extent("EXTENT", inputs.raster_crs("RGIR", "NDSM", "DSM")),
        mask=inputs.polygons("MASK"),
        outputs=_with_classes(inputs.words("OUTPUTS")),
        min_area_m2=inputs.number("MIN_AREA"),
        smooth=inputs.flag("SMOOTH"),
    )


def copied(
    algorithm: QgsProcessingAlgorithm,
    name: str,
    made: str,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> str:
    """Copy a result to the destination ``name``, if one is wanted; return where the result is.

    A chain goes on with what is returned, also where nobody keeps a copy.

    Raises:
        OutputError: it cannot be written.
    """
    if not parameters.get(name):
        return made
    wanted = algorithm.parameterAsOutputLayer(parameters, name, context)
    try:
        shutil.copyfile(made, wanted)
    except shutil.SameFileError:
        return made
    except OSError as error:
        raise OutputError(
            tr("{path} cannot be written: {reason}.").format(path=wanted, reason=error.strerror),
            tr("The result is in {path}.").format(path=made),
        ) from error
    return wanted


def load_as_group(
    loaded: str,
    lasting: str,
    add_group: Callable[[QgsMapLayer], object],
    context: QgsProcessingContext,
) -> None:
    """Let the map show a whole group where it would show one raster of it.

    Args:
        loaded: the raster that Processing will load.
        lasting: the same raster where it stays longer than QGIS; empty where there is none.
        add_group: adds the group around the layer.
        context: of the algorithm.
    """
    group = RunGroup(add_group, lasting, context.project()).kept()
    context.layerToLoadOnCompletionDetails(loaded).setPostProcessor(group)


def _with_classes(words: list[str]) -> tuple[Output, ...]:
    return tuple(output for output in Output if output is Output.CLASSES or output.value in words)
