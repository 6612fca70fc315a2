"""The private folder: where it is, whether it is whole, and how it comes and goes in one step."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import OutputError
from ..core.process.installation import Build, Installed

RECORD = "dis2-installed.json"
"""Written last: a folder that has it is whole."""

_BEGINNING = "dependencies-py"
_REMEDY = "Close other QGIS windows, which may use the packages, and try again."


@dataclass(frozen=True)
class PrivateFolder:
    """The folder of one Python version; it outlives updates of the plugin.

    Attributes:
        path: the folder; it is the worker's PYTHONPATH.
    """

    path: Path

    @classmethod
    def under(cls, root: Path, python: tuple[int, int]) -> PrivateFolder:
        """Return the folder below the plugin's data, ``root``."""
        return cls(root / f"{_BEGINNING}{python[0]}{python[1]}")

    def others(self) -> list[Installed]:
        """Return what is installed beside it, for another Python; what is on its way is not."""
        beside = sorted(self.path.parent.glob(f"{_BEGINNING}*"))
        beside = [path for path in beside if path != self.path and not path.suffix]
        found = (PrivateFolder(path).installed() for path in beside)
        return [installed for installed in found if installed is not None]

    @property
    def wheels(self) -> Path:
        """Where wheels wait until an installation is whole; they outlive one that was stopped."""
        return self.path.with_name(f"{self.path.name}.wheels")

    def installed(self) -> Installed | None:
        """Return what is in it, or None where nothing whole is."""
        try:
            record = json.loads((self.path / RECORD).read_text(encoding="utf-8"))
            build, packages = Build(record["build"]), tuple(map(str, record["packages"]))
            return Installed(build, str(self.path), packages, int(record["size_bytes"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep_record(self, folder: Path, build: Build, packages: tuple[str, ...]) -> None:
        """Say in ``folder`` that it is whole."""
        record = {
            "build": build.value,
            "packages": list(packages),
            "size_bytes": folder_bytes(folder),
        }
        (folder / RECORD).write_text(json.dumps(record, indent=1), encoding="utf-8")

    @contextmanager
    def staged(self) -> Iterator[Path]:
        """Hand out an empty folder beside the place; it takes the place, or it goes.

        Raises:
            OutputError: a folder cannot be made or moved.
        """
        part = self.path.with_name(f"{self.path.name}.part")
        try:
            _discard(part)
            part.mkdir(parents=True)
        except OSError as error:
            raise _unwritable(part, error) from error
        try:
            yield part
            self._publish(part)
        finally:
            shutil.rmtree(part, ignore_errors=True)

    def remove(self) -> None:
        """Take the packages away, and all that an installation left.

        Raises:
            OutputError: the system holds on to them.
        """
        part = self.path.with_name(f"{self.path.name}.part")
        for folder in (part, self.wheels):
            shutil.rmtree(folder, ignore_errors=True)
        try:
            if self.path.exists():
                old = self._set_aside()
                _discard(old)
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def _publish(self, part: Path) -> None:
        old = None
        try:
            old = self._set_aside() if self.path.exists() else None
            os.replace(part, self.path)
        except OSError as error:
            if old is not None and not self.path.exists():
                os.replace(old, self.path)
            raise _unwritable(self.path, error) from error
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)

    def _set_aside(self) -> Path:
        """Rename the folder: that fails at once and wholly where a file of it is in use."""
        old = self.path.with_name(f"{self.path.name}.old")
        _discard(old)
        os.replace(self.path, old)
        return old


def folder_bytes(folder: Path) -> int:
    """Return the sum of the sizes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def free_bytes(folder: Path) -> int:
    """Return the room on the disk where a folder is or will be."""
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())
    return shutil.disk_usage(there).free


def _discard(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(f"{folder} cannot be changed: {error.strerror or error}.", _REMEDY)
