"""Qt programs that tests start draw on no screen, unless one is asked for by name.

pytest-qgis starts QGIS before it reads this: for the tests themselves the variable must be in the
environment, which ``build.py test`` sees to.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
