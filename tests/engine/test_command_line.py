"""The engine as a process: words in, exit status, JSON lines and files out."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.core.errors import JobError
from dis2_plugin.core.jobs.job import HeightUnit, Output, SegmentationJob
from dis2_plugin.core.modality import ScenarioChoice
from dis2_plugin.core.process.arguments import comparison_arguments, segment_arguments
from dis2_plugin.core.process.messages import (
    EXIT_CANCELLED,
    Compared,
    Estimated,
    Failed,
    Finished,
    Started,
    Stopped,
    from_line,
)
from dis2_plugin.core.progress import Progress
from dis2_plugin.core.window import Extent
from dis2_plugin.engine.command.options import job_of, parse
from tests.engine.scenes import listing, make_scene, read

ROOT = Path(__file__).resolve().parents[2]
ENGINE = (sys.executable, "-m", "dis2_plugin.engine")
_HANGING_S = 600
"""Nothing here takes so long, on the busiest machine."""


def engine(*words, **options):
    options = {"stdin": subprocess.DEVNULL, **options}
    return subprocess.run(
        [*ENGINE, *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_HANGING_S,
        check=False,
        **options,
    )


def start(*words):
    return subprocess.Popen(
        [*ENGINE, *map(str, words)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def inputs(scene, identity_model):
    rgir, ndsm = scene
    return ("--rgir", rgir, "--ndsm", ndsm, "--model", identity_model)


@pytest.fixture
def large_inputs(make_raster, identity_model):
    """Enough tiles to stop a run in the middle."""
    rgir, ndsm = make_scene(make_raster, (1200, 1200))
    return ("--rgir", rgir, "--ndsm", ndsm, "--model", identity_model, "--overlap", "32")


def test_a_job_survives_the_way_through_the_command_line():
    job = SegmentationJob(
        out="/results/here",
        rgir="a b.tif",
        ndsm="h'.tif",
        rgir_bands=(3, 1, 2),
        ndsm_unit=HeightUnit.DECIMETRE,
        scenario=ScenarioChoice.MISSING_NDSM,
        model="folder",
        tile_px=128,
        overlap_px=0,
        batch=3,
        extent=Extent(-1.5, -2.0, 3.25, 1e-7),
        mask="-mask.gpkg",
        outputs=(Output.CLASSES, Output.PROBABILITIES),
        gpkg="x.gpkg",
        resume=True,
    )
    assert job_of(parse(segment_arguments(job))) == job


def test_a_job_to_compare_survives_the_way_through_the_command_line():
    job = SegmentationJob(
        out="/results/here",
        rgir="a b.tif",
        dsm="s.tif",
        dtm="t.tif",
        scenario=ScenarioChoice.FULL,
        batch=3,
        extent=Extent(-1.5, -2.0, 3.25, 1e-7),
    )
    assert job_of(parse(comparison_arguments(job))) == job


def test_compare_speaks_of_all_three_maps_and_ends_with_their_difference(inputs, tmp_path):
    done = engine("compare", *inputs, "--out", tmp_path / "out", "--outputs", "classes", "--json")
    assert done.returncode == 0, done.stderr
    messages = [from_line(line) for line in done.stdout.splitlines()]
    started = next(message for message in messages if isinstance(message, Started))
    assert started.estimate.disk_bytes > 0
    assert isinstance(messages[-1], Compared)
    result = messages[-1].result
    assert Path(result.files["difference"]).exists()
    assert list(result.runs) == ["full", "missing-ndsm", "missing-rgir"]
    tiles = [m for m in messages if isinstance(m, Progress) and m.stage == "segment"]
    assert tiles[-1].done == started.tiles


def test_a_name_of_bytes_that_are_no_text_is_refused_before_anything_else():
    with pytest.raises(JobError, match=r"'Stra\\udcdfe\.tif' holds bytes that are no UTF-8"):
        parse(["segment", "--out", "o", "--rgir", os.fsdecode(b"Stra\xdfe.tif")])


def test_an_extent_may_begin_with_a_minus():
    options = parse(["segment", "--out", "x", "--extent", "-3,-2,-1,0"])
    assert options.extent == Extent(-3, -2, -1, 0)


def test_segment_writes_the_results_and_ends_with_0(inputs, tmp_path):
    done = engine("segment", *inputs, "--out", tmp_path / "out", "--gpkg", tmp_path / "o.gpkg")
    assert done.returncode == 0, done.stderr
    assert {"classes.tif", "confidence.tif", "scenario.tif", "cwam_car.tif", "run.json"} <= set(
        listing(tmp_path / "out")
    )
    assert (tmp_path / "o.gpkg").exists()
    assert not [name for name in listing(tmp_path / "out") if "part" in name]


def test_a_worker_speaks_json_lines(inputs, tmp_path):
    done = engine("segment", *inputs, "--out", tmp_path / "out", "--json")
    messages = [from_line(line) for line in done.stdout.splitlines()]
    assert None not in messages
    started = next(message for message in messages if isinstance(message, Started))
    assert started.estimate.disk_bytes > 0
    assert isinstance(messages[-1], Finished)
    tiles = [m for m in messages if isinstance(m, Progress) and m.stage == "segment"]
    assert tiles[-1].done == tiles[-1].total == started.tiles
    assert Path(messages[-1].result.files["classes"]).exists()


@pytest.mark.parametrize(
    "words",
    [
        ("segment", "--out", "OUT", "--rgir", "missing.tif"),
        ("segment", "--out", "OUT"),
        ("compare", "--out", "OUT", "--rgir", "missing.tif"),
        ("segment", "--rgir", "missing.tif"),
        ("segment", "--out", "OUT", "--scenario", "half"),
        ("evaluate", "--classes", "missing.tif", "--reference", "missing.tif", "--out", "OUT"),
        ("save", "--run", "missing", "--gpkg", "OUT"),
        ("nonsense",),
    ],
)
def test_an_error_is_one_line_without_a_traceback_and_ends_with_1(words, tmp_path):
    out = tmp_path / "out"
    done = engine(*(str(out) if word == "OUT" else word for word in words))
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""
    assert not out.exists()


def test_a_worker_tells_its_error_as_a_message_too(identity_model, tmp_path):
    words = ("--out", tmp_path / "o", "--rgir", tmp_path / "no.tif", "--model", identity_model)
    done = engine("segment", *words, "--json")
    assert done.returncode == 1
    message = from_line(done.stdout.splitlines()[-1])
    assert isinstance(message, Failed)
    assert message.kind == "InputError"
    assert message.remedy


def wait_for_progress(process):
    for line in process.stdout:
        if isinstance(from_line(line), Progress):
            return


def _is_whole(news):
    return news.stage == "segment" and news.done == news.total


@pytest.mark.parametrize("how", ["line", "close", "signal"])
def test_a_worker_that_is_asked_to_stop_leaves_nothing(large_inputs, tmp_path, how):
    process = start("segment", *large_inputs, "--out", tmp_path / "out", "--json")
    wait_for_progress(process)
    if how == "line":
        process.stdin.write("cancel\n")
        process.stdin.flush()
    elif how == "close":
        process.stdin.close()
        process.stdin = None
    else:
        process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=_HANGING_S)
    assert process.returncode == 130
    messages = [from_line(line) for line in output.splitlines()]
    assert isinstance(messages[-1], Stopped)
    assert not [news for news in messages if isinstance(news, Progress) and _is_whole(news)]
    assert not (tmp_path / "out").exists()


_STOPPED_WHILE_LOADING = """
import os, runpy, signal, sys

