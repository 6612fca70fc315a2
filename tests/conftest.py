"""Tests draw on no screen, unless one is asked for by name; said before Qt loads."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
