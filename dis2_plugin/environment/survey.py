"""What is here and what could be: all that the form shows, found out without a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import Dis2Error
from ..core.process.installation import InstallationState, Installed
from .driver import Driver, find_driver
from .lock import LOCKS, ROOT
from .place import PrivateFolder
from .plan import offers
from .target import Site, ask_site

NO_PYTHON = (
    "QGIS's own Python was not found beside it, so nothing can be installed for it. Name a Python "
    "that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter."
)
WINDOWS_CUDA = (
    "A graphics card of NVIDIA was found, but no CUDA build of PyTorch for Windows is in the list "
    "of packages yet: what is installed here computes on the processor. Name a Python with a CUDA "
    "build of PyTorch in the QGIS setting dis2/interpreter to use the card."
)


@dataclass(frozen=True)
class Findings:
    """What a look around found.

    Attributes:
        state: what the form shows.
        site: the Python packages are for; None where there is none that answers.
        driver: the graphics driver.
    """

    state: InstallationState
    site: Site | None
    driver: Driver | None


def look_around(
    interpreter: str,
    variables: dict[str, str],
    place: PrivateFolder,
    is_cancelled: Callable[[], bool] = lambda: False,
    root: Path = ROOT,
) -> Findings:
    """Look around; starts processes, so not on the GUI thread.

    Args:
        interpreter: QGIS's own Python; empty where none was found.
        variables: the surroundings it starts in.
        place: the private folder.
        is_cancelled: whether nobody waits any more.
        root: the plugin's folder.

    Raises:
        Cancelled: ``is_cancelled`` became true.
    """
    driver = find_driver(interpreter, variables, is_cancelled)
    words = driver.words if driver else ""
    notes = tuple(_left_behind(other) for other in place.others())
    state = InstallationState(
        interpreter, str(place.path), words, (), place.installed(), notes=notes
    )
    if not interpreter:
        return Findings(_with_note(state, NO_PYTHON), None, driver)
    try:
        site = ask_site(interpreter, variables, is_cancelled)
    except Dis2Error as error:
        if is_cancelled():
            raise
        return Findings(_with_note(state, str(error)), None, driver)
    made = offers(site.target, driver, place, runs_without_torch(root), root / LOCKS)
    state = InstallationState(**{**vars(state), "offers": made})
    if site.target.system == "win" and driver is not None:
        state = _with_note(state, WINDOWS_CUDA)
    return Findings(state, site, driver)


def runs_without_torch(root: Path = ROOT) -> bool:
    """Return whether a model has ONNX files beside its weights, so that ONNX Runtime suffices."""
    return any(root.glob("models/*/full-*.onnx"))


def _left_behind(other: Installed) -> str:
    return (
        f"Packages for another version of Python lie in {other.folder}, "
        f"{other.size_bytes / 1e6:.0f} MB: delete that folder unless another QGIS uses it."
    )


def _with_note(state: InstallationState, note: str) -> InstallationState:
    return InstallationState(**{**vars(state), "notes": (*state.notes, note)})
