"""Empty ground to draw on."""

from __future__ import annotations

import numpy as np
import pytest

from dis2_plugin.simulator.canvas import Canvas
from dis2_plugin.simulator.materials import Cover, Material


@pytest.fixture
def lawn():
    """Return 40 m of lawn at 20 cm."""
    canvas = Canvas(200, 0.2, np.random.default_rng(5))
    grass = (0.1, 0.1, 0.4)
    canvas.add(Material(Cover.LOW_VEGETATION, grass, grass, (0.0, 0.0, 0.0)))
    return canvas
