"""pip, as the interpreter has it, or from its own wheel where it has none (Debian, by default)."""

from __future__ import annotations

import re
import ssl
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

from ..core.errors import Cancelled, Dis2Error
from .child import Child, ChildError, run_child
from .connection import Connection, without_credentials
from .lock import LockedWheel, read_lock
from .target import Site

INDEX_PAGE = "https://pypi.org/simple/pip/"
_TIMEOUT_S = 60
_RAW_BAR = (24, 1)
"""The first pip whose progress can be read by a program."""


@dataclass(frozen=True)
class Pip:
    """A pip that works.

    Attributes:
        start: the words that start it.
        variables: its environment.
        version: major and minor.
        scratch: where its half files go; a pip that is killed cannot clear them away.
    """

    start: tuple[str, ...]
    variables: dict[str, str]
    version: tuple[int, int]
    scratch: Path

    def run(
        self,
        words: list[str],
        on_line: Callable[[str], None] = lambda _: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> list[str]:
        """Run one command of pip.

        Raises:
            Cancelled: ``is_cancelled`` became true.
            Dis2Error: pip failed; the message is its own, without credentials.
        """
        # no cache: the wheels that wait are the cache, and nothing stays after a removal
        quiet = ["--disable-pip-version-check", "--no-input", "--no-color", "--no-cache-dir"]
        with TemporaryDirectory(dir=self.scratch) as folder:
            variables = {**self.variables, "TMPDIR": folder, "TEMP": folder, "TMP": folder}
            try:
                return run_child(
                    Child((*self.start, *words, *quiet), variables), on_line, is_cancelled
                )
            except ChildError as error:
                raise _pip_error(error) from error

    @property
    def bar(self) -> str:
        """The progress bar to ask for."""
        return "raw" if self.version >= _RAW_BAR else "off"


def find_pip(
    site: Site,
    connection: Connection,
    folder: Path,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Pip:
    """Return the interpreter's own pip, or fetch the wheel of one into ``folder``.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        Dis2Error: there is none and none can be fetched.
    """
    surroundings = {**pip_variables(site.variables), **connection.pip_variables()}
    own = (site.interpreter, "-m", "pip")
    version = _version(own, surroundings, is_cancelled)
    if version:
        return Pip(own, surroundings, version, folder)
    wheel = read_lock("pip").choose(site.target)[0]
    places = [folder / wheel.file]
    if connection.wheelhouse:
        places.insert(0, Path(connection.wheelhouse) / wheel.file)
    path = next((place for place in places if wheel.is_intact(place)), None)
    if path is None:
        path = _fetch(wheel, folder, connection)
    start = (site.interpreter, str(path / "pip"))  # a wheel is a zip, and Python runs from one
    version = _version(start, surroundings, is_cancelled)
    if not version:
        raise Dis2Error(f"{site.interpreter} cannot run {path.name}.", "Install pip for it.")
    return Pip(start, surroundings, version, folder)


def pip_variables(variables: dict[str, str]) -> dict[str, str]:
    """Return surroundings in which no setting of the person sends packages elsewhere."""
    misleading = ("PYTHONPATH", "PYTHONSTARTUP", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
    kept = {name: value for name, value in variables.items() if name not in misleading}
    return {**kept, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PYTHONUTF8": "1"}


def _version(
    start: tuple[str, ...], variables: dict[str, str], is_cancelled: Callable[[], bool]
) -> tuple[int, int] | None:
    try:
        lines = run_child(Child((*start, "--version"), variables), is_cancelled=is_cancelled)
    except Cancelled:
        raise
    except Dis2Error:
        return None
    found = re.search(r"^pip (\d+)\.(\d+)", "\n".join(lines), re.MULTILINE)
    return (int(found[1]), int(found[2])) if found else None


def _fetch(wheel: LockedWheel, folder: Path, connection: Connection) -> Path:
    if connection.wheelhouse:
        raise Dis2Error(
            f"This Python has no pip, and {wheel.file} is not in the folder of wheels.",
            f"Put {wheel.file} there, or install pip for QGIS's Python.",
        )
    path = folder / wheel.file
    try:
        folder.mkdir(parents=True, exist_ok=True)
        opener = _opener(connection)
        page = opener.open(INDEX_PAGE, timeout=_TIMEOUT_S).read().decode("utf-8", "replace")
        found = re.search(rf'href="([^"#]*{re.escape(wheel.file)})', page)
        address = urljoin(INDEX_PAGE, found[1]) if found else ""
        if not address.startswith("https://"):
            raise OSError(f"{wheel.file} is not on {INDEX_PAGE}")
        path.write_bytes(opener.open(address, timeout=_TIMEOUT_S).read())
    except OSError as error:
        raise Dis2Error(
            f"This Python has no pip, and it cannot be fetched: {without_credentials(str(error))}.",
            "Check the network and QGIS's proxy (Settings, Options, Network), or install pip for "
            "QGIS's Python (Debian and Ubuntu: apt install python3-pip).",
        ) from error
    if not wheel.is_intact(path):
        path.unlink()
        raise Dis2Error(f"{wheel.file} came damaged: its hash is another.", "Try again.")
    return path


def _opener(connection: Connection) -> urllib.request.OpenerDirector:
    trusted = ssl.create_default_context(cafile=connection.certificates or None)
    handlers: list[urllib.request.BaseHandler] = [urllib.request.HTTPSHandler(context=trusted)]
    if connection.proxy:
        proxies = {"http": connection.proxy, "https": connection.proxy}
        handlers.append(urllib.request.ProxyHandler(proxies))
    return urllib.request.build_opener(*handlers)


def _pip_error(error: ChildError) -> Dis2Error:
    said = without_credentials("\n".join(error.tail))
    faults = [line for line in said.splitlines() if line.startswith("ERROR")] or [error.message]
    message = f"pip failed: {faults[0].removeprefix('ERROR: ').rstrip('.')}."
    if "THESE PACKAGES DO NOT MATCH THE HASHES" in said:
        remedy = "A file was changed on its way or in the folder of wheels: do not use it."
    elif "No space left" in said:
        remedy = "Make room on the disk of the QGIS profile."
    elif "CERTIFICATE_VERIFY_FAILED" in said:
        remedy = "Add your organisation's authority in QGIS: Settings, Options, Authentication."
    else:
        remedy = (
            "Check the network and QGIS's proxy (Settings, Options, Network), or choose a folder "
            "of wheels. What was fetched is kept; the next try goes on from there."
        )
    return ChildError(message, remedy, tuple(said.splitlines()))
