"""A download as it lies on a person's disk: folders in folders, zips in folders, zips in zips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from osgeo import gdal

from ..errors import DataError

_JUNK = ("._", "__MACOSX")  # what macOS leaves in zips


class Download:
    """The files of a download by their names, wherever in it they lie.

    Zips are read in place through GDAL's ``/vsizip/``; nothing is unpacked.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Look into all folders and zips.

        Args:
            paths: folders or zip files that belong together.

        Raises:
            DataError: a path is missing, a zip is damaged, or there is no file.
        """
        gdal.UseExceptions()
        self.paths = tuple(paths)
        self._files: dict[str, list[str]] = {}
        for path in paths:
            for file in _files(_root(path)):
                self._files.setdefault(_name(file), []).append(file)
        if not self._files:
            raise DataError(f"{self} holds no files.", "Name the folder or zip of the download.")

    def __str__(self) -> str:
        """Return the paths it was made of."""
        return ", ".join(map(str, self.paths))

    def named(self, name: str) -> list[str]:
        """Return the paths of all files of a name, whatever its case."""
        return self._files.get(name.lower(), [])


def parent_name(path: str) -> str:
    """Return the name, in small letters, of the folder or zip that a file lies in."""
    parent = path.split("/")[-2].lower() if "/" in path else ""
    return parent.rstrip("}").removesuffix(".zip")


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1].lower()


def _root(path: Path) -> str:
    if not path.exists():
        raise DataError(f"{path} does not exist.", "Name the folder or zip of the download.")
    whole = path.resolve().as_posix()
    return whole if path.is_dir() else _inside(whole)


def _inside(zip_path: str) -> str:
    return f"/vsizip/{{{zip_path}}}"


def _files(folder: str) -> Iterator[str]:
    names = gdal.ReadDirRecursive(folder)
    if names is None and folder.startswith("/vsizip/"):
        raise DataError(
            f"{folder.removeprefix('/vsizip/').strip('{}')} is no zip that can be read.",
            "It may be damaged or incomplete; download it again.",
        )
    for name in sorted(names or []):
        if name.endswith("/") or any(part.startswith(_JUNK) for part in name.split("/")):
            continue
        path = f"{folder}/{name}"
        if name.lower().endswith(".zip"):
            yield from _files(_inside(path))
        else:
            yield path
