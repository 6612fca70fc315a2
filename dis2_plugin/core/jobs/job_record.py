"""The job of a finished run, read back from its record, so that it can be run again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from ..errors import JobError
from ..modality import ScenarioChoice
from ..window import Extent
from .job import BackendChoice, DeviceChoice, HeightUnit, Output, Precision, SegmentationJob

_PLAIN: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
}
"""What JSON makes of fields that are plain values, by their annotation."""
_KINDS = {item.name: str(item.type) for item in fields(SegmentationJob)}


def _plain(value: Any, kinds: tuple[type, ...]) -> Any:
    if type(value) not in kinds:  # not isinstance: to Python, true is a whole number
        raise TypeError(f"{value!r} is of another kind")
    return value


def _bands(numbers: Any) -> tuple[int, int, int]:
    red, green, near_infrared = (_plain(number, _PLAIN["int"]) for number in numbers)
    return red, green, near_infrared


def _extent(corners: Any) -> Extent:
    return Extent(**{name: _plain(value, _PLAIN["float"]) for name, value in corners.items()})


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "rgir_bands": _bands,
    "ndsm_unit": HeightUnit,
    "scenario": ScenarioChoice,
    "backend": BackendChoice,
    "device": DeviceChoice,
    "precision": Precision,
    "extent": _extent,
    "outputs": lambda names: tuple(map(Output, names)),
}
"""How fields are read that are no plain values."""


def job_from_record(record: Mapping[str, Any]) -> SegmentationJob:
    """Return the job whose fields a run has written down.

    Raises:
        JobError: a field is unknown or has a value that this version does not know, or the record
            is none.
    """
    try:
        unknown = sorted(set(record) - set(_KINDS))
        if unknown:
            raise ValueError(", ".join(unknown))
        values = {name: _read(name, value) for name, value in record.items()}
        return SegmentationJob(**values)
    except (AttributeError, TypeError, ValueError) as error:
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
    kind, _, or_none = _KINDS[name].partition(" | ")
    if value is None and or_none:
        return None
    read = _READERS.get(name)
    return read(value) if read is not None else _plain(value, _PLAIN[kind])
