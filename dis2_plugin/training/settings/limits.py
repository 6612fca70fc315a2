"""Where the numbers of a configuration have to lie."""

from __future__ import annotations

from math import inf, isfinite
from typing import Any

from ..errors import ConfigError


def refuse_outside(settings: Any, low: float, high: float, *names: str) -> None:
    """Refuse fields of ``settings`` that are not from ``low`` to ``high``, both included.

    Raises:
        ConfigError: one of the numbers is outside, infinite or none at all.
    """
    for name in names:
        value = getattr(settings, name)
        if not (low <= value <= high and isfinite(value)):
            up_to = f" to {high:,}" if high < inf else " up"
            raise ConfigError(f"{name} is {value}.", f"Give a number from {low:g}{up_to}.")
