"""The zip in a clean QGIS profile: it loads without torch, and its algorithm is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.profile import install_into
from tools.system import qgis_python, qgis_variables

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys
sys.modules["torch"] = None  # an import of it fails, as it does where it is not installed
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
import dis2
backends = "dis2.dis2_plugin.engine.backends."
libraries = [backends + name for name in ("torch", "onnx", "openvino")]
computing = ("dis2.dis2_plugin.network", *libraries)
names = ["dis2.dis2_plugin"]
for name in names:
    if name.startswith(computing) or name.endswith("__main__"):
        continue
    module = importlib.import_module(name)
    inside = pkgutil.iter_modules(getattr(module, "__path__", []), name + ".")
    names += [found.name for found in inside]
assert not hasattr(dis2, "Dis2Plugin"), "the door imports the plugin too early"
plugin = dis2.classFactory(None)
plugin.initProcessing()
algorithm = QgsApplication.processingRegistry().algorithmById("dis2:segment")
print(len(names), algorithm.id())
plugin.unload()
application.exitQgis()
"""


@pytest.fixture(scope="module")
def profiles(archive, tmp_path_factory):
    """A folder of QGIS profiles whose default one has the plugin and nothing else."""
    folder = tmp_path_factory.mktemp("qgis")
    install_into(folder / "profiles" / "default", archive, Path(sys.executable))
    return folder


def _clean_variables(**more):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", **qgis_variables(), **more}


def test_every_module_that_does_not_compute_the_network_loads_without_torch(archive, tmp_path):
    zipfile.ZipFile(archive).extractall(tmp_path)
    words = [qgis_python(), "-c", IMPORT_EVERYTHING, str(tmp_path)]
    done = subprocess.run(
        words, cwd=tmp_path, env=_clean_variables(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    count, algorithm = done.stdout.split()[-2:]
    assert algorithm == "dis2:segment"
    assert int(count) > 50


def test_nothing_that_loads_in_qgis_is_missing_from_the_zip(archive):
    names = set(zipfile.ZipFile(archive).namelist())
    parts = {"dis2/resources/icons/dis2.svg", "dis2/ui/segment_dialog.ui", "dis2/LICENSE"}
    assert parts <= names
    assert "dis2/models/dis2-urban/model.json" in names


@pytest.mark.skipif(not shutil.which("qgis_process.bin"), reason="this QGIS names it otherwise")
def test_qgis_process_runs_the_algorithm_of_the_installed_zip(profiles, tmp_path):
    sample = profiles / "profiles/default/python/plugins/dis2/resources/sample"
    words = ["qgis_process.bin", "run", "dis2:segment", "--"]
    words += [
        f"RGIR={sample / 'rgir.tif'}",
        f"NDSM={sample / 'ndsm.tif'}",
        f"OUT={tmp_path / 'out'}",
    ]
    done = subprocess.run(
        words,
        cwd=tmp_path,
        env=_clean_variables(QGIS_CUSTOM_CONFIG_PATH=str(profiles)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "classes.tif").exists()
