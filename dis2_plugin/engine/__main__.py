"""``python -m dis2_plugin.engine``: the public command line."""

import os
import sys
import threading

# A stream that was closed before the start: its number would go to the first file that is opened,
# and what a library prints there into that file. In order: each takes the lowest free number.
for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115

# Small matrix products only: threads of numpy would fight for the cores of the network. Read by
# numpy when it loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from .process.stop_signal import StopSignal  # noqa: E402 - the streams come first

stop = StopSignal()
stop.listen_to_signals()  # from here on: to load the commands takes a third of a second

from .cli import main  # noqa: E402

status = main(sys.argv[1:], stop)
if threading.active_count() > 1:
    # A cancelled forward pass, or a thread that waits for standard input, may still be running:
    # it must neither delay the end nor be surprised by it.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
sys.exit(status)
