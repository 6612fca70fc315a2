"""``python -m dis2_plugin.engine``: the public command line."""

import os
import sys
import threading

# Small matrix products only: threads of numpy would fight for the cores of the network. Read by
# numpy when it loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from .cli import main

status = main()
if threading.active_count() > 1:
    # A cancelled forward pass, or a thread that waits for standard input, may still be running:
    # it must neither delay the end nor be surprised by it.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
sys.exit(status)
