"""Table 3's distances between features, by numbers worked by hand."""

from __future__ import annotations

import json
from math import sqrt
from types import SimpleNamespace

import pytest
import torch

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.modality import Scenario
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.training.cli import main
from dis2_plugin.training.errors import DataError
from dis2_plugin.training.measuring.feature_distances import PAIRS, distance, feature_distances
from dis2_plugin.training.measuring.subject import Subject
from dis2_plugin.training.scenes.cache import SceneCache


class Known:
    """A network whose Z has two channels: (3, 4), (4, 3) or (6, 8) by scenario, times the image."""

    features = torch.tensor([[3.0, 4.0], [4.0, 3.0], [6.0, 8.0]])

    def to(self, device):
        self.device = device

    def trace(self, rgir, ndsm, codes):
        pixels = self.features[codes][:, :, None, None] * rgir[:, :1]
        return SimpleNamespace(penultimate=pixels)


def chips(*values):
    """Return batches of one chip of 2 x 2 px each."""
    return [(torch.full((1, 3, 2, 2), value), torch.zeros(1, 1, 2, 2)) for value in values]


class Elsewhere(Known):
    """The same on a device that computes nothing: all scenarios have the same Z."""

    def trace(self, rgir, ndsm, codes):
        devices = {each.device.type for each in (rgir, ndsm, codes)}
        assert devices == {self.device} == {"meta"}
        return SimpleNamespace(penultimate=torch.ones(len(codes), 2, *rgir.shape[2:]))


def test_features_are_computed_on_the_device_of_the_network():
    found = feature_distances(Elsewhere(), chips(1.0, 2.0), device="meta")
    assert [each.length for each in found.values()] == [0, 0, 0]


def test_one_pixel_worked_by_hand():
    found = distance(torch.tensor([[[[3.0]], [[4.0]]]]), torch.tensor([[[[4.0]], [[3.0]]]]))
    assert found.squared == pytest.approx((1 + 1) / 2)
    assert found.unit_squared == pytest.approx((0.2**2 + 0.2**2) / 2)  # (.6, .8) and (.8, .6)
    assert found.length == pytest.approx(sqrt(2))


def test_pixels_are_averaged():
    same_and_apart = torch.tensor([[[[0.0, 3.0]], [[0.0, 4.0]]]])  # apart by 0 and by 5
    found = distance(same_and_apart, torch.zeros(1, 2, 1, 2))
    assert found.squared == pytest.approx((0 + 0 + 9 + 16) / 4)
    assert found.length == pytest.approx((0 + 5) / 2)


def test_the_three_pairs_of_table_3_worked_by_hand():
    found = feature_distances(Known(), chips(1.0))
    full, missing_rgir, missing_ndsm = (
        Scenario.FULL,
        Scenario.MISSING_RGIR,
        Scenario.MISSING_NDSM,
    )
    assert list(found) == [
        (full, missing_rgir),
        (full, missing_ndsm),
        (missing_rgir, missing_ndsm),
    ]
    assert [each.squared for each in found.values()] == pytest.approx([1, 12.5, 14.5])
    assert [each.unit_squared for each in found.values()] == pytest.approx([0.04, 0, 0.04])
    lengths = [each.length for each in found.values()]
    assert lengths == pytest.approx([sqrt(2), 5, sqrt(4 + 25)])


def test_chips_are_averaged_and_unit_vectors_do_not_feel_a_scale():
    once, mixed = (feature_distances(Known(), chips(*values)) for values in ((1.0,), (1.0, 3.0)))
    for pair in PAIRS:
        assert mixed[pair].squared == pytest.approx(once[pair].squared * (1 + 9) / 2)
        assert mixed[pair].length == pytest.approx(once[pair].length * (1 + 3) / 2)
        assert mixed[pair].unit_squared == pytest.approx(once[pair].unit_squared)


def test_no_chip_is_named():
    with pytest.raises(DataError, match="no chip"):
        feature_distances(Known(), [])


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    config = NetworkConfig(width=8, positions=4, layers=1, feed_forward=16)
    return Dis2(config).eval()


def test_the_features_are_those_the_network_classifies(network):
    rgir, ndsm = torch.rand(2, 3, 64, 64), torch.rand(2, 1, 64, 64)
    with torch.no_grad():
        full, missing = (
            network.trace(rgir, ndsm, torch.full((2,), code)).penultimate for code in (0, 2)
        )
    found = feature_distances(network, [(rgir, ndsm)])[Scenario.FULL, Scenario.MISSING_NDSM]
    assert found.squared == pytest.approx(float((full - missing).square().mean()), rel=1e-4)


def test_chips_come_in_the_band_order_of_the_model(network, scenes_folder):
    scenes = SceneCache(scenes_folder / "test")
    subjects = [
        Subject("", network, Normalisation(), bands, ISPRS, 64) for bands in ((0, 1, 2), (2, 0, 1))
    ]
    own, swapped = (next(each.batches(each.chips(scenes, 1, 64))) for each in subjects)
    assert torch.equal(swapped[0], own[0][:, [2, 0, 1]])
    assert torch.equal(swapped[1], own[1])


def test_the_command_compares_a_model_with_a_run(scenes_folder, tiny_config, tmp_path, capsys):
    config, run, model = (tmp_path / name for name in ("tiny.json", "run", "tiny"))
    tiny_config.save(config)
    scenes = ["--scenes", str(scenes_folder)]
    main(["train", *scenes, "--out", str(run), "--config", str(config)])
    words = ["--title", "Tiny", "--tile", "64", "--no-onnx"]
    main(["export", "--run", str(run), "--out", str(model), *words])
    capsys.readouterr()
    out = tmp_path / "distances.json"
    words = ["--model", str(model), "--run", str(run), "--chips", "30", "--out", str(out)]
    assert main(["distances", *scenes, *words]) == 0
    assert "| tiny | full and missing-rgir |" in capsys.readouterr().out
    report = json.loads(out.read_text(encoding="utf-8"))
    assert [each["chips"] for each in report["networks"]] == [4, 4]  # one fits into each scene
    exported, trained = (each["distances"] for each in report["networks"])
    assert [each["between"] for each in exported] == [[a.value, b.value] for a, b in PAIRS]
    for one, other in zip(exported, trained):
        assert one["unit_squared"] == pytest.approx(other["unit_squared"], rel=0.05)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "No network"),
        (["--model", "m", "--chips", "0"], "0 chips"),
        (["--model", "m", "--tile", "0"], "A tile of 0 px"),
        (["--model", "m", "--tile", "-64"], "A tile of -64 px"),
    ],
)
def test_what_cannot_be_compared_is_named(words, named, scenes_folder, capsys):
    assert main(["distances", "--scenes", str(scenes_folder), *words]) == 1
    assert named in capsys.readouterr().err
