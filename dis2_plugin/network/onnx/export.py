"""One scenario of a network as an ONNX file: what ONNX Runtime needs to answer without torch."""

from __future__ import annotations

import importlib.util
import os
import warnings
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ...core.errors import ModelError, OutputError
from ...core.modality import Modality, Scenario
from ..config import SMALLEST_PX, STRIDE_PX
from ..dis2 import CHANNELS, Dis2
from ..inference.prepared import prepare
from .arrangement import arrange, softmax_over_classes

OUTPUT_NAMES = ("probabilities", "attention")
"""(tiles, K, tile_px, tile_px) and raw scores (tiles, K, tile_px / 16, tile_px / 16)."""
BATCH_AXIS = "tiles"
OPSET = 18
"""Read by every ONNX Runtime since 1.14."""


class Answering(nn.Module):
    """A network that answers one scenario from the modalities it needs, in their order."""

    def __init__(self, network: Dis2, scenario: Scenario) -> None:
        super().__init__()
        self.network = network
        self.scenario = scenario

    def forward(self, *modalities: Tensor) -> tuple[Tensor, Tensor]:
        """Return probabilities (N, K, H, W) and raw attention scores (N, K, H / 16, W / 16)."""
        given = dict(zip(self.scenario.modalities, modalities))
        logits, attention = self.network.answer(
            self.scenario, given.get(Modality.RGIR), given.get(Modality.NDSM)
        )
        return softmax_over_classes(logits), attention


def export_onnx(network: Dis2, scenario: Scenario, tile_px: int, out_file: Path) -> None:
    """Write ``scenario`` of ``network`` as an ONNX file for any number of tiles of one size.

    Inputs are named after the scenario's modalities: ``rgir`` (tiles, 3, tile_px, tile_px) and
    ``ndsm`` (tiles, 1, tile_px, tile_px), single precision, normalised as the card says; outputs
    are ``OUTPUT_NAMES``. The file appears whole or not at all.

    Raises:
        ModelError: the tile does not fit the network, or a package of the exporter is missing.
        OutputError: the file cannot be written.
    """
    check_export(tile_px)
    unfinished = out_file.with_name(f"{out_file.name}.{os.getpid()}.part")
    prepared = prepare(network, class_by_class=False)
    arrange(prepared)
    program = onnx_program(prepared, scenario, tile_px)
    try:
        program.save(unfinished, external_data=False)
        os.replace(unfinished, out_file)
    except OSError as error:
        raise OutputError.unwritable(out_file, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def onnx_program(network: Dis2, scenario: Scenario, tile_px: int, *, optimize: bool = True) -> Any:
    """Return ``scenario`` of ``network`` as an ``ONNXProgram`` of torch.

    Without ``optimize``, every weight stays as the state dict has it.
    """
    # Two tiles: a size of one would be taken for a constant.
    examples = tuple(
        torch.zeros(2, CHANNELS[modality], tile_px, tile_px) for modality in scenario.modalities
    )
    batch = torch.export.Dim(BATCH_AXIS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about torch's own insides
        return torch.onnx.export(
            Answering(network, scenario).eval(),
            examples,
            dynamo=True,
            opset_version=OPSET,
            input_names=[modality.value for modality in scenario.modalities],
            output_names=list(OUTPUT_NAMES),
            dynamic_shapes=(tuple({0: batch} for _ in examples),),
            optimize=optimize,
            verbose=False,
        )


def check_export(tile_px: int) -> None:
    """Check that a tile can be exported here.

    Raises:
        ModelError: it does not fit the network, or a package of the exporter is missing.
    """
    if tile_px < SMALLEST_PX or tile_px % STRIDE_PX:
        raise ModelError(
            f"A tile of {tile_px} px does not fit the network.",
            f"Choose a multiple of {STRIDE_PX} px from {SMALLEST_PX} px up.",
        )
    for package in ("onnx", "onnxscript"):
        if importlib.util.find_spec(package) is None:
            raise ModelError(
                f"The export needs the Python package {package}, which is not installed.",
                f"Install it with: pip install {package}",
            )
