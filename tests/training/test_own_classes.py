"""Classes of a person's own: from the labels to the card of the model, and from other networks."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from osgeo import ogr

from dis2_plugin.core.class_scheme import ISPRS, ClassScheme
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.training.cli import main
from dis2_plugin.training.datasets.triples import TripleOptions, plan_triples
from dis2_plugin.training.errors import ConfigError, DataError
from dis2_plugin.training.loop.start import Start
from dis2_plugin.training.loop.train import train
from dis2_plugin.training.measuring.subject import Subject
from dis2_plugin.training.models.export import Label, export
from dis2_plugin.training.scenes.cache import SceneCache
from dis2_plugin.training.scenes.classes import CLASSES_NAME, keep_classes, read_classes
from tests.training.triple_helpers import IMAGE, LABELS, write, write_polygons, write_triple

OWN = [
    {"name": "open_water", "colour": [0, 90, 200]},
    {"name": "tree", "colour": [10, 120, 20], "title": "Woods"},
    {"name": "building", "colour": [200, 40, 30]},
]
LABEL = Label("Own", "1.0.0", (0.1, 0.3), 64)


def list_classes(folder, classes=OWN):
    """Write the file that lists classes."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CLASSES_NAME).write_text(json.dumps({"classes": classes}), encoding="utf-8")
    return folder


@pytest.fixture
def own_triples(tmp_path):
    """Return a folder of three labelled places of three classes."""
    folder = list_classes(tmp_path / "own")
    for place in ("-a", "-b", "-c"):
        write_triple(folder, place)
        write(folder / f"labels{place}.tif", LABELS[None] % 3)
    return folder


@pytest.fixture
def own_scenes(own_triples, tmp_path):
    """Return what ``prepare`` makes of them."""
    out = tmp_path / "scenes"
    assert main(["prepare", "--triples", str(own_triples), "--out", str(out)]) == 0
    return out


@pytest.fixture
def short(tiny_config, tmp_path):
    """Return the file of a training that leaves the number of classes to the scenes."""
    path = tmp_path / "short.json"
    network = {**tiny_config.network}
    del network["classes"]
    replace(tiny_config, network=network, steps=2).save(path)
    return str(path)


def test_classes_without_a_file_are_those_of_isprs(tmp_path):
    assert read_classes(tmp_path) == ISPRS


def test_a_class_needs_a_name_and_a_colour_alone(tmp_path):
    water, woods, _ = read_classes(list_classes(tmp_path)).classes
    assert (water.id, water.name, water.title) == (0, "open_water", "Open water")
    assert (woods.id, woods.title, woods.colour) == (1, "Woods", (10, 120, 20))


@pytest.mark.parametrize(
    "classes",
    [
        [],
        OWN[:1],
        [*OWN, OWN[0]],
        [{"name": "a"}, OWN[0]],
        [{"name": "a/b", "colour": [1, 2, 3]}, OWN[0]],
        [{"name": "a", "colour": [1, 2, 300]}, OWN[0]],
        [{"name": "a", "colour": [1, 2]}, OWN[0]],
        [{"name": "a", "colour": [1, 2, 3], "id": 7}, OWN[0]],
        "water",
    ],
)
def test_impossible_classes_are_refused_with_an_example(tmp_path, classes):
    list_classes(tmp_path, classes)
    with pytest.raises(DataError, match=r"classes\.json lists no classes") as refused:
        read_classes(tmp_path)
    assert '"colour"' in refused.value.remedy


@pytest.mark.parametrize("content", ["{", "[]", '{"klasses": []}'])
def test_a_damaged_list_of_classes_is_named(tmp_path, content):
    (tmp_path / CLASSES_NAME).write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=r"classes\.json lists no classes"):
        read_classes(tmp_path)


def test_scenes_of_other_classes_do_not_mix(scenes_folder, own_scenes, tmp_path):
    own = read_classes(own_scenes)
    with pytest.raises(DataError, match=r"impervious_surface.*asked for are open_water"):
        keep_classes(own, scenes_folder)
    with pytest.raises(DataError, match=r"open_water.*asked for are impervious_surface"):
        keep_classes(ISPRS, own_scenes)
    keep_classes(own, own_scenes)
    assert main(["prepare", "--out", str(own_scenes), "--scenes", "1", "--held-out", "1"]) == 1
    assert not list(own_scenes.glob("train/simulated-*"))


