"""The lock files that are shipped, and what they choose."""

from __future__ import annotations

import hashlib

import pytest

from dis2_plugin.core.process.installation import Build
from dis2_plugin.environment.lock import LockedWheel, LockError, read_lock
from dis2_plugin.environment.target import Target

LINUX = {minor: Target("manylinux", "x86_64", (3, minor), (2, 36)) for minor in range(9, 15)}
WINDOWS = {minor: Target("win", "amd64", (3, minor)) for minor in range(9, 15)}
MAC = {minor: Target("macosx", "arm64", (3, minor), (14, 0)) for minor in range(9, 15)}


def chosen(build, target):
    return {wheel.name: wheel.version for wheel in read_lock(build).choose(target)}


@pytest.mark.parametrize("minor", range(9, 15))
@pytest.mark.parametrize("system", [LINUX, WINDOWS, MAC], ids=["linux", "windows", "macos"])
def test_onnx_runtime_is_locked_for_every_python_of_qgis(system, minor):
    if system is not WINDOWS or minor != 9:
        assert set(chosen("onnx", system[minor])) >= {"onnxruntime", "protobuf"}


@pytest.mark.parametrize("minor", range(9, 15))
@pytest.mark.parametrize("system", [WINDOWS, MAC], ids=["windows", "macos"])
def test_torch_for_the_processor_is_locked_for_every_python_of_windows_and_macos(system, minor):
    assert chosen("cpu", system[minor])["torch"] == ("2.8.0" if minor == 9 else "2.13.0")


@pytest.mark.parametrize("minor", range(10, 15))
def test_torch_for_cuda_is_locked_with_the_libraries_of_its_cuda(minor):
    new, old = chosen("cuda13", LINUX[minor]), chosen("cuda12", LINUX[minor])
    assert (new["torch"], new["nvidia-cublas"]) == ("2.13.0", "13.1.1.3")
    assert (old["torch"], old["nvidia-cublas-cu12"]) == ("2.9.1", "12.8.4.1")


def test_numpy_is_never_installed_beside_the_one_of_qgis():
    for build in Build:
        assert "numpy" not in {wheel.name for wheel in read_lock(build.value).wheels}


@pytest.mark.parametrize("build", ["onnx", "cpu"])
def test_the_filter_of_the_ground_comes_with_each_build_where_there_is_one(build):
    for system in (WINDOWS, MAC):
        for minor in range(10, 14):
            assert chosen(build, system[minor])["csf-3dfin"] == "2.0.1"
    assert "csf-3dfin" not in chosen(build, MAC[14])
    assert "csf-3dfin" in chosen("onnx", LINUX[11])
    assert "csf-3dfin" not in chosen("onnx", Target("manylinux", "aarch64", (3, 11), (2, 36)))


def test_what_a_lock_does_not_have_is_named_with_the_python():
    with pytest.raises(LockError, match=r"No torch for Python 3\.12 on win amd64"):
        read_lock("cuda13").choose(WINDOWS[12])


def test_the_newest_that_fits_is_chosen_by_number_not_by_letter(tmp_path):
    lines = [f"{'0' * 64} 1 {oldest} thing-{version}-py3-none-any.whl" for version, oldest in
             [("1.9", 9), ("1.10", 9), ("2.0", 12)]]  # fmt: skip
    (tmp_path / "x.txt").write_text("# head\n" + "\n".join(lines), encoding="utf-8")
    lock = read_lock("x", tmp_path)
    assert lock.choose(LINUX[11])[0].version == "1.10"
    assert lock.choose(LINUX[12])[0].version == "2.0"


def test_a_line_that_names_no_wheel_makes_the_lock_useless(tmp_path):
    (tmp_path / "x.txt").write_text("torch==2.13.0\n", encoding="utf-8")
    with pytest.raises(LockError, match=r"torch==2\.13\.0"):
        read_lock("x", tmp_path)


def test_a_file_is_the_wheel_only_with_its_size_and_hash(tmp_path):
    path = tmp_path / "a-1-py3-none-any.whl"
    path.write_bytes(b"right")
    wheel = LockedWheel(path.name, hashlib.sha256(b"right").hexdigest(), 5)
    assert wheel.is_intact(path)
    path.write_bytes(b"wrong")
    assert not wheel.is_intact(path)
    assert not wheel.is_intact(tmp_path / "none")
