"""The benchmark: it measures everything it says, in one report, whatever the speed."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dis2_plugin.core.jobs.job import BackendChoice
from dis2_plugin.engine.backends.choice import missing_modules, survey
from tools.bench import doubled
from tools.bench_networks import MATRIX, PUBLISHED, gflop, interleaved, with_ratios
from tools.bench_tables import as_text
from tools.steps import BuildError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """The report of a tiny benchmark."""
    out = tmp_path_factory.mktemp("bench")
    words = [sys.executable, "-m", "tools.bench", out, "--quick", "--large=128"]
    path = os.pathsep.join([str(ROOT / ".ci"), str(ROOT)])
    env = {**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"}
    subprocess.run(words, cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
    return json.loads((out / "bench.json").read_text(encoding="utf-8"))


def test_the_published_network_is_measured_beside_both_models_in_all_back_ends(report):
    titles = ["torch", "ONNX Runtime"]
    if not missing_modules(BackendChoice.OPENVINO):
        halves = survey()["openvino"]["precisions"]["CPU"][1:]
        titles += ["OpenVINO", *(f"OpenVINO {half}" for half in halves)]
    names = [f"{model}, {title}" for model in ("reference", "dis2-urban") for title in titles]
    assert [row["name"] for row in report["forward"]["rows"]] == [PUBLISHED, *names]


def test_all_ratios_are_finite_and_positive(report):
    values = [report["forward"]["matrix_gflop_per_s"]]
    for row in report["forward"]["rows"]:
        values += [row["seconds"], row["gflop"], row["times_published"]]
        values.append(row["share_of_matrix_rate"])
    for row in report["runs"]:
        values += [row["bare_seconds"], row["map_overhead"] + 1, *row["shares_of_map"].values()]
    assert all(math.isfinite(value) and value > 0 for value in values)


def test_the_work_of_a_run_is_told_by_stage(report):
    stages = report["runs"][0]["cpu_by_stage"]
    assert {"read", "chips", "forward", "blend", "areas", "write", "polygons"} <= stages.keys()
    assert stages["forward"] > 0


def test_every_arrangement_answers_as_the_plain_network_does(report):
    apart = {row["name"]: row["largest_difference"] for row in report["forward"]["rows"]}
    assert max(far for name, far in apart.items() if "bf16" not in name) < 1e-4
    assert max(apart.values()) < 0.1  # half precision


def test_growth_is_measured_by_rows_by_columns_and_by_both(report):
    sizes = [(row["width"], row["height"]) for row in report["growth"]]
    assert sizes == [(64, 64), (64, 128), (128, 64), (128, 128)]
    assert all(row["peak_memory_bytes"] > 1 << 20 for row in report["growth"])


def test_the_text_names_the_machine_and_every_row(report):
    text = as_text(report)
    assert report["machine"]["processor"] in text
    assert all(row["name"] in text for row in report["forward"]["rows"])
    assert text.count("identity ") == len(report["growth"])


def test_the_published_forward_computes_more_than_the_answer_needs(report):
    count = {row["name"]: row["gflop"] for row in report["forward"]["rows"]}
    assert count[PUBLISHED] > count["reference, torch"]


def test_sides_double_up_to_the_one_that_was_asked_for():
    assert doubled(2048, 8192) == [2048, 4096, 8192]
    assert doubled(2048, 5000) == [2048, 4096, 5000]


@pytest.mark.parametrize("side", ["0", "-8"])
def test_a_raster_without_pixels_is_refused(build, side):
    with pytest.raises(BuildError, match=f"No raster has {side} px"):
        build.bench(build.parse(["bench", "--large", side]))


def test_a_product_of_matrices_counts_two_operations_for_each_term():
    torch = pytest.importorskip("torch")
    a = torch.ones(100, 200)
    assert gflop(lambda: a @ a.T) == pytest.approx(2 * 100 * 200 * 100 / 1e9)


def test_calls_are_timed_in_turns_after_one_that_does_not_count():
    said = []
    times = interleaved({name: lambda name=name: said.append(name) for name in "ab"}, repeats=2)
    assert said == list("ababab")
    assert [len(values) for values in times.values()] == [2, 2]


def test_ratios_are_taken_to_the_published_network_of_the_same_scenario():
    rows = [
        {"scenario": scenario, "name": name, "seconds": s, "all_seconds": [s], "gflop": 10.0}
        for scenario, published in (("full", 4.0), ("missing-ndsm", 2.0))
        for name, s in ((MATRIX, 0.5), (PUBLISHED, published), ("ours", 1.0))
    ]
    found = with_ratios(rows)
    ours = [row for row in found["rows"] if row["name"] == "ours"]
    assert found["matrix_gflop_per_s"] == 20
    assert [row["times_published"] for row in ours] == [4, 2]
    assert [row["share_of_matrix_rate"] for row in ours] == [0.5, 0.5]
