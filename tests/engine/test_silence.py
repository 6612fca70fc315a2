"""Libraries that compute the network report to nobody that they are used."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import json, sys
from dis2_plugin.engine.backends.choice import survey
survey()
print(json.dumps([name for name, module in sys.modules.items() if module]))
"""


def test_no_library_numbers_the_computer_or_loads_what_reports(tmp_path):
    pytest.importorskip("onnxruntime")
    places = dict.fromkeys(("HOME", "LOCALAPPDATA", "XDG_CACHE_HOME"), str(tmp_path))
    unset = ("ORT_DISABLE_TELEMETRY", "CI", "GITHUB_ACTIONS")
    env = {name: value for name, value in os.environ.items() if name not in unset}
    words = [sys.executable, "-c", LOADED]
    done = subprocess.run(
        words, cwd=ROOT, env={**env, **places}, check=True, capture_output=True, text=True
    )
    loaded = json.loads(done.stdout)
    assert "onnxruntime" in loaded
    assert "openvino_telemetry" not in loaded
    assert list(tmp_path.iterdir()) == []