class Interrupted:
    def find_spec(self, name, *_):
        if name == "dis2_plugin.engine.cli":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupted())
runpy.run_module("dis2_plugin.engine", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="interrupts itself as a terminal does")
def test_a_wish_to_stop_is_heard_while_the_commands_are_loaded(inputs, tmp_path):
    words = ("segment", *inputs, "--out", tmp_path / "out")
    done = subprocess.run(
        [sys.executable, "-c", _STOPPED_WHILE_LOADING, *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_HANGING_S,
        check=False,
    )
    assert done.returncode == EXIT_CANCELLED, done.stderr
    assert done.stderr == "Cancelled; nothing was left behind.\n"
    assert listing(tmp_path / "out") == []


@pytest.mark.skipif(os.name != "posix", reason="closes streams by a shell")
@pytest.mark.parametrize("closing", ["2>&-", ">&- 2>&- <&-"])
def test_streams_that_were_closed_before_the_start_are_not_missed(inputs, tmp_path, closing):
    words = (*ENGINE, "segment", *inputs, "--out", tmp_path / "out")
    shell = ("/bin/sh", "-c", f'exec "$@" {closing}', "sh", *map(str, words))
    ended = subprocess.run(shell, cwd=ROOT, check=False, timeout=_HANGING_S)
    assert ended.returncode == 0
    assert (tmp_path / "out" / "run.json").exists()


def test_without_json_the_end_of_standard_input_means_nothing(inputs, tmp_path):
    done = engine("segment", *inputs, "--out", tmp_path / "out", stdin=None, input="")
    assert done.returncode == 0, done.stderr


def test_a_killed_run_leaves_no_result_and_the_next_one_cleans_up(large_inputs, tmp_path):
    process = start("segment", *large_inputs, "--out", tmp_path / "out", "--json")
    wait_for_progress(process)
    process.kill()
    process.communicate(timeout=_HANGING_S)
    assert not [n for n in listing(tmp_path / "out") if n.endswith(".tif") and "part" not in n]
    done = engine("segment", *large_inputs, "--out", tmp_path / "out", "--outputs", "classes")
    assert done.returncode == 0, done.stderr
    assert not [name for name in listing(tmp_path / "out") if "part" in name]


def test_a_killed_run_is_resumed_with_the_same_bytes(large_inputs, tmp_path):
    words = ("--outputs", "classes,cwam", "--resume")
    process = start("segment", *large_inputs, *words, "--out", tmp_path / "out", "--json")
    journal = tmp_path / "out" / ".dis2.part" / "journal"
    while process.poll() is None and len(list(journal.glob("*.npz"))) < 2:
        time.sleep(0.01)
    process.kill()
    process.communicate(timeout=_HANGING_S)
    kept = len(list(journal.glob("*.npz")))
    assert kept >= 2
    for out in ("out", "whole"):
        done = engine("segment", *large_inputs, *words, "--out", tmp_path / out)
        assert done.returncode == 0, done.stderr
    for name in ("classes.tif", "confidence.tif", "cwam_tree.tif"):
        whole = (tmp_path / "whole" / name).read_bytes()
        assert (tmp_path / "out" / name).read_bytes() == whole


def test_two_runs_into_one_folder_do_not_meet(large_inputs, tmp_path):
    first = start("segment", *large_inputs, "--out", tmp_path / "out", "--json")
    wait_for_progress(first)
    second = engine("segment", *large_inputs, "--out", tmp_path / "out")
    first.stdin.write("cancel\n")
    first.communicate(timeout=_HANGING_S)
    assert second.returncode == 1
    assert "Another run writes" in second.stderr


def test_a_full_disk_is_a_named_error_and_leaves_nothing(inputs, tmp_path):
    resource = pytest.importorskip("resource")

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = engine(
        *("segment", *inputs, "--out", tmp_path / "out", "--outputs", "classes,probabilities"),
        preexec_fn=limited,
    )
    assert done.returncode == 1, done.stderr
    said = [line for line in done.stderr.splitlines() if "cannot be written" in line]
    assert len(said) == 1, done.stderr  # GDAL 3.10 adds lines of its own after it
    assert not (tmp_path / "out").exists()


def test_a_file_where_the_folder_should_be_is_a_named_error(inputs, tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    done = engine("segment", *inputs, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "a file"


def test_paths_with_spaces_quotes_and_letters_of_the_world_work(inputs, tmp_path):
    out = tmp_path / "Häuser 'und' \"Bäume\" 樹"
    done = engine("segment", *inputs, "--out", out, "--outputs", "classes,polygons")
    assert done.returncode == 0, done.stderr
    assert (out / "classes.tif").exists()


def test_estimate_tells_what_segment_would_need_and_writes_nothing(inputs, tmp_path):
    done = engine("estimate", *inputs, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("about ")
    assert done.stdout.rstrip().endswith(" on disk")
    assert not (tmp_path / "out").exists()


def test_estimate_speaks_json_to_a_parent(inputs, tmp_path):
    done = engine("estimate", *inputs, "--out", tmp_path / "out", "--json")
    message = from_line(done.stdout.splitlines()[-1])
    assert isinstance(message, Estimated)
    assert message.estimate.memory_bytes > 0


def test_info_is_json(tmp_path):
    done = engine("info")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["backends"]["torch"]["devices"]
    assert all(model["id"] for model in found["models"])


def test_a_finished_run_is_saved_later_even_from_another_place(inputs, tmp_path):
    engine("segment", *inputs, "--out", tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / "moved")
    done = engine("save", "--run", tmp_path / "moved", "--gpkg", tmp_path / "saved.gpkg")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "saved.gpkg").stat().st_size > 10_000


def test_a_map_agrees_with_itself(inputs, tmp_path):
    engine("segment", *inputs, "--out", tmp_path / "out", "--outputs", "classes")
    classes = tmp_path / "out" / "classes.tif"
    done = engine(
        *("evaluate", "--classes", classes, "--reference", classes),
        *("--out", tmp_path / "report.json"),
    )
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["overall_accuracy"] == 1
    assert report["pixels"] == np.asarray(read(classes)).size
