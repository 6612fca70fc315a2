"""Wheels that fit: the three systems, simulated."""

from __future__ import annotations

import json

import pytest

from dis2_plugin.core.errors import Dis2Error
from dis2_plugin.environment.target import Target, ask_site, target_of

DEBIAN_12 = Target("manylinux", "x86_64", (3, 11), (2, 36))
OSGEO4W = Target("win", "amd64", (3, 12))
MACOS_13 = Target("macosx", "arm64", (3, 9), (13, 6))


@pytest.mark.parametrize(
    ("target", "tags"),
    [
        (DEBIAN_12, "cp311-cp311-manylinux_2_28_x86_64"),
        (DEBIAN_12, "cp311-cp311-manylinux_2_27_x86_64.manylinux_2_28_x86_64"),
        (DEBIAN_12, "cp311-cp311-manylinux2014_x86_64"),
        (DEBIAN_12, "cp39-abi3-manylinux_2_17_x86_64"),
        (DEBIAN_12, "py3-none-any"),
        (DEBIAN_12, "py2.py3-none-any"),
        (DEBIAN_12, "py3-none-manylinux1_x86_64"),
        (OSGEO4W, "cp312-cp312-win_amd64"),
        (OSGEO4W, "cp310-abi3-win_amd64"),
        (MACOS_13, "cp39-none-macosx_11_0_arm64"),
        (MACOS_13, "cp39-cp39-macosx_11_0_universal2"),
    ],
)
def test_wheels_of_this_python_and_system_fit(target, tags):
    assert target.fits(*tags.split("-"))


@pytest.mark.parametrize(
    ("target", "tags"),
    [
        (DEBIAN_12, "cp312-cp312-manylinux_2_28_x86_64"),
        (DEBIAN_12, "cp312-abi3-manylinux_2_28_x86_64"),
        (DEBIAN_12, "cp311-cp311-manylinux_2_28_aarch64"),
        (DEBIAN_12, "cp311-cp311-manylinux_2_39_x86_64"),
        (DEBIAN_12, "cp311-cp311-musllinux_1_2_x86_64"),
        (DEBIAN_12, "cp311-cp311-win_amd64"),
        (DEBIAN_12, "cp311-cp311t-manylinux_2_28_x86_64"),
        (OSGEO4W, "cp312-cp312-win_arm64"),
        (OSGEO4W, "cp312-cp312-macosx_11_0_arm64"),
        (MACOS_13, "cp39-cp39-macosx_14_0_arm64"),
        (MACOS_13, "cp39-cp39-macosx_11_0_x86_64"),
    ],
)
def test_wheels_of_another_python_or_system_do_not_fit(target, tags):
    assert not target.fits(*tags.split("-"))


def test_a_linux_without_glibc_takes_pure_wheels_only():
    alpine = target_of(json.dumps(["linux", "x86_64", [3, 11], "", True]))
    assert alpine.fits("py3", "none", "any")
    assert not alpine.fits("cp311", "cp311", "manylinux_2_17_x86_64")


def test_windows_and_macos_are_read_from_what_their_python_says():
    assert target_of(json.dumps(["win32", "AMD64", [3, 12], "", True])) == OSGEO4W
    assert target_of(json.dumps(["darwin", "arm64", [3, 9], "13.6", True])) == MACOS_13


def test_a_python_of_32_bit_is_refused_by_name():
    with pytest.raises(Dis2Error, match="win32 x86 of 32 bit"):
        target_of(json.dumps(["win32", "x86", [3, 9], "", False]))


def test_an_interpreter_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Dis2Error, match="nowhere cannot be started"):
        ask_site(str(tmp_path / "nowhere"), {})
