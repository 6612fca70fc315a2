"""Small draws, many times quicker than numpy's general ones; towns take thousands of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

Option = TypeVar("Option")


def either(rng: np.random.Generator) -> int:
    """Return -1 or 1."""
    return 1 if rng.random() < 0.5 else -1


def pick(rng: np.random.Generator, options: Sequence[Option]) -> Option:
    """Return one of the options, each as likely as the others."""
    return options[int(rng.random() * len(options))]


def log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    """Return a number between two, each of their ratios as likely as the others."""
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))
