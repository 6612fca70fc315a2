"""build.py as a module: it is a script at the root and no part of any package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "build.py"


@pytest.fixture(scope="session")
def build():
    """The module of the script."""
    spec = importlib.util.spec_from_file_location("dis2_build_script", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """The plugin zip of the checkout as it is."""
    from tools.package import make_package  # noqa: PLC0415 - keeps a fault there out of collection

    return make_package(tmp_path_factory.mktemp("dist"))
