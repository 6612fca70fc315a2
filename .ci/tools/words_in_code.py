"""The words that the plugin asks Qt to translate: of its code and of its forms."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .steps import ROOT, BuildError

ROOMS = ("gui", "qgis_app")
"""Rooms of ``dis2_plugin`` that speak to people."""

_CALLS = ("tr", "translate", "QT_TRANSLATE_NOOP")
_COUNT = 2
"""Place of the count behind a text and its disambiguation, in Qt's ``translate``."""


@dataclass(frozen=True, order=True)
class Word:
    """A text as translators get it: unique by context and source.

    Attributes:
        context: the form's class, or what the code names.
        is_counted: a number chooses between its forms (``%n``).
    """

    context: str
    source: str
    is_counted: bool = False


def all_words() -> list[Word]:
    """Return every text of the plugin that is to be translated, in order.

    Raises:
        BuildError: code asks for the translation of something that only it knows.
    """
    found: set[Word] = set()
    for form in sorted((ROOT / "ui").glob("*.ui")):
        found.update(words_of_form(form.read_text(encoding="utf-8")))
    for room in ROOMS:
        for path in sorted((ROOT / "dis2_plugin" / room).rglob("*.py")):
            found.update(_Module(path).words())
    return sorted(found)


def words_of_form(xml: str) -> Iterator[Word]:
    """Yield the texts of a Qt Designer form, except those marked as not for translation."""
    root = ET.fromstring(xml)  # noqa: S314 - our own file
    context = root.findtext("class", "")
    for element in root.iter("string"):
        text = element.text or ""
        if text.strip() and element.get("notr") != "true":
            yield Word(context, text)


class _Module:
    """One file of code, and what its ``tr`` means."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = ast.parse(path.read_text(encoding="utf-8"))

    def words(self) -> Iterator[Word]:
        """Yield the file's texts."""
        yield from self._words_in(self._tree, "")

    def context(self) -> str:
        """Return the context in which this file's own or imported ``tr`` looks texts up."""
        for node in self._tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "tr":
                calls = (n for n in ast.walk(node) if isinstance(n, ast.Call))
                return self._constant(next(n for n in calls if _name(n) == "translate").args[0])
        return self._origin_of("tr").context()

    def _words_in(self, node: ast.AST, owner: str) -> Iterator[Word]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef) and child.name == "tr":
                continue
            inside = child.name if isinstance(child, ast.ClassDef) else owner
            if isinstance(child, ast.Call) and _name(child) in _CALLS:
                yield from self._word(child, owner)
            yield from self._words_in(child, inside)

    def _word(self, call: ast.Call, owner: str) -> Iterator[Word]:
        arguments = list(call.args)
        if _name(call) in ("translate", "QT_TRANSLATE_NOOP"):
            context = self._constant(arguments.pop(0))
        else:
            context = owner if isinstance(call.func, ast.Attribute) else self.context()
        counted = len(arguments) > _COUNT or any(k.arg == "n" for k in call.keywords)
        text = arguments[0]
        if isinstance(text, ast.Constant):
            yield Word(context, str(text.value), counted)
        elif not (isinstance(text, ast.Attribute) and text.attr.isupper()):
            place = f"{self._path.relative_to(ROOT)}, line {call.lineno}"
            raise BuildError(
                f"{place}: tr gets {ast.unparse(text)}, which no translator can see.",
                "Give it a text in quotes and fill values in with format afterwards, or a constant "
                "of a class whose texts are marked with QT_TRANSLATE_NOOP.",
            )

    def _constant(self, expression: ast.expr) -> str:
        """Return a text, or the text that a constant of this or an imported module holds."""
        if isinstance(expression, ast.Constant):
            return str(expression.value)
        name = ast.unparse(expression)
        for node in self._tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                return str(ast.literal_eval(node.value))
        return self._origin_of(name)._constant(expression)

    def _origin_of(self, name: str) -> _Module:
        for node in self._tree.body:
            if isinstance(node, ast.ImportFrom) and any(n.name == name for n in node.names):
                words = (node.module or "").split(".")
                return _Module(
                    self._path.parents[node.level - 1].joinpath(*words).with_suffix(".py")
                )
        raise BuildError(f"{self._path} does not say what {name} is.", "Define or import it.")


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""
