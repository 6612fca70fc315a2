"""``python -m dis2_plugin.training``."""

from __future__ import annotations

import sys

try:
    from .cli import main
except KeyboardInterrupt:  # loading torch takes seconds
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main())
