"""Keeps libraries from telling their makers that they are used.

ONNX Runtime from 1.29 on sends events and numbers the computer in a file; OpenVINO's Python package
reports each import, from a forked process that can outlive this one. Nobody here was asked whether
they may, so they may not.
"""

from __future__ import annotations

import os
import sys


def silence() -> None:
    """Do it; both libraries look when they are loaded, so before that."""
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type] # it can do without
