"""The ONNX files that ship with a model: operations only, their numbers stay in the weights file.

ONNX lets a file keep its numbers elsewhere, by place and length. A safetensors file is a plain row
of numbers behind a header, so three scenarios share the weights that torch reads too, and ONNX
Runtime alone can answer. It folds batch norms and casts when it loads the file.
"""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path
from typing import Any

from ...core.errors import ModelError, OutputError
from ...core.modality import Scenario
from ...core.models.model_card import WEIGHTS_NAME, ModelCard
from ...core.models.model_graph import WEIGHTS_KEY, graph_name
from ..dis2 import Dis2
from ..inference.prepared import answering_copy
from ..weights.checkpoint import load_network
from ..weights.stored_weights import StoredWeight, stored_weights
from .arrangement import arrange
from .export import check_export, onnx_program

_PREFIX = "network."
"""What ``onnx_export.Answering`` puts before the names of the state dict."""
_AS_STORED = ".stored"
_LARGEST_CONSTANT_BYTES = 4096


def write_graphs(card: ModelCard) -> tuple[Path, ...]:
    """Write the ONNX files of every scenario beside the weights, one for each of its own tiles.

    Raises:
        ModelError: the weights are missing or damaged, or a package of the exporter is missing.
        OutputError: the folder cannot be written.
    """
    network = load_network(card)
    weights = stored_weights(card.weights)
    files = {}
    for tile_px, scenario in product(card.tile_sides_px, Scenario):
        check_export(tile_px)
        model = graph(network, scenario, tile_px, weights)
        model.metadata_props.add(key=WEIGHTS_KEY, value=card.weights_sha256)
        files[card.folder / graph_name(scenario, tile_px)] = model.SerializeToString()
    for path, content in files.items():
        _replace(path, content)
    return tuple(files)


def graph(network: Dis2, scenario: Scenario, tile_px: int, weights: dict[str, StoredWeight]) -> Any:
    """Return a scenario of ``network`` as an ONNX model that reads its numbers from ``weights``.

    Inputs and outputs are those of ``export_onnx``.

    Raises:
        ModelError: ``weights`` are not those of the network.
    """
    plain = answering_copy(network)
    arrange(plain)
    model = onnx_program(plain, scenario, tile_px, optimize=False).model_proto
    _strip(model)
    _point_to(weights, model.graph)
    return model


def _strip(model: Any) -> None:
    """Take out what torch notes for people who debug the exporter: nine tenths of the file."""
    del model.metadata_props[:], model.graph.metadata_props[:], model.graph.value_info[:]
    for part in (*model.graph.node, *model.graph.input, *model.graph.output):
        del part.metadata_props[:]
        part.doc_string = ""


def _point_to(weights: dict[str, StoredWeight], graph: Any) -> None:
    """Let every weight of the graph be read from the file, and cast to single precision."""
    from onnx import TensorProto, helper  # noqa: PLC0415 - only where files are made

    kinds = {"F16": TensorProto.FLOAT16, "F32": TensorProto.FLOAT, "BF16": TensorProto.BFLOAT16}
    kept, nodes = [], []
    for tensor in graph.initializer:
        name = tensor.name[len(_PREFIX) :]
        stored = weights.get(name) if tensor.name.startswith(_PREFIX) else None
        if stored is None and tensor.ByteSize() <= _LARGEST_CONSTANT_BYTES:
            kept.append(tensor)
            continue
        if stored is None or stored.dtype not in kinds or stored.shape != tuple(tensor.dims):
            raise ModelError(
                f"The weight {tensor.name} is not in the weights file as the network has it.",
                "Install the model again.",
            )
        kept.append(_placed(tensor.name + _AS_STORED, kinds[stored.dtype], stored))
        nodes.append(helper.make_node("Cast", [kept[-1].name], [tensor.name], to=TensorProto.FLOAT))
    nodes += graph.node
    for field, values in ((graph.initializer, kept), (graph.node, nodes)):
        copies = [type(value).FromString(value.SerializeToString()) for value in values]
        del field[:]
        field.extend(copies)


def _placed(name: str, kind: int, stored: StoredWeight) -> Any:
    from onnx import TensorProto  # noqa: PLC0415 - only where files are made

    tensor = TensorProto(name=name, data_type=kind, dims=stored.shape)
    tensor.data_location = TensorProto.EXTERNAL
    place = {"location": WEIGHTS_NAME, "offset": stored.offset, "length": stored.length}
    for key, value in place.items():
        tensor.external_data.add(key=key, value=str(value))
    return tensor


def _replace(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)
    except OSError as error:
        raise OutputError.unwritable(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)