def test_own_classes_go_from_labels_to_the_map(own_scenes, short, tmp_path, capsys):
    run, model, out = (str(tmp_path / name) for name in ("run", "model", "map"))
    words = ["--scenes", str(own_scenes), "--out", run, "--config", short]
    assert main(["train", *words]) == 0
    assert main(["export", "--run", run, "--out", model, "--title", "Own", "--no-onnx"]) == 0
    card = ModelCard.load(tmp_path / "model")
    assert card.classes == read_classes(own_scenes)
    assert main(["train", *words]) == 0  # goes on, and has nothing left to do
    capsys.readouterr()
    assert main(["evaluate", "--run", run, "--scenes", str(own_scenes)]) == 0
    assert "F1 open water | F1 tree | F1 building" in capsys.readouterr().out
    place = own_scenes / "test-files" / next((own_scenes / "test").iterdir()).name
    files = [f"--{role}={place / role}.tif" for role in ("rgir", "ndsm", "labels")]
    assert main(["evaluate", "--model", model, *files]) == 0
    assert "F1 open water | F1 tree | F1 building" in capsys.readouterr().out
    from dis2_plugin.engine.cli import main as engine  # noqa: PLC0415 - of this test alone

    assert engine(["segment", "--model", model, *files[:2], "--out", out, "--device", "cpu"]) == 0
    areas = (tmp_path / "map" / "statistics.csv").read_text(encoding="utf-8")
    assert "open_water" in areas


def test_what_answers_other_classes_is_not_measured(own_scenes, trained, capsys):
    assert main(["evaluate", "--run", str(trained), "--scenes", str(own_scenes)]) == 1
    assert "have the classes open_water, tree, building" in capsys.readouterr().err


def test_the_rule_knows_no_own_classes(own_scenes, capsys):
    assert main(["evaluate", "--rule", str(own_scenes), "--scenes", str(own_scenes)]) == 1
    assert "have the classes open_water, tree, building" in capsys.readouterr().err


def test_a_study_has_columns_of_the_own_classes(own_scenes, short, tmp_path, capsys):
    words = ["--scenes", own_scenes, "--out", tmp_path / "study", "--config", short]
    chosen = ["--study", "baselines", "--variants", "ours", "published-network"]
    assert main(["ablate", *map(str, words), *chosen]) == 0
    assert "| open water | tree | building |" in capsys.readouterr().out


def test_a_number_of_classes_that_the_scenes_do_not_have_is_refused(
    own_scenes, tiny_config, tmp_path
):
    with pytest.raises(ConfigError, match="has 5 classes, the labels have 3"):
        train(tiny_config, own_scenes, tmp_path / "run")


def test_a_training_does_not_go_on_with_other_classes(own_scenes, tiny_config, tmp_path):
    config = replace(tiny_config, network={**tiny_config.network, "classes": 3}, steps=2)
    train(config, own_scenes, tmp_path / "run")
    renamed = [{**OWN[0], "name": "lake"}, *OWN[1:]]
    list_classes(own_scenes, renamed)
    with pytest.raises(ConfigError, match="holds a training of the classes open_water, tree"):
        train(config, own_scenes, tmp_path / "run")
    train(config, own_scenes, tmp_path / "other")
    with pytest.raises(ConfigError, match="other has other classes"):
        export(tmp_path / "run", tmp_path / "model", LABEL, [], [tmp_path / "other"])


def test_textures_are_labelled_with_the_classes_of_the_scenes(own_scenes, tmp_path, capsys):
    photographs = tmp_path / "photographs"
    write(photographs / "a_rgir.tif", IMAGE, names=("red", "green", "nir"))
    write(photographs / "a_labels.tif", LABELS[None])
    words = ["prepare", "--textures", str(photographs), "--out", str(own_scenes)]
    assert main(words) == 1
    assert "open_water" in capsys.readouterr().err
    write(photographs / "a_labels.tif", LABELS[None] % 3)
    assert main(words) == 0


