"""How long each stage of the command line takes to obey a wish to stop, on large rasters.

``python -m tools.bench_cancel FOLDER [SIDE] [--only NAME ...]`` draws large maps, begins each
command, asks it to stop when it is so far, and prints the seconds from the wish to the end of the
process, by the clock and of the processor. For Linux: what a process has worked so far is read from
``/proc``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from math import isnan, nan
from pathlib import Path

from osgeo import gdal

from dis2_plugin.core.process.messages import CANCEL_LINE, EXIT_CANCELLED

from .bench_stops import Stop, draw, stops
from .steps import ROOT

_SIDE_PX = 10_240


@dataclass(frozen=True)
class Obeyed:
    """What followed a wish to stop.

    Attributes:
        seconds: by the clock, until the process had ended.
        processor_seconds: that it still worked; not a number where it had workers, which are
            counted from their beginning.
        status: with which it ended; ``EXIT_CANCELLED`` if it was stopped.
    """

    seconds: float
    processor_seconds: float
    status: int


def measure(stop: Stop) -> Obeyed:
    """Run a command, ask it to stop, and wait for its end.

    The news of a stage may come too late for the share that is asked for; then the end of the
    stage is where it stops.
    """
    words = [sys.executable, "-m", "dis2_plugin.engine", *stop.command, "--json"]
    pipe = subprocess.PIPE
    worker = subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    if worker.stdin is None or worker.stdout is None:
        raise OSError("The engine has no pipes.")
    for line in worker.stdout:
        if _is_there(json.loads(line), stop):
            break
    begin, worked = time.monotonic(), _processor_seconds(worker.pid)
    with suppress(BrokenPipeError):  # it has ended already
        worker.stdin.write(f"{CANCEL_LINE}\n".encode())
        worker.stdin.flush()
    worker.stdout.read()
    _, status, usage = os.wait4(worker.pid, 0)
    spent = usage.ru_utime + usage.ru_stime - worked
    if "--scheduler" in stop.command:
        spent = nan
    return Obeyed(time.monotonic() - begin, spent, os.WEXITSTATUS(status))


def _is_there(news: dict[str, object], stop: Stop) -> bool:
    done, total = news.get("done"), news.get("total")
    if news.get("stage") != stop.stage or not isinstance(done, int) or not isinstance(total, int):
        return False
    return done >= stop.share * total


def _processor_seconds(pid: int) -> float:
    """Return the processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print a line for each wish to stop."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("side_px", type=int, nargs="?", default=_SIDE_PX)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="beginnings of names")
    options = parser.parse_args()
    gdal.UseExceptions()
    folder = options.folder.resolve()
    draw(folder, options.side_px)
    print(f"{'command':32s}{'stage':12s}{'at':>6s}{'seconds':>9s}{'processor':>11s}  ended")
    for stop in stops(folder):
        if options.only and not stop.name.startswith(tuple(options.only)):
            continue
        found = measure(stop)
        ended = "stopped" if found.status == EXIT_CANCELLED else f"status {found.status}"
        worked = "-" if isnan(found.processor_seconds) else f"{found.processor_seconds:.2f}"
        times = f"{found.seconds:9.2f}{worked:>11s}"
        print(f"{stop.name:32s}{stop.stage:12s}{stop.share:6.0%}{times}  {ended}", flush=True)


if __name__ == "__main__":
    main()
