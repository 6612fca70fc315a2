"""ONNX files beside the weights: what they are called, and how they name the weights they need."""

from __future__ import annotations

from ..modality import Scenario

WEIGHTS_KEY = "weights_sha256"
"""In the metadata of the ONNX file: the hash of the weights that it reads its numbers from."""


def graph_name(scenario: Scenario, tile_px: int) -> str:
    """Return the name of the ONNX file of a scenario at a tile size."""
    return f"{scenario.value}-{tile_px}.onnx"
