"""What a finished run leaves: ``run.json`` as a value, and the names of the files beside it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from ..jobs.estimate import Estimate

CLASSES_FILE = "classes.tif"
CONFIDENCE_FILE = "confidence.tif"
SCENARIO_FILE = "scenario.tif"
PROBABILITIES_FILE = "probabilities.tif"
POLYGONS_FILE = "polygons.gpkg"
STATISTICS_FILE = "statistics.csv"
RUN_FILE = "run.json"
STAGING_NAME = ".dis2.part"
"""Folder in the folder of results in which a run makes them, until all are whole."""

STORED_PROJECT = "DIS2_map"
"""Name of the QGIS project inside a GeoPackage of results."""


def cwam_file(class_name: str) -> str:
    """Return the name of a class's attention raster."""
    return f"cwam_{class_name}.tif"


@dataclass(frozen=True)
class ClassArea:
    """How much of the map a class covers.

    ``area_m2`` is None where the CRS has no known unit, ``mean_height`` (metres above ground) where
    the class has no known height.
    """

    class_id: int
    name: str
    pixels: int
    area_m2: float | None
    mean_confidence: float
    mean_height: float | None = None


@dataclass(frozen=True)
class RunResult:
    """A finished run.

    Attributes:
        files: output name (``classes``, ``confidence``, ``scenario``, ``cwam_<class>``,
            ``probabilities``, ``polygons``, ``statistics``, ``gpkg``) to absolute path.
        job: the job as JSON.
        model: id, version and sha256.
        device: what computed it, for example "CUDA: NVIDIA L4" or "CPU".
        scenario_pixels: scenario value to number of pixels answered with it.
        seconds: stage (read, forward, blend, write, polygons, ...) to seconds; ``total`` is wall.
        peak_memory_bytes: largest resident size of the process.
        estimate: what the run was expected to need before it began.
        gpu_memory_bytes: most memory of the graphics card; 0 where none, or unknown.
        disk_bytes: size of the files of the results.
        tile_px, overlap_px, batch: what was used, whatever the job left open.
    """

    files: dict[str, str]
    job: dict[str, Any]
    model: dict[str, str]
    device: str
    backend: str
    precision: str
    areas: tuple[ClassArea, ...]
    scenario_pixels: dict[str, int]
    tiles: int
    seconds: dict[str, float]
    peak_memory_bytes: int
    versions: dict[str, str]
    warnings: tuple[str, ...] = ()
    finished_at: str = ""
    estimate: Estimate | None = None
    gpu_memory_bytes: int = 0
    disk_bytes: int = 0
    tile_px: int = 0
    overlap_px: int = 0
    batch: int = 0
    extra: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the content of ``run.json``."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> RunResult:
        """Read what ``to_json`` wrote.

        Raises:
            KeyError, TypeError: a field is missing or unknown.
        """
        areas = tuple(ClassArea(**area) for area in data["areas"])
        told = data.get("estimate")
        estimate = None if told is None else Estimate.from_json(told)
        warnings = tuple(data["warnings"])
        return cls(**{**data, "areas": areas, "estimate": estimate, "warnings": warnings})
