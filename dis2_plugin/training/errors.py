"""Failures of preparing, training and measuring that a person can act on."""

from __future__ import annotations

from ..core.errors import Dis2Error


class DataError(Dis2Error):
    """Training data is missing, incomplete or does not fit together."""


class ConfigError(Dis2Error):
    """A training configuration cannot be read, or contradicts itself or a checkpoint."""


class DivergenceError(Dis2Error):
    """The loss is no longer a finite number; going on would only destroy the weights."""


def refuse_none(count: int, things: str) -> None:
    """Refuse to go on with no things at all.

    Raises:
        ConfigError: ``count`` is below 1.
    """
    if count < 1:
        raise ConfigError(f"{count} {things} were asked for.", "Ask for at least one.")
