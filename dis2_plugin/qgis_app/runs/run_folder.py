"""The folder a run writes into: the person's or a temporary one, and how it is given back."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path

from qgis.core import QgsProcessingUtils

from ...core.errors import OutputError, ResultsKept
from ...core.jobs.job import SegmentationJob
from ...core.results.comparison import CHANGES_FILE, COMPARED, COMPARISON_FILE, DIFFERENCE_FILE
from ...core.results.result import (
    CLASSES_FILE,
    CONFIDENCE_FILE,
    POLYGONS_FILE,
    PROBABILITIES_FILE,
    RUN_FILE,
    SCENARIO_FILE,
    STAGING_NAME,
    STATISTICS_FILE,
    cwam_file,
)
from ..translation import tr
from .sources import file_stem

INPUTS_FOLDER = "inputs"
"""What was fetched for a run, and the polygons that bound it, inside the run's folder."""

_RESULTS = {
    INPUTS_FOLDER,
    *(CLASSES_FILE, CONFIDENCE_FILE, SCENARIO_FILE, PROBABILITIES_FILE, POLYGONS_FILE),
    *(STATISTICS_FILE, RUN_FILE, STAGING_NAME, CHANGES_FILE, COMPARISON_FILE, DIFFERENCE_FILE),
    *(scenario.value for scenario in COMPARED),
}
_PLAIN_NAMES = {"rgir", "ndsm", "dsm", "dtm", "image", "ortho"}


@dataclass(frozen=True)
class RunFolder:
    """A run's folder.

    Attributes:
        temporary: it lies among QGIS's temporary files.
        before: names of what lay in it before the run; None where it was not there.
        own: the plugin made it for the run, so that all in it goes with the run.
    """

    path: Path
    temporary: bool
    before: frozenset[str] | None
    own: bool = False

    @classmethod
    def chosen(cls, path: str) -> RunFolder:
        """Describe a folder the person named; the engine makes it if absent."""
        folder = Path(path).absolute()
        return cls(folder, is_temporary(folder), _names(folder) if os.path.exists(folder) else None)

    @classmethod
    def made(cls, runs_folder: str, name: str) -> RunFolder:
        """Make a folder for a run, inside ``runs_folder`` or, where that is empty, temporary.

        Temporary ones lie where QGIS keeps such things and go when QGIS closes.

        Raises:
            OutputError: the folder cannot be made.
        """
        prefix = f"dis2-{datetime.now():%Y%m%d-%H%M%S}-{file_stem(name, 'run')}-"
        parent = Path(runs_folder or QgsProcessingUtils.tempFolder())
        try:
            parent.mkdir(parents=True, exist_ok=True)
            path = tempfile.mkdtemp(prefix=prefix, dir=parent)
        except OSError as error:
            raise OutputError(
                tr("A folder for the run cannot be made in {folder}: {reason}.").format(
                    folder=parent, reason=error.strerror
                ),
                tr("Choose another folder for the results."),
            ) from error
        return cls(Path(path), temporary=not runs_folder, before=None, own=True)

    @contextmanager
    def discarded_on_failure(self) -> Iterator[None]:
        """Discard what was made when the block is left by an error, but not what was kept."""
        try:
            yield
        except ResultsKept:
            raise
        except BaseException:
            self.discard()
            raise

    def discard(self) -> None:
        """Delete what a run that was stopped or died may have left.

        The engine cleans up by itself; this is for a worker that was killed. In a folder the
        person named, only what a run makes goes: another program may write there meanwhile.
        """
        if self.own:
            shutil.rmtree(self.path, ignore_errors=True)
            return
        for name in filter(_is_result, _names(self.path) - (self.before or frozenset())):
            _remove(self.path / name)
        if self.before is None:
            with suppress(OSError):  # not empty, or never made
                self.path.rmdir()


def is_temporary(path: Path) -> bool:
    """Whether a file or folder lies among QGIS's temporary ones, which go when it closes."""
    return Path(QgsProcessingUtils.tempFolder()) in path.absolute().parents


def discard_unfinished(file: str) -> None:
    """Delete what a killed worker left beside a file it was writing; empty means no file."""
    if not file:
        return
    stem = glob.escape(Path(file).name)
    for purpose in ("part", "traced"):
        for path in Path(file).parent.glob(f"{stem}.{purpose}*"):
            _remove(path)


def _is_result(name: str) -> bool:
    return name in _RESULTS or fnmatch(name, cwam_file("*"))


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
        return
    with suppress(OSError):
        path.unlink()


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except OSError:
        return frozenset()


def run_name(job: SegmentationJob, name_of: Callable[[str], str] | None = None) -> str:
    """Return what people would call the place: the input's name, or its folder's.

    Args:
        job: whose inputs have names.
        name_of: asked for the name of a temporary file, whose own name says nothing: Processing
            calls them all OUTPUT.
    """
    source = Path(job.rgir or job.ndsm or job.dsm or RUN_FILE)
    if name_of is not None and is_temporary(source):
        return name_of(str(source))
    if source.stem.lower() in _PLAIN_NAMES and source.parent.name:
        return source.parent.name
    return source.stem
