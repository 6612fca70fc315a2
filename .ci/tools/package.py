"""The zip for plugins.qgis.org: only what the plugin needs, the same bytes every time."""

from __future__ import annotations

import configparser
import zipfile
from collections.abc import Iterator
from pathlib import Path

from .guide_pages import guide_pages
from .steps import ROOT, BuildError
from .translations import compile_all

DIST = ROOT / "dist"
PLUGIN = "dis2"
"""Folder in the zip. Not ``dis2_plugin``: the package inside would be shadowed by it."""
SHIPPED = ("metadata.txt", "__init__.py", "LICENSE", "dis2_plugin", "models", "resources", "ui")
SHIPPED += ("docs/models", "docs/pictures")
NOT_SHIPPED = ("dis2_plugin/training", "dis2_plugin/simulator", "dis2_plugin/DESIGN.md")
SHIPPED_SUFFIXES = {"", ".gpkg", ".json", ".md", ".model3", ".onnx", ".png", ".py", ".qm", ".qml"}
SHIPPED_SUFFIXES |= {".safetensors", ".svg", ".tif", ".txt", ".ui"}
METADATA_FIELDS = (
    *("name", "description", "about", "version", "qgisMinimumVersion"),
    *("author", "email", "tracker", "repository"),
)
"""What plugins.qgis.org asks for."""
LARGEST_ZIP_BYTES = 25_000_000
PLACEHOLDER = "dis2-qgis"
"""Stands in metadata.txt where the addresses of whoever publishes the plugin belong."""


def shipped_files() -> Iterator[Path]:
    """Yield the files of the plugin zip that lie in the checkout, sorted."""
    for name in SHIPPED:
        top = ROOT / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            inside = path.relative_to(ROOT)
            hidden = any(part.startswith((".", "__pycache__")) for part in inside.parts)
            kept = path.is_file() and path.suffix in SHIPPED_SUFFIXES and not hidden
            if kept and not inside.as_posix().startswith(NOT_SHIPPED):
                yield path


def metadata() -> dict[str, str]:
    """Return the plugin's metadata.

    Raises:
        BuildError: a field that the plugin site asks for is missing.
    """
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    fields = dict(parser["general"]) if parser.has_section("general") else {}
    missing = [name for name in METADATA_FIELDS if not fields.get(name, "").strip()]
    if missing:
        raise BuildError(f"metadata.txt lacks {', '.join(missing)}.", "Fill them in.")
    return fields


def placeholders() -> list[str]:
    """Return the fields of the metadata that nobody has filled in for a publication yet."""
    return [name for name, value in metadata().items() if PLACEHOLDER in value]


def make_package(folder: Path = DIST) -> Path:
    """Write ``dis2-<version>.zip`` into a folder and return its path.

    It is there only when it is whole and passes: what lies in that folder gets published.

    Raises:
        BuildError: the zip breaks a rule of the plugin site.
    """
    compile_all()
    target = folder / f"{PLUGIN}-{metadata()['version']}.zip"
    folder.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    try:
        _write(part)
        check_package(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _write(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in _contents():
            entry = zipfile.ZipInfo(f"{PLUGIN}/{name}")
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content)


def _contents() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of everything in the zip: files of the checkout, then the guides."""
    names = set()
    for path in shipped_files():
        name = path.relative_to(ROOT).as_posix()
        names.add(name)
        yield name, path.read_bytes()
    yield from guide_pages(names)


def describe(archive: Path) -> str:
    """Return the size of a zip and what takes most of it."""
    with zipfile.ZipFile(archive) as content:
        entries = content.infolist()
    biggest = sorted(entries, key=lambda entry: -entry.compress_size)[:3]
    parts = ", ".join(f"{e.filename} {e.compress_size:,}" for e in biggest)
    size = archive.stat().st_size
    return f"{archive}: {size:,} bytes, {len(entries)} files; the biggest: {parts}"


def check_package(path: Path) -> None:
    """Hold a zip against the structural rules of plugins.qgis.org.

    Raises:
        BuildError: a rule is broken.
    """
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    wanted = {f"{PLUGIN}/{name}" for name in ("metadata.txt", "__init__.py", "LICENSE")}
    faults = [f"{name} is missing" for name in sorted(wanted - set(names))]
    faults += [f"{n} is outside {PLUGIN}/" for n in names if not n.startswith(f"{PLUGIN}/")]
    junk = ("__pycache__", ".pyc", ".git", "__MACOSX", ".DS_Store")
    faults += [f"{name} must not be in it" for name in names if any(j in name for j in junk)]
    if not any(name.endswith(".safetensors") for name in names):
        faults.append("no model is in it")
    if path.stat().st_size > LARGEST_ZIP_BYTES:
        faults.append(f"{path.stat().st_size:,} bytes are more than {LARGEST_ZIP_BYTES:,}")
    if faults:
        raise BuildError(f"{path.name}: {'; '.join(faults)}.")
