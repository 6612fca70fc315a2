"""What a comparison of scenarios is: three maps of one place, and where a modality made the class.

The map from both modalities is held against the one without heights and the one without the image.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from enum import IntEnum
from typing import Any

from ..errors import JobError
from ..jobs.job import SegmentationJob
from ..modality import Modality, Scenario, ScenarioChoice
from .result import RunResult

DIFFERENCE_FILE = "difference.tif"
CHANGES_FILE = "changes.csv"
COMPARISON_FILE = "comparison.json"

COMPARED = (Scenario.FULL, Scenario.MISSING_NDSM, Scenario.MISSING_RGIR)
"""The scenarios of a comparison; the results of each lie in a folder named after it."""

WITHOUT = {Modality.NDSM: Scenario.MISSING_NDSM, Modality.RGIR: Scenario.MISSING_RGIR}
"""The scenario that shows, against the full one, what a modality changes."""


class Difference(IntEnum):
    """Value of a pixel of ``difference.tif``: what made its class another; bits, so that 3 = 1|2.

    ``NO_DATA_ID`` stands where one of the three maps has no answer.
    """

    NONE = 0
    HEIGHT = 1
    COLOUR = 2
    BOTH = 3


@dataclass(frozen=True)
class Change:
    """Pixels to which a modality gave another class than the other modality alone.

    Attributes:
        modality: "ndsm" where the heights changed the class, "rgir" where the image did.
        from_class: name of the class without the modality.
        to_class: name of the class with both modalities.
        pixels: how many.
        area_m2: their area; None where the CRS has no known unit.
        share: of all pixels that were compared, 0..1.
    """

    modality: str
    from_class: str
    to_class: str
    pixels: int
    area_m2: float | None
    share: float


@dataclass(frozen=True)
class ComparisonResult:
    """A finished comparison.

    Attributes:
        files: output name (``difference``, ``changes``) to absolute path.
        runs: scenario value to its run, in the order of ``COMPARED``.
        difference_pixels: name of a ``Difference`` in small letters to number of pixels.
        changes: what became what, the most frequent first, heights before the image.
        seconds: stage (a scenario's value, ``difference``) to seconds; ``total`` is wall.
        warnings: of the runs and of the comparison.
    """

    files: dict[str, str]
    runs: dict[str, RunResult]
    difference_pixels: dict[str, int]
    changes: tuple[Change, ...]
    seconds: dict[str, float]
    warnings: tuple[str, ...] = ()
    finished_at: str = ""

    @property
    def full(self) -> RunResult:
        """The run that used both modalities."""
        return self.runs[Scenario.FULL.value]

    def to_json(self) -> dict[str, Any]:
        """Return the content of ``comparison.json``."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ComparisonResult:
        """Read what ``to_json`` wrote.

        Raises:
            KeyError, TypeError: a field is missing or unknown.
        """
        runs = {name: RunResult.from_json(run) for name, run in data["runs"].items()}
        changes = tuple(Change(**change) for change in data["changes"])
        warnings = tuple(data["warnings"])
        return cls(**{**data, "runs": runs, "changes": changes, "warnings": warnings})


def comparison_job(job: SegmentationJob) -> SegmentationJob:
    """Return the job of the map from both modalities, from which the others follow.

    Scenario, GeoPackage and resuming are those of one map, so a comparison leaves them out.

    Raises:
        JobError: one of the modalities is not given, or the settings contradict each other.
    """
    missing = [
        name
        for name, is_given in (("RGIR image", job.rgir is not None), ("NDSM", job.has_heights))
        if not is_given
    ]
    if missing:
        raise JobError(
            f"A comparison of scenarios needs both inputs; not given: {', '.join(missing)}.",
            "Give --rgir and --ndsm, or --dsm and --dtm instead of --ndsm.",
        )
    whole = replace(job, scenario=ScenarioChoice.FULL, gpkg=None, resume=False)
    whole.check()
    return whole
