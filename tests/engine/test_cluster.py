"""What is asked of Dask: its scheduler, its workers here, and what it says when it cannot."""

import concurrent.futures
import gc
import subprocess
import sys
from contextlib import nullcontext
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from dis2_plugin.core.errors import DeviceError, JobError
from dis2_plugin.engine.scale import cluster
from dis2_plugin.engine.scale.cluster import open_cluster
from dis2_plugin.engine.scale.worker import make_block

distributed = pytest.importorskip("distributed")


def test_a_scheduler_that_does_not_answer_is_named():
    with (
        pytest.raises(DeviceError, match=r"tcp://127\.0\.0\.1:9"),
        open_cluster("tcp://127.0.0.1:9"),
    ):
        pass


@pytest.mark.parametrize("address", ["", "tls://127.0.0.1:9", "ftp://127.0.0.1:9"])
def test_an_address_that_dask_cannot_take_is_named(address, monkeypatch):
    monkeypatch.setattr(cluster, "_CONNECT_S", 1)
    with pytest.raises(DeviceError, match=f"answers at {address} "), open_cluster(address):
        pass


def test_what_dask_left_half_made_is_closed_before_another_client_can_start(monkeypatch):
    monkeypatch.setattr(cluster, "_CONNECT_S", 1)
    gc.collect()
    gc.disable()  # nor is it closed by luck
    try:
        with pytest.raises(DeviceError) as raised, open_cluster("tcp://127.0.0.1:9"):
            pass
        left = [each for each in gc.get_objects() if type(each) is distributed.Client]
    finally:
        gc.enable()
    assert raised.value.remedy
    assert left == []


def test_workers_that_cannot_be_started_are_told(monkeypatch):
    def fail(_):
        raise RuntimeError("Nanny failed to start.")

    monkeypatch.setattr(cluster, "_processes", fail)
    with (
        pytest.raises(DeviceError, match=r"2 workers cannot .* \(Nanny failed to start\.\)"),
        open_cluster("local:2"),
    ):
        pass


class _WithLateWorkers:
    """A client of Dask whose workers are there as soon as somebody waits for them."""

    dashboard_link, _there = "http://127.0.0.1:8787", 0

    def __init__(self, *_, **__):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def wait_for_workers(self, count, timeout):
        self._there = count

    def scheduler_info(self, n_workers):
        return {"workers": dict.fromkeys(range(self._there))}


@pytest.mark.parametrize(("place", "words"), [("local:1", "1 Dask worker,"), ("local:2", "2 Dask")])
def test_workers_of_this_machine_are_waited_for(monkeypatch, place, words):
    monkeypatch.setattr(cluster, "_processes", nullcontext)
    monkeypatch.setattr("distributed.Client", _WithLateWorkers)
    with open_cluster(place) as opened:
        assert opened.description.startswith(words)


def test_what_dask_says_of_a_fault_stays_off_the_terminal():
    words = (
        "from dis2_plugin.engine.scale import cluster; cluster._quiet(); import distributed;"
        "import logging; print(logging.getLogger('distributed.utils').isEnabledFor(logging.ERROR))"
    )
    ended = subprocess.run(
        (sys.executable, "-c", words), capture_output=True, text=True, check=True
    )
    assert ended.stdout == "False\n"


def test_a_number_of_workers_must_be_a_number():
    with pytest.raises(JobError, match="local:two"), open_cluster("local:two"):
        pass


@pytest.fixture
def started(monkeypatch):
    """What workers of this machine would be started with."""
    specs = []
    monkeypatch.setattr("distributed.SpecCluster", lambda workers, **_: specs.append(workers))

    def environments(count):
        cluster._processes(count)
        return [spec["options"]["env"] for spec in specs.pop().values()]

    return environments


def test_workers_share_the_cores_that_this_process_may_use(started, monkeypatch):
    monkeypatch.setattr(cluster, "usable_cores", lambda: 6)
    assert [each["OMP_NUM_THREADS"] for each in started(2)] == ["3", "3"]
    assert [each["OMP_NUM_THREADS"] for each in started(9)] == ["1"] * 9


@pytest.mark.parametrize(
    ("lent", "expected"), [(None, ["0", "1", "0"]), ("5,GPU-1f", ["5", "GPU-1f", "5"])]
)
def test_workers_share_the_cards_that_this_process_may_use(started, monkeypatch, lent, expected):
    monkeypatch.setattr(cluster, "surveyed", lambda _: {"devices": ["CUDA: a", "CUDA: a", "CPU"]})
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    if lent:
        monkeypatch.setenv("CUDA_VISIBLE_DEVICES", lent)
    assert [each["CUDA_VISIBLE_DEVICES"] for each in started(3)] == expected


class _FailsLike:
    """A client of Dask whose only future fails with an error."""

    def __init__(self, error):
        self.error, self.cancelled = error, []

    def map(self, *_, **__):
        return [self]

    def result(self):
        raise self.error

    def cancel(self, futures, **_):
        self.cancelled += futures


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModuleNotFoundError("No module named 'dis2_plugin'"), "No module named 'dis2_plugin'"),
        (concurrent.futures.CancelledError(), "The Dask scheduler is gone"),
        (
            distributed.KilledWorker("block", SimpleNamespace(address="tcp://10.0.0.7:1"), 3),
            "A block has ended several workers, the last of them tcp://10.0.0.7:1",
        ),
    ],
)
def test_what_dask_says_in_its_own_way_is_a_named_error(monkeypatch, error, words):
    ended = SimpleNamespace(next_batch=lambda block: [client])
    monkeypatch.setattr("distributed.as_completed", lambda _: ended)
    client = _FailsLike(error)
    with pytest.raises(DeviceError, match=words):
        list(cluster.Cluster(client).each(make_block, ["an order"], lambda: None))
    assert client.cancelled == [client]


def test_results_come_as_soon_as_they_are_there_and_a_wish_to_stop_is_heard_between(monkeypatch):
    first, second = Mock(), Mock()
    first.result.return_value, second.result.return_value = "one", "two"
    batches, asked, cancelled = [[], [second], [], [], [first]], [], []
    ended = SimpleNamespace(next_batch=lambda block: batches.pop(0))
    monkeypatch.setattr("distributed.as_completed", lambda _: ended)
    monkeypatch.setattr(cluster, "_PAUSE_S", 0)
    client = SimpleNamespace(
        map=lambda *_, **__: [first, second],
        cancel=lambda futures, **_: cancelled.append(len(futures)),
    )
    results = cluster.Cluster(client).each(make_block, ["a", "b"], lambda: asked.append(1))
    assert list(results) == ["two", "one"]
    assert (len(asked), cancelled) == (5, [0])
