"""The lock files: which wheels may be installed, by hash, and which of them fit a Python."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import Dis2Error
from .target import Target

ROOT = Path(__file__).resolve().parents[2]
"""The plugin's folder."""
LOCKS = Path("resources", "locks")
LOCKS_FOLDER = ROOT / LOCKS
MAIN_PACKAGES = ("torch", "onnxruntime")
"""What a build is named after."""
OPTIONAL_PACKAGES = ("csf-3dfin",)
"""What most jobs do without, and an installation too where there is no wheel of it."""

_LINE = re.compile(r"([0-9a-f]{64}) (\d+) (\d+) (\S+\.whl)")
_INDEX = "# index: "
_CHUNK_BYTES = 1 << 20


class LockError(Dis2Error):
    """A lock file is missing or damaged, or has nothing for this Python."""


@dataclass(frozen=True)
class LockedWheel:
    """One file that may be installed.

    Attributes:
        file: its name.
        sha256: its hash.
        size_bytes: its size.
        oldest_minor: the lowest Python 3 it is for.
    """

    file: str
    sha256: str
    size_bytes: int
    oldest_minor: int = 0

    @property
    def name(self) -> str:
        """The package, in the spelling of the index."""
        return re.sub(r"[-_.]+", "-", self.file.split("-")[0]).lower()

    @property
    def version(self) -> str:
        """Its version."""
        return self.file.split("-")[1]

    @property
    def requirement(self) -> str:
        """The line of a requirements file that allows this file and no other.

        Three signs: two would let 2.13.0+cpu stand in for 2.13.0 where a person's own folder of
        wheels has it, and then its hash would be refused.
        """
        return f"{self.name}==={self.version} --hash=sha256:{self.sha256}"

    def requirement_in(self, folder: Path) -> str:
        """Return the line that allows the file in this folder alone."""
        address = (folder / self.file).absolute().as_uri()
        return f"{self.name} @ {address} --hash=sha256:{self.sha256}"

    def fits(self, target: Target) -> bool:
        """Return whether a Python can use it."""
        python, abi, platform = self.file[: -len(".whl")].split("-")[-3:]
        return self.oldest_minor <= target.python[1] and target.fits(python, abi, platform)

    def is_intact(self, path: Path) -> bool:
        """Return whether a file is this wheel."""
        if not path.is_file() or path.stat().st_size != self.size_bytes:
            return False
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
        return digest.hexdigest() == self.sha256


@dataclass(frozen=True)
class Lock:
    """A lock file: the wheels, and the index that has those which the usual one has not."""

    name: str
    wheels: tuple[LockedWheel, ...]
    index: str = ""

    def choose(self, target: Target) -> tuple[LockedWheel, ...]:
        """Return for each package the newest wheel that fits; an optional one may have none.

        Raises:
            LockError: another package has none.
        """
        chosen: dict[str, LockedWheel] = {}
        for wheel in sorted(self.wheels, key=_age):
            if wheel.fits(target):
                chosen[wheel.name] = wheel
        names = {wheel.name for wheel in self.wheels}
        missing = sorted(names - set(chosen) - set(OPTIONAL_PACKAGES))
        if missing:
            first = next((name for name in missing if name in MAIN_PACKAGES), missing[0])
            python = ".".join(map(str, target.python))
            raise LockError(
                f"No {first} for Python {python} on {target.system} {target.machine} is in the "
                f"lock '{self.name}'."
            )
        return tuple(chosen[name] for name in sorted(chosen))


def read_lock(name: str, folder: Path = LOCKS_FOLDER) -> Lock:
    """Return a lock.

    Raises:
        LockError: the file is missing, or a line is none of a lock.
    """
    path = folder / f"{name}.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise LockError(f"{path} cannot be read.", "Install the plugin again.") from error
    index = next((line[len(_INDEX) :] for line in lines if line.startswith(_INDEX)), "")
    return Lock(name, tuple(_wheels(path, lines)), index)


def _wheels(path: Path, lines: Iterable[str]) -> Iterable[LockedWheel]:
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        found = _LINE.fullmatch(line)
        if not found:
            raise LockError(f"{path} has a line that names no wheel: {line}")
        yield LockedWheel(found[4], found[1], int(found[2]), int(found[3]))


def _age(wheel: LockedWheel) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", wheel.version.partition("+")[0]))
