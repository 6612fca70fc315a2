"""The peak of memory is that of the process itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dis2_plugin.engine.process.stopwatch import Stopwatch

ROOT = Path(__file__).resolve().parents[2]
MIB = 1 << 20
CODE = "from dis2_plugin.engine.process.stopwatch import peak_memory_bytes as p; print(p())"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux")
def test_a_large_parent_does_not_count_as_the_childs_memory():
    held = np.ones(400 * MIB, np.uint8)
    words = [sys.executable, "-c", CODE]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert held.all()
    assert MIB < int(said) < 300 * MIB


def test_a_stage_at_work_in_two_threads_at_once_counts_once(monkeypatch):
    now = iter([0.0, 1.0, 4.0, 9.0, 10.0, 10.0])
    monkeypatch.setattr("dis2_plugin.engine.process.stopwatch.time.monotonic", lambda: next(now))
    watch = Stopwatch()
    first, second = watch.measure("forward"), watch.measure("forward")
    with first, second:  # from 1.0; the second one joins
        pass
    assert watch.seconds()["forward"] == 3.0
