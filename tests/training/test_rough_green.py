"""Trees and lawns of photographs are told apart by how rough their green is."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "studies" / "rough_green.py"
TREE, LAWN = (ISPRS.names.index(name) for name in ("tree", "low_vegetation"))


@pytest.fixture(scope="module")
def rough_green():
    spec = importlib.util.spec_from_file_location(SCRIPT.stem, SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def garden(shade):
    """Return a stone-grey image (3, 64, 64) whose middle is green; ``shade`` (32, 32) lights it."""
    image = np.full((3, 64, 64), 120, np.float32)
    green = np.array([60, 70, 180], np.float32)[:, None, None]
    image[:, 16:48, 16:48] = green * shade
    return image


def test_lawn_is_smooth_green_away_from_its_edge(rough_green):
    labels = rough_green.sure_green(garden(np.ones((32, 32), np.float32)))
    assert (labels[24:40, 24:40] == LAWN).all()
    assert set(np.unique(labels)) == {LAWN, NO_DATA_ID}


def test_crowns_are_green_with_lit_and_shaded_sides(rough_green):
    rows, cols = np.mgrid[:32, :32]
    shade = np.where((rows // 4 + cols // 4) % 2, 1.2, 0.8).astype(np.float32)
    labels = rough_green.sure_green(garden(shade))
    assert (labels[20:44, 20:44] == TREE).all()
    assert set(np.unique(labels)) == {TREE, NO_DATA_ID}


def test_what_is_not_green_is_left_open_however_rough(rough_green):
    noise = np.random.default_rng(0).uniform(60, 180, (64, 64)).astype(np.float32)
    labels = rough_green.sure_green(np.stack([noise, noise, noise]))
    assert (labels == NO_DATA_ID).all()


def test_the_edge_of_a_lawn_beside_stone_is_not_rough(rough_green):
    image = garden(np.ones((32, 32), np.float32))
    assert rough_green.roughness_of_green(image).max() < rough_green.SMOOTH / 5
