"""Qt programs that tests start draw on no screen, unless one is asked for by name.

pytest-qgis starts QGIS before it reads this: for the tests themselves the variable must be in the
environment, which ``build.py test`` sees to.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # of tests that load it themselves

# Tests have torch and QGIS in one process, which the plugin never has. The compiler that comes with
# CUDA builds of torch and the one that QGIS's OpenGL loads (Debian 13) are two LLVMs: that crashes.
sys.modules.setdefault("triton", None)
