"""The NVIDIA driver, from what its tool prints."""

from __future__ import annotations

import os
import sys

import pytest

from dis2_plugin.environment.driver import Driver, driver_of, find_driver

TABLE = """\
+-----------------------------------------------------------------------------------------+
| NVIDIA-SMI 550.54.15              Driver Version: 550.54.15      CUDA Version: 12.4     |
|-----------------------------------------+------------------------+----------------------+
| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |
|=========================================+========================+======================|
|   0  NVIDIA L4                      On  |   00000000:00:03.0 Off |                    0 |
"""


def test_version_cuda_and_card_are_read_from_the_table():
    assert driver_of(TABLE) == Driver((12, 4), "550.54.15", "NVIDIA L4")


def test_the_library_tells_the_cuda_version_alone():
    assert driver_of("library 13010") == Driver((13, 1))


@pytest.mark.parametrize(
    "said",
    ["", "library 0", "NVIDIA-SMI has failed because it couldn't communicate with the driver."],
)
def test_a_tool_without_a_driver_is_no_driver(said):
    assert driver_of(said) is None


@pytest.mark.skipif(os.name == "nt", reason="the played tool is a script of Unix")
def test_the_tool_on_the_path_is_asked(tmp_path):
    tool = tmp_path / "nvidia-smi"
    tool.write_text(f"#!{sys.executable}\nprint('''{TABLE}''')\n", encoding="utf-8")
    tool.chmod(0o755)
    assert find_driver("", {"PATH": str(tmp_path)}) == Driver((12, 4), "550.54.15", "NVIDIA L4")


def test_a_computer_without_tool_and_library_has_none(tmp_path):
    variables = {"PATH": str(tmp_path), "LD_LIBRARY_PATH": str(tmp_path)}
    assert find_driver("", variables) is None
