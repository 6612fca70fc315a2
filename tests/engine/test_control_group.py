"""Limits that a container or a batch system sets are found, whoever in the chain set them."""

import os

import pytest

from dis2_plugin.engine.process import control_group
from dis2_plugin.engine.process.cores import usable_cores
from dis2_plugin.engine.process.room import free_memory_bytes

GB = 1 << 30


@pytest.fixture
def group(tmp_path, monkeypatch):
    """Write files of a group, ``""`` for the uppermost; this process is in ``slurm/job``."""
    own = tmp_path / "own"
    own.write_text("3:cpuset:/\n0::/slurm/job\n")
    monkeypatch.setattr(control_group, "_ROOT", tmp_path / "cgroup")
    monkeypatch.setattr(control_group, "_OWN", own)

    def write(name="", **files):
        folder = tmp_path / "cgroup" / name
        folder.mkdir(parents=True, exist_ok=True)
        for file, content in files.items():
            (folder / file.replace("_", ".")).write_text(f"{content}\n")

    return write


def memory(limit, used=0, inactive=0):
    stat = f"anon 1\ninactive_file {inactive}\nactive_file 7"
    return {"memory_max": limit, "memory_current": used, "memory_stat": stat}


def test_without_groups_there_is_no_limit(group):
    assert control_group.free_bytes() is None
    assert control_group.cores() is None
    group("slurm/job", **memory("max"), cpu_max="max 100000")
    assert control_group.free_bytes() is None
    assert control_group.cores() is None


def test_what_the_group_keeps_of_files_can_be_taken(group):
    group("slurm/job", **memory(8 * GB, used=6 * GB, inactive=GB))
    assert control_group.free_bytes() == 3 * GB
    group("slurm/job", **memory(8 * GB, used=9 * GB))
    assert control_group.free_bytes() == 0


def test_the_narrowest_group_above_counts(group):
    group("slurm/job", **memory("max"), cpu_max="max 100000")
    group("slurm", **memory(4 * GB, used=GB), cpu_max="300000 100000")
    group("", **memory(16 * GB), cpu_max="800000 100000")
    assert control_group.free_bytes() == 3 * GB
    assert control_group.cores() == 3


def test_in_a_container_the_own_group_is_the_root(group):
    group("", **memory(2 * GB), cpu_max="150000 100000")
    assert control_group.free_bytes() == 2 * GB
    assert control_group.cores() == 2, "a started core counts whole"


def test_groups_above_the_mounted_ones_are_not_looked_for(group, tmp_path):
    (tmp_path / "memory.max").write_text("1")
    (tmp_path / "memory.current").write_text("0")
    (tmp_path / "memory.stat").write_text("")
    assert control_group.free_bytes() is None


def write(folder, content):
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in content.items():
        (folder / file).write_text(f"{text}\n")


@pytest.mark.parametrize("name", ["slurm/job", "slurm", ""])
def test_groups_of_version_1_have_a_tree_for_each_controller(group, tmp_path, name):
    own = "9:memory:/slurm/job\n4:cpu,cpuacct:/slurm/job\n1:name=systemd:/init\n"
    (tmp_path / "own").write_text(own)
    stat = f"cache 5\ninactive_file 3\ntotal_inactive_file {GB}"
    limit = {"memory.limit_in_bytes": 8 * GB, "memory.usage_in_bytes": 6 * GB, "memory.stat": stat}
    write(tmp_path / "cgroup" / "memory" / name, limit)
    time = {"cpu.cfs_quota_us": 250_000, "cpu.cfs_period_us": 100_000}
    write(tmp_path / "cgroup" / "cpu" / name, time)
    assert control_group.free_bytes() == 3 * GB
    assert control_group.cores() == 3


def test_a_group_of_version_1_without_a_limit_limits_nothing(group, tmp_path):
    time = {"cpu.cfs_quota_us": -1, "cpu.cfs_period_us": 100_000}
    write(tmp_path / "cgroup" / "cpu", time)
    limit = {"memory.limit_in_bytes": 9223372036854771712, "memory.usage_in_bytes": GB}
    write(tmp_path / "cgroup" / "memory", {**limit, "memory.stat": "cache 5"})
    assert control_group.cores() is None
    assert control_group.free_bytes() is None


def test_runs_keep_to_the_limits(group, monkeypatch):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert usable_cores() == 64
    group("slurm", **memory(123), cpu_max="400000 100000")
    assert usable_cores() == 4
    assert free_memory_bytes() == 123
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert usable_cores() == 3
