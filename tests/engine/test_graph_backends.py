"""Back ends that read ONNX files answer as torch does, the same at every call."""

from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import DeviceError
from dis2_plugin.core.jobs.job import BackendChoice, DeviceChoice, Precision
from dis2_plugin.core.modality import Modality, Scenario
from dis2_plugin.engine.backends.base import ChipBatch
from dis2_plugin.engine.backends.choice import MODULES, missing_modules, open_backend
from dis2_plugin.engine.backends.graph_files import GraphReader
from tests.engine.scenes import make_scene, read

pytest.importorskip("onnxscript")

READERS = (BackendChoice.ONNX, BackendChoice.OPENVINO)


@pytest.fixture(params=READERS, ids=lambda choice: choice.value)
def reader(request):
    """One of the back ends that read ONNX files."""
    if missing_modules(request.param):
        pytest.skip(f"{MODULES[request.param][0]} is not installed")
    return request.param


def chips(scenario=Scenario.FULL, count=3):
    rng = np.random.default_rng(0)
    bands = {Modality.RGIR: 3, Modality.NDSM: 1}
    given = {m: rng.random((count, bands[m], 64, 64), np.float32) for m in scenario.modalities}
    return ChipBatch(scenario, given.get(Modality.RGIR), given.get(Modality.NDSM))


@pytest.mark.parametrize("scenario", Scenario, ids=lambda scenario: scenario.value)
def test_it_answers_as_torch_does(tiny_card, kept_graphs, reader, scenario):
    torch_answer, answer = (
        open_backend(tiny_card, choice).predict(chips(scenario))
        for choice in (BackendChoice.TORCH, reader)
    )
    np.testing.assert_allclose(answer.probabilities, torch_answer.probabilities, atol=1e-4)
    np.testing.assert_allclose(answer.attention, torch_answer.attention, atol=1e-3)


def test_tiles_answered_alone_are_answered_as_in_a_batch(tiny_card, kept_graphs, reader):
    backend, batch = open_backend(tiny_card, reader), chips()
    alone = [backend.predict(batch.part(slice(n, n + 1))).probabilities for n in range(3)]
    together = backend.predict(batch).probabilities
    np.testing.assert_allclose(np.concatenate(alone), together, atol=1e-6)


def test_a_run_gives_the_map_of_torch(tiny_card, kept_graphs, reader, make_raster, segment):
    rgir, ndsm = make_scene(make_raster, (70, 70))
    options = {"rgir": rgir, "ndsm": ndsm, "model": str(tiny_card.folder)}
    maps = [
        read(segment(out=choice.value, backend=choice, **options).files["classes"])
        for choice in (BackendChoice.TORCH, reader)
    ]
    assert (maps[0] == maps[1]).mean() > 0.999


def test_batches_side_by_side_give_the_same_bytes_twice(  # noqa: PLR0913, PLR0917 - fixtures
    tiny_card, kept_graphs, reader, make_raster, segment, monkeypatch
):
    monkeypatch.setattr("dis2_plugin.engine.backends.lanes.usable_cores", lambda: 3)
    rgir, ndsm = make_scene(make_raster, (150, 150))
    options = {"rgir": rgir, "ndsm": ndsm, "model": str(tiny_card.folder), "batch": 1}
    first, second = (segment(out=out, backend=reader, **options) for out in "ab")
    assert first.backend == reader.value
    for name in ("classes", "confidence", "cwam_tree", "probabilities"):
        assert Path(first.files[name]).read_bytes() == Path(second.files[name]).read_bytes()


def test_a_damaged_file_is_a_named_error(tiny_card, reader, monkeypatch, tmp_path):
    path = tmp_path / "damaged.onnx"
    path.write_bytes(b"nothing")
    monkeypatch.setattr(GraphReader, "file_of", lambda *_: path)
    with pytest.raises(DeviceError, match="cannot be loaded"):
        open_backend(tiny_card, reader).predict(chips(count=1))


def test_half_precision_is_refused_on_a_cpu(tiny_card, reader):
    with pytest.raises(DeviceError, match="fp16") as caught:
        open_backend(tiny_card, reader, DeviceChoice.CPU, Precision.FP16)
    assert "fp32" in caught.value.remedy
