"""The job of a finished run, read back from its record, so that it can be run again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from ..errors import JobError
from ..modality import ScenarioChoice
from ..window import Extent
from .job import BackendChoice, DeviceChoice, HeightUnit, Output, Precision, SegmentationJob

_READERS: Mapping[str, Callable[[Any], Any]] = {
    "rgir_bands": tuple,
    "ndsm_unit": HeightUnit,
    "scenario": ScenarioChoice,
    "backend": BackendChoice,
    "device": DeviceChoice,
    "precision": Precision,
    "extent": lambda corners: Extent(**corners),
    "outputs": lambda names: tuple(map(Output, names)),
}
"""How fields that are no plain JSON values are read; the others are taken as they are."""


def job_from_record(record: Mapping[str, Any]) -> SegmentationJob:
    """Return the job whose fields a run has written down.

    Raises:
        JobError: a field is unknown or has a value that this version does not know.
    """
    known = {item.name for item in fields(SegmentationJob)}
    try:
        values = {name: _read(name, value) for name, value in record.items() if name in known}
        if set(record) - known:
            raise ValueError(", ".join(sorted(set(record) - known)))
        return SegmentationJob(**values)
    except (TypeError, ValueError) as error:
        raise JobError(
            f"The settings of this run cannot be read: {error}.",
            "Choose them again in the dialog; another version of DIS2 may have made the run.",
        ) from error


def job_again(record: Mapping[str, Any]) -> SegmentationJob:
    """Return a job with the same settings that writes over nothing: into a folder of its own.

    Raises:
        JobError: see ``job_from_record``.
    """
    return replace(job_from_record(record), out="", gpkg=None, resume=False)


def _read(name: str, value: Any) -> Any:
    return value if value is None else _READERS.get(name, _as_it_is)(value)


def _as_it_is(value: Any) -> Any:
    return value
