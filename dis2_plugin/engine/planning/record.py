"""What a run remembers of itself: warnings, counted pixels, and ``run.json``."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path, PureWindowsPath
from typing import Any

import numpy as np
from osgeo import gdal

from ... import __version__
from ...core.errors import InputError
from ...core.jobs.job import SegmentationJob
from ...core.modality import Scenario
from ...core.models.model_card import ModelCard
from ...core.progress import Progress, Reporter
from ...core.results.result import RUN_FILE, RunResult
from .availability import CodeArray

GEOPACKAGE = "gpkg"
"""Name of the saved GeoPackage among a run's files."""


class Notes:
    """Passes news on to a reporter and keeps the warnings, each once."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self.warnings: list[str] = []

    def progress(self, progress: Progress) -> None:
        """Pass it on.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._reporter.progress(progress)

    def warning(self, message: str) -> None:
        """Pass it on, unless it was said before."""
        if message not in self.warnings:
            self.warnings.append(message)
            self._reporter.warning(message)


class ScenarioCount:
    """How many pixels were answered with each scenario."""

    def __init__(self) -> None:
        self._pixels = dict.fromkeys(Scenario, 0)

    def add(self, codes: CodeArray) -> None:
        """Count some pixels."""
        for scenario in Scenario:
            self._pixels[scenario] += int(np.count_nonzero(codes == scenario.code))

    def add_counted(self, by_scenario: Mapping[str, int]) -> None:
        """Count pixels that ``by_scenario`` of another count told."""
        for scenario in Scenario:
            self._pixels[scenario] += by_scenario.get(scenario.value, 0)

    def by_scenario(self) -> dict[str, int]:
        """Return scenario value to number of pixels."""
        return {scenario.value: pixels for scenario, pixels in self._pixels.items()}

    @property
    def answered(self) -> int:
        """The number of pixels that got an answer."""
        return sum(self.by_scenario().values())


def job_json(job: SegmentationJob) -> dict[str, Any]:
    """Return a job as plain JSON values."""

    def plain(value: Any) -> Any:
        """Return a value without enums and tuples."""
        if isinstance(value, Enum):
            return value.value
        return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value

    return {key: plain(value) for key, value in asdict(job).items()}


def model_json(card: ModelCard) -> dict[str, str]:
    """Return what identifies a model."""
    return {
        "id": card.id,
        "version": card.version,
        "sha256": card.weights_sha256,
        "folder": str(card.folder),
    }


def versions(libraries: Mapping[str, str]) -> dict[str, str]:
    """Return the versions of everything that had a part in the result."""
    return {
        "dis2": __version__,
        "python": platform.python_version(),
        "system": sys.platform,
        "gdal": gdal.__version__,
        "numpy": np.__version__,
        **libraries,
    }


def now() -> str:
    """Return the time in UTC, ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def read_run(folder: Path) -> RunResult:
    """Return the run whose results lie in a folder, which may come from another system.

    Raises:
        InputError: there is no finished run in it.
    """
    path = folder / RUN_FILE
    try:
        result = RunResult.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = error.strerror if isinstance(error, OSError) else repr(error)
        raise InputError(
            f"{folder} holds no finished run: {path.name} cannot be read ({reason}).",
            "Give the folder that segment wrote into.",
        ) from error
    names = {name: PureWindowsPath(file).name for name, file in result.files.items()}
    beside = {name: folder / file for name, file in names.items()}
    here = {name: str(path) for name, path in beside.items() if path.exists()}
    return replace(result, files=here)
