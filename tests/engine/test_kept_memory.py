"""Memory that a process let go is taken again without asking the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

COUNTED = """
import resource
import sys
from dis2_plugin.engine.process.kept_memory import keep_free_memory

letter = b"1"
if "keep" in sys.argv:
    keep_free_memory()
letter * (40 << 20)  # more than the C library ever keeps by itself
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
letter * (40 << 20)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def fresh_pages(*words):
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, *words], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="the settings are those of glibc")
def test_an_array_that_follows_one_of_its_size_needs_no_fresh_pages():
    if fresh_pages() < 1000:
        pytest.skip("another C library keeps the memory by itself")
    assert fresh_pages("keep") < 100
