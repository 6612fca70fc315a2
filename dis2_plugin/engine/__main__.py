"""``python -m dis2_plugin.engine``: the public command line (DESIGN.md, section 4)."""

import sys

from .cli import main

sys.exit(main())
