"""What a job takes from layers that no file holds: written beside its results before it starts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTask,
    QgsVectorLayer,
)

from ...core.errors import InputError, OutputError
from ...core.inputs.fetching import fetched_pixel_m
from ...core.inputs.layer_word import LayerWord
from ...core.jobs.job import SegmentationJob
from ...core.models.model_card import find_model
from ..services.fetch import Fetch, fetch_of
from ..translation import tr
from .polygon_copy import PolygonCopy, Polygons
from .run_folder import INPUTS_FOLDER
from .sources import file_stem

ROLES = ("rgir", "ndsm", "dsm", "dtm")
_MASK_FILE = "area.gpkg"


class LayerInputs:
    """The layers a job names, taken note of when the run is asked for: they may go later."""

    def __init__(self, job: SegmentationJob) -> None:
        """Look up what ``job`` names; on the main thread.

        Raises:
            InputError: a layer is gone, has nothing in the area, or too much.
            ModelError: the model, which says how fine a picture is fetched, is not there.
        """
        self.job = job
        words = {role: LayerWord.read(getattr(job, role)) for role in ROLES}
        layers = {role: _layer(word) for role, word in words.items() if word}
        self._fetches = {role: self._fetch(layer, job) for role, layer in layers.items()}
        mask = LayerWord.read(job.mask)
        self._mask = _polygons(_layer(mask), mask.only_selected) if mask else None

    @property
    def name(self) -> str:
        """The name of the first fetched layer; empty where none is fetched."""
        return next((fetch.name for fetch in self._fetches.values()), "")

    def job_in(self, folder: Path) -> SegmentationJob:
        """Return the job with the files that will lie in a run's folder."""
        files = {role: str(self._path(folder, role)) for role in self._fetches}
        if self._mask is not None:
            files["mask"] = str(_mask_path(folder))
        job = replace(self.job, **files)  # type: ignore[arg-type]
        # what was fetched is the area and no more, in a CRS of its own
        return replace(job, extent=None) if "rgir" in self._fetches else job

    def tasks(self, folder: Path) -> list[tuple[str, QgsTask]]:
        """Return what writes the files, each with the name of its layer; ask once.

        Raises:
            OutputError: the folder cannot be made.
        """
        if not self._fetches and self._mask is None:
            return []
        try:
            (folder / INPUTS_FOLDER).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                tr("A folder for the inputs cannot be made in {folder}: {reason}.").format(
                    folder=folder, reason=error.strerror
                ),
                tr("Choose another folder for the results."),
            ) from error
        tasks: list[tuple[str, QgsTask]] = [
            (fetch.name, fetch.task(self._path(folder, role)))
            for role, fetch in self._fetches.items()
        ]
        if self._mask is not None:
            copying = PolygonCopy(self._mask, _mask_path(folder))
            tasks.append((self._mask.name, copying))
        return tasks

    def _path(self, folder: Path, role: str) -> Path:
        stem = file_stem(self._fetches[role].name, role)
        return folder / INPUTS_FOLDER / f"{role}-{stem}.tif"

    def _fetch(self, layer: QgsMapLayer, job: SegmentationJob) -> Fetch:
        if not isinstance(layer, QgsRasterLayer):
            raise InputError(
                tr("The layer '{name}' is no raster.").format(name=layer.name()),
                tr("Choose a raster layer."),
            )
        pixel_m = fetched_pixel_m(find_model(job.model))
        return fetch_of(layer, _area(job), pixel_m)


def _area(job: SegmentationJob) -> QgsReferencedRectangle | None:
    """Return the extent of a job with the CRS it is in: that of its first input."""
    if job.extent is None:
        return None
    box = QgsRectangle(job.extent.xmin, job.extent.ymin, job.extent.xmax, job.extent.ymax)
    return QgsReferencedRectangle(box, _crs(job.rgir or job.ndsm or job.dsm or ""))


def _crs(source: str) -> QgsCoordinateReferenceSystem:
    word = LayerWord.read(source)
    return _layer(word).crs() if word else QgsRasterLayer(source).crs()


def _layer(word: LayerWord) -> QgsMapLayer:
    layer = QgsProject.instance().mapLayer(word.layer_id)
    if layer is None:
        raise InputError(
            tr("The layer {id} is not in the project any more.").format(id=word.layer_id),
            tr("Choose the layers again."),
        )
    return layer


def _mask_path(folder: Path) -> Path:
    return folder / INPUTS_FOLDER / _MASK_FILE


def _polygons(layer: QgsMapLayer, only_selected: bool) -> Polygons:
    if not isinstance(layer, QgsVectorLayer):
        raise InputError(
            tr("The layer '{name}' has no polygons.").format(name=layer.name()),
            tr("Choose a layer of polygons."),
        )
    return Polygons(layer, only_selected)
