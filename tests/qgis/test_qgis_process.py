"""``qgis_process`` runs the algorithm with nothing but the plugin in a fresh profile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="needs qgis_process")


@pytest.fixture
def qgis_process(tmp_path):
    """Run qgis_process with a profile of its own and the played engine."""
    profile = tmp_path / "qgis" / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "dis2").symlink_to(ROOT)
    engine = tmp_path / "python3"
    words = Path(__file__).with_name("fake_engine.py").read_text(encoding="utf-8")
    engine.write_text(f"#!{sys.executable}\n{words}", encoding="utf-8")
    engine.chmod(0o755)
    (profile / "QGIS").mkdir()
    settings = f"[PythonPlugins]\ndis2=true\n\n[dis2]\ninterpreter={engine}\n"
    (profile / "QGIS" / "QGIS3.ini").write_text(settings, encoding="utf-8")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS", "PYTHON"))}
    more = {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "qgis"), "QT_QPA_PLATFORM": "offscreen"}

    def run(*words: str, fake: str = "done") -> subprocess.CompletedProcess:
        return subprocess.run(
            [PROGRAM, "run", "dis2:segment", "--", *words],
            env={**kept, **more, "DIS2_FAKE": fake},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_the_algorithm_runs_and_prints_where_the_results_are(
    qgis_process, rasters, tmp_path
) -> None:
    image, out = rasters["rgir"], tmp_path / "the results"
    done = qgis_process(f"RGIR={image}", f"OUT={out}", f"CLASSES={tmp_path / 'map.tif'}")
    assert done.returncode == 0, done.stderr
    assert f"CLASSES:\t{tmp_path / 'map.tif'}" in done.stdout
    assert gdal.Open(str(tmp_path / "map.tif")).RasterXSize == 20
    assert (out / "run.json").is_file()


def test_a_failure_ends_with_the_engines_words_and_another_status(
    qgis_process, rasters, tmp_path
) -> None:
    done = qgis_process(f"RGIR={rasters['rgir']}", f"OUT={tmp_path / 'out'}", fake="failing")
    assert done.returncode != 0
    assert "Choose an image with three." in done.stdout + done.stderr
    assert not (tmp_path / "out").exists()
