"""Who makes the blocks of a region in tests, and who interferes."""

import os
import signal
import threading
import time
from pathlib import Path

from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.engine.planning.blocks import BLOCKS_NAME


class OneAfterTheOther:
    """Makes blocks here."""

    workers = 1

    def __init__(self, after_each=lambda: None, change=lambda report: report):
        self._after_each, self._change = after_each, change

    def each(self, function, orders, while_waiting):
        for order in orders:
            yield self._change(function(order))
            self._after_each()

    def everywhere(self, function):
        function()


class Stops(SilentReporter):
    """Interrupts the run as soon as some tiles are done."""

    def __init__(self, after_tiles):
        self._after = after_tiles

    def progress(self, progress):
        if progress.done >= self._after:
            raise KeyboardInterrupt


class Listens(SilentReporter):
    """Remembers how many tiles are done, and of how many."""

    def progress(self, progress):
        if progress.stage == "segment":
            self.tiles = (progress.done, progress.total)


class KillsOneWorker(SilentReporter):
    """Kills, at the first news, a process that has opened a file of the run's blocks."""

    def __init__(self, out):
        self._out = str(out)
        self.killed = 0
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self):
        end = time.monotonic() + 60
        while not self.killed and time.monotonic() < end:
            for pid in filter(str.isdecimal, os.listdir("/proc")):
                if int(pid) != os.getpid() and self._works(pid):
                    os.kill(int(pid), signal.SIGKILL)
                    self.killed = int(pid)
                    return
            time.sleep(0.005)

    def _works(self, pid):
        try:
            files = [os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir()]
        except OSError:
            return False
        begun = f"{self._out}/.dis2.part/{BLOCKS_NAME}/"  # a child may hold the lock for a moment
        return any(file.startswith(begun) and ".part/" in file[len(begun) :] for file in files)
