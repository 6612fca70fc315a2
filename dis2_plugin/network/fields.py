"""Frozen dataclasses from parsed JSON: a misspelt name or a value of another kind is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, TypeVar, get_origin, get_type_hints

_Fields = TypeVar("_Fields")

_KINDS: dict[Any, tuple[tuple[type, ...], str]] = {
    bool: ((bool,), "true or false"),
    int: ((int,), "a whole number"),
    float: ((int, float), "a number"),
    str: ((str,), "a text"),
    dict: ((dict,), "fields by name"),
}
"""What JSON may hold for an annotation, and how to call it."""


class FieldError(ValueError):
    """A field is unknown, or has a value of another kind; the message names it."""


def read_fields(cls: type[_Fields], data: Any, part: str = "") -> _Fields:
    """Return a dataclass whose fields are numbers, texts, enums or such dataclasses themselves.

    Args:
        cls: of what; absent fields have their default.
        data: parsed JSON.
        part: where it stands, for messages; empty for the whole.

    Raises:
        FieldError: a field is unknown, or has a value of another kind.
        ValueError: ``cls`` itself refuses a value.
    """
    if not isinstance(data, Mapping):
        raise FieldError(f"{part or 'the whole'} is {data!r} and not fields by name")
    kinds = get_type_hints(cls)
    unknown = sorted(_path(part, name) for name in data.keys() - kinds.keys())
    if unknown:
        known = ", ".join(sorted(kinds))
        raise FieldError(f"{', '.join(unknown)} is unknown; known are {known}")
    return cls(
        **{name: _value(kinds[name], value, _path(part, name)) for name, value in data.items()}
    )


def _value(kind: Any, value: Any, path: str) -> Any:
    """Return ``value`` as the annotated kind; JSON knows neither enums nor dataclasses."""
    if is_dataclass(kind):
        return read_fields(kind, value, path)  # type: ignore[arg-type]
    if isinstance(kind, type) and issubclass(kind, Enum):
        words = [each.value for each in kind]
        if value not in words:
            raise FieldError(f"{path} is {value!r} and none of {', '.join(words)}")
        return kind(value)
    allowed, name = _KINDS[get_origin(kind) or kind]
    if not isinstance(value, allowed) or (isinstance(value, bool) and bool not in allowed):
        raise FieldError(f"{path} is {value!r} and not {name}")
    return value


def _path(part: str, name: str) -> str:
    return f"{part}.{name}" if part else name
