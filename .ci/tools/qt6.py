"""Ready for Qt 6 or not: enums with their scope, ``exec()``, and nothing that only PyQt5 has.

    .venv/bin/python .ci/tools/qt6.py

It reads every file as a tree and asks the PyQt and PyQGIS that are installed what a name is: a
value that is taken from another class than its own enum works in PyQt5 and is gone in PyQt6.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CHECKED = ("__init__.py", "dis2_plugin", "docs", "tests", ".ci", "build.py")
BINDINGS = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
KNOWN = ("qgis.core", "qgis.gui", "qgis.PyQt.")
"""Modules whose names are looked up."""
OLD_METHODS = ("exec_", "print_")
GONE = {
    *("QDesktopWidget", "QGLWidget", "QMatrix", "QRegExp", "QRegExpValidator", "QStringRef"),
    *("QSignalMapper", "QTextCodec", "QVariant", "QWebView", "QWebPage", "QXmlSimpleReader"),
}
"""What Qt 6 does not have, or what PyQGIS gives up with it."""
COMPILED = ("*.qrc", "*_rc.py", "resources.py", "ui_*.py")


def main() -> int:
    """Print what is not ready; return 1 where there is something."""
    paths = [p for name in CHECKED for p in python_files(ROOT / name)]
    found = [f"{path.relative_to(ROOT)}:{fault}" for path in paths for fault in faults(path)]
    found += [f"{path.relative_to(ROOT)}: compiled" for path in compiled(ROOT / "dis2_plugin")]
    sys.stdout.write("".join(f"{fault}\n" for fault in found))
    return bool(found)


def python_files(place: Path) -> list[Path]:
    """Return the Python files of a folder, or the file itself."""
    return sorted(place.rglob("*.py")) if place.is_dir() else [place]


def compiled(folder: Path) -> list[Path]:
    """Return what pyuic or pyrcc made, which fits one PyQt only."""
    return [path for pattern in COMPILED for path in sorted(folder.rglob(pattern))]


def faults(path: Path) -> list[str]:
    """Return what is not ready in a file: line, and what it is."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    names = dict(_imported(tree))
    lines = [(node.lineno, word) for node in ast.walk(tree) for word in _words(node, names)]
    return [f"{line}: {word}" for line, word in sorted(set(lines))]


def _words(node: ast.AST, names: dict[str, Any]) -> Iterator[str]:
    for module in _modules(node):
        if module.split(".")[0] in BINDINGS:
            yield f"{module} is one binding; qgis.PyQt is either"
    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
        yield from (f"{n.name} is gone in Qt 6" for n in node.names if n.name in GONE)
    if isinstance(node, ast.Attribute):
        if node.attr in OLD_METHODS:
            yield f"{node.attr}() is gone in PyQt6"
        if _is_unscoped(node, names):
            yield f"{ast.unparse(node)} has no scope"
        if _is_class_of_flags(_value(node, names)):
            yield f"{ast.unparse(node)} is gone in PyQt6, where an enum is its own class of flags"


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []


def _imported(tree: ast.AST) -> Iterator[tuple[str, Any]]:
    """Yield the names that a file takes from PyQt and PyQGIS, and what they are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(KNOWN):
            yield from _taken(node, str(node.module))


def _taken(node: ast.ImportFrom, module: str) -> Iterator[tuple[str, Any]]:
    source = importlib.import_module(module)
    for name in node.names:
        if hasattr(source, name.name):
            yield name.asname or name.name, getattr(source, name.name)


def _is_unscoped(node: ast.Attribute, names: dict[str, Any]) -> bool:
    owner = _value(node.value, names)
    value = getattr(owner, node.attr, None)
    kind = type(value)
    of_qt = kind.__module__.startswith(("PyQt", "qgis._")) and isinstance(value, (int, Enum))
    return isinstance(owner, type) and of_qt and owner is not kind


def _is_class_of_flags(value: Any) -> bool:
    """Whether PyQt5 has a class of its own for combinations of an enum, as ``Qt.Alignment``."""
    is_qt = isinstance(value, type) and value.__module__.startswith("PyQt")
    return is_qt and hasattr(value, "__invert__") and not issubclass(value, (int, Enum))


def _value(node: ast.AST, names: dict[str, Any]) -> Any:
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(_value(node.value, names), node.attr, None)
    return None


if __name__ == "__main__":
    sys.exit(main())
