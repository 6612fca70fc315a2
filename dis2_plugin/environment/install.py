"""An installation: wheels are fetched, unpacked aside, tried, and put in place in one step."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..core.errors import Cancelled, Dis2Error, OutputError
from ..core.process.installation import Build, Installed
from ..core.progress import Progress, Reporter
from .child import Child, ChildError, run_child
from .connection import Connection
from .interpreters import joined_path
from .lock import LockedWheel
from .pip_call import Pip, find_pip
from .plan import Plan
from .target import Site

FETCH, UNPACK, TRY = "fetch", "unpack", "try"
"""Stages of the progress; ``fetch`` counts bytes."""

_IMPORTS = {Build.ONNX: "onnxruntime"}
_TRY = "import numpy,{0};print({0}.__version__)"
_RAW_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")


def install(
    plan: Plan,
    site: Site,
    connection: Connection,
    reporter: Reporter,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Installed:
    """Install a plan; blocks.

    Wheels that were fetched stay when it is stopped, so that the next try goes on from there;
    nothing else does. An older private folder stays until the new one is whole.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        Dis2Error: it cannot be done.
    """
    try:
        return _installed(plan, site, connection, reporter, is_cancelled)
    except OSError as error:  # of whichever file; a full disk, mostly
        raise OutputError.unwritable(plan.place.path, error) from error


def _installed(
    plan: Plan,
    site: Site,
    connection: Connection,
    reporter: Reporter,
    is_cancelled: Callable[[], bool],
) -> Installed:
    plan.check_room()
    wheels = plan.place.wheels
    wheels.mkdir(parents=True, exist_ok=True)
    reporter.progress(Progress(FETCH, plan.all_bytes - plan.missing_bytes(), plan.all_bytes))
    pip = find_pip(site, connection, wheels, is_cancelled)
    fetching = _Fetching(plan, pip, connection, reporter, is_cancelled)
    for wheel in plan.wheels:
        fetching.fetch(wheel)
    with plan.place.staged() as part:
        reporter.progress(Progress(UNPACK, 0, 0))
        _unpack(plan, pip, part, is_cancelled)
        reporter.progress(Progress(TRY, 0, 0))
        _try(plan.build, site, part, is_cancelled)
        plan.place.keep_record(part, plan.build, plan.packages)
    shutil.rmtree(wheels, ignore_errors=True)
    done = plan.place.installed()
    if done is None:
        raise Dis2Error(f"{plan.place.path} went away while it was being put in place.")
    return done


class _Fetching:
    """Fetches wheels and tells how many bytes have come, and how long the rest will take."""

    def __init__(
        self,
        plan: Plan,
        pip: Pip,
        connection: Connection,
        reporter: Reporter,
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._plan, self._pip, self._connection = plan, pip, connection
        self._reporter, self._is_cancelled = reporter, is_cancelled
        self._done = self._fetched = 0
        self._begin = time.monotonic()

    def fetch(self, wheel: LockedWheel) -> None:
        """Fetch a wheel, unless it waits there already, whole."""
        folder = self._plan.place.wheels
        path = folder / wheel.file
        if not wheel.is_intact(path):
            path.unlink(missing_ok=True)
            if self._connection.wheelhouse:
                self._take(wheel, path)
            else:
                self._download(wheel, folder)
            self._fetched += wheel.size_bytes
        self._done += wheel.size_bytes
        self._tell(0)

    def _take(self, wheel: LockedWheel, path: Path) -> None:
        there = Path(self._connection.wheelhouse) / wheel.file
        if self._is_cancelled():
            raise Cancelled
        if not there.is_file():
            raise Dis2Error(
                f"{wheel.file} is not in {there.parent}.",
                f"Put these there: {', '.join(wheel.file for wheel in self._plan.wheels)}.",
            )
        if not wheel.is_intact(there):
            raise Dis2Error(
                f"{there} is not the file that is known by this name: its hash is another.",
                "Do not use it; fetch it again from the Python Package Index.",
            )
        shutil.copyfile(there, path)

    def _download(self, wheel: LockedWheel, folder: Path) -> None:
        with _requirements([wheel.requirement]) as file:
            words = ["download", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
            words += ["--progress-bar", self._pip.bar, "--dest", str(folder), "-r", file]
            if "+" in wheel.version:  # a local version is on no index but its maker's
                words += ["--extra-index-url", self._plan.index]
            self._pip.run(words, self._hear, self._is_cancelled)

    def _hear(self, line: str) -> None:
        found = _RAW_PROGRESS.search(line)
        if found:
            self._tell(int(found[1]))

    def _tell(self, of_this_one: int) -> None:
        fetched, total = self._fetched + of_this_one, self._plan.all_bytes
        done = min(self._done + of_this_one, total)
        seconds = time.monotonic() - self._begin
        left = (total - done) * seconds / fetched if fetched else None
        self._reporter.progress(Progress(FETCH, done, total, seconds_left=left))


def _unpack(plan: Plan, pip: Pip, part: Path, is_cancelled: Callable[[], bool]) -> None:
    lines = [wheel.requirement_in(plan.place.wheels) for wheel in plan.wheels]
    with _requirements(lines) as file:
        words = ["install", "--no-index", "--no-deps"]
        words += ["--only-binary", ":all:", "--require-hashes", "--no-compile"]
        words += ["--no-warn-script-location", "--progress-bar", "off"]
        pip.run([*words, "--target", str(part), "-r", file], is_cancelled=is_cancelled)


def _try(build: Build, site: Site, part: Path, is_cancelled: Callable[[], bool]) -> None:
    search = joined_path(str(part), site.variables.get("PYTHONPATH", ""))
    words = (site.interpreter, "-c", _TRY.format(_IMPORTS.get(build, "torch")))
    quiet = {"PYTHONDONTWRITEBYTECODE": "1", "ORT_DISABLE_TELEMETRY": "1"}
    child = Child(words, {**site.variables, "PYTHONPATH": search, **quiet})
    try:
        run_child(child, is_cancelled=is_cancelled)
    except ChildError as error:
        raise Dis2Error(
            f"What was installed cannot be loaded: {error.message}",
            "Nothing was kept. Choose another build, and report this with the diagnostics.",
        ) from error


@contextmanager
def _requirements(lines: list[str]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "requirements.txt")
        Path(path).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        yield path
