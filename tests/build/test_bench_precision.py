"""What half precision costs: the bench answers scenes in every number format of the processor."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from dis2_plugin.core.jobs.job import BackendChoice
from dis2_plugin.core.modality import Scenario
from dis2_plugin.engine.backends.choice import missing_modules, survey
from dis2_plugin.training.scenes.cache import LabelledScene, write_shard
from tools.bench_precision import AsNetwork, main


def test_a_back_end_answers_with_logits_whose_softmax_is_its_probabilities():
    wanted = np.array([0.7, 0.3, 0.0], np.float32).reshape(1, 3, 1, 1)
    asked = []

    def predict(batch):
        asked.append(batch)
        return SimpleNamespace(probabilities=wanted)

    network = AsNetwork(SimpleNamespace(predict=predict), card=None)
    logits = network.answer(Scenario.MISSING_RGIR, None, torch.zeros(1, 1, 16, 16)).logits
    np.testing.assert_allclose(logits.softmax(dim=1).numpy(), wanted, atol=1e-6)
    assert (asked[0].scenario, asked[0].rgir) == (Scenario.MISSING_RGIR, None)


@pytest.mark.skipif(bool(missing_modules(BackendChoice.OPENVINO)), reason="OpenVINO is not here")
def test_each_scenario_has_a_line_for_each_number_format(tmp_path, monkeypatch, capsys):
    image = np.random.default_rng(1).integers(1, 256, (3, 48, 48)).astype(np.uint8)
    flat, labels = np.zeros((48, 48), np.float32), np.zeros((48, 48), np.uint8)
    write_shard([LabelledScene(image, flat, labels, gsd_m=0.2)], tmp_path / "validation" / "one")
    monkeypatch.setattr(sys, "argv", ["bench_precision", str(tmp_path), "1"])
    main()
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    formats = survey()["openvino"]["precisions"]["CPU"]
    expected = [(scenario.value, each) for scenario in Scenario for each in formats]
    assert [(row[0], row[1]) for row in rows] == expected
    assert {row[-1] for row in rows if row[1] == "fp32"} == {"100.000%"}
