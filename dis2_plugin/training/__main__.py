"""``python -m dis2_plugin.training``."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("TORCH_CPP_LOG_LEVEL", "ERROR")  # read when torch is loaded: DDP warns at
# every start of an option that only batches without one of the scenarios need

try:
    from .cli import main
except KeyboardInterrupt:  # loading torch takes seconds
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main())