def test_polygons_name_own_classes_by_name_or_title(own_triples):
    (own_triples / "labels-a.tif").unlink()
    write_polygons(own_triples / "labels-a.gpkg", ["Woods", "building"], kind=ogr.OFTString)
    options = TripleOptions(scheme=read_classes(own_triples))
    sources = {each.name: each for each in plan_triples(own_triples, options)}
    labels = sources["a"].read().scene.labels
    assert (set(labels[:, :16].ravel()), set(labels[:, 16:32].ravel())) == ({1, 255}, {2, 255})
    assert set(labels[:, 32:].ravel()) == {255}


def test_colour_labels_have_the_colours_of_own_classes(own_triples):
    colours = np.array([item["colour"] for item in OWN], np.uint8)
    painted = np.moveaxis(colours[LABELS % 3], -1, 0)
    write(own_triples / "labels-a.tif", painted)
    options = TripleOptions(scheme=read_classes(own_triples))
    sources = {each.name: each for each in plan_triples(own_triples, options)}
    np.testing.assert_array_equal(sources["a"].read().scene.labels, LABELS % 3)
    painted[:, 5, 7] = (1, 90, 200)
    write(own_triples / "labels-a.tif", painted)
    with pytest.raises(DataError, match=r"1 pixels in no colour.*\(1, 90, 200\) at column 7"):
        plan_triples(own_triples, options)


@pytest.mark.parametrize(
    "build",
    [
        NetworkConfig(width=8, positions=4, layers=1, feed_forward=16),
        NetworkConfig.reference(width=8, positions=4),
    ],
    ids=["ours", "reference"],
)
def test_a_start_gives_each_class_what_its_name_has_learned(build):
    torch.manual_seed(3)
    known, begun = (Dis2(build).eval() for _ in range(2))
    order = [3, 0, 4, 2, 1]
    shuffled = ClassScheme(tuple(ISPRS.classes[place] for place in order))
    Start(known, ISPRS).give_to(begun, shuffled)
    rgir, ndsm, code = torch.rand(1, 3, 64, 64), torch.rand(1, 1, 64, 64), torch.zeros(1).long()
    with torch.no_grad():
        answer, expected = begun(rgir, ndsm, code).logits, known(rgir, ndsm, code).logits
    torch.testing.assert_close(answer, expected[:, order], rtol=1e-4, atol=1e-5)


def test_classes_that_nobody_knows_keep_their_chance():
    build = NetworkConfig(width=8, positions=4, layers=1, feed_forward=16)
    torch.manual_seed(3)
    known, begun = Dis2(build), Dis2(replace(build, classes=3))
    chance = begun.state_dict()["trunks.0.decoder.classify.weight"].clone()
    own = ClassScheme.from_json([{"id": n, "title": "", **each} for n, each in enumerate(OWN)])
    Start(known, ISPRS).give_to(begun, own)
    weight, theirs = (
        begun.trunks[0].decoder.classify.weight,
        known.trunks[0].decoder.classify.weight,
    )
    assert torch.equal(weight[0], chance[0])
    assert torch.equal(weight[1], theirs[3])  # trees
    assert torch.equal(weight[2], theirs[1])  # buildings
    assert torch.equal(begun.trunks[0].tokens, known.trunks[0].tokens)


def test_a_training_of_own_classes_begins_with_a_model(own_scenes, trained, short, tmp_path):
    run = tmp_path / "run"
    words = ["--scenes", own_scenes, "--out", run, "--config", short, "--from", trained]
    assert main(["train", *map(str, words)]) == 0
    subject = Subject.of_run(run)
    assert subject.scheme == SceneCache(own_scenes / "train").scheme
    assert subject.network.config.classes == 3


def test_a_baseline_does_not_begin_with_another_network(scenes_folder, trained, tmp_path, capsys):
    path = tmp_path / "unet.json"
    path.write_text('{"architecture": "stacked-unet", "chip_px": 64}', encoding="utf-8")
    words = ["--scenes", scenes_folder, "--out", tmp_path / "run", "--config", path]
    assert main(["train", *map(str, words), "--from", str(trained)]) == 1
    assert "baseline cannot begin with" in capsys.readouterr().err
