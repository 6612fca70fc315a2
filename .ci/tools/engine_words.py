"""The sentences that the engine sends to people, as templates with numbered holes.

The engine speaks English and knows no Qt: the plugin translates what arrives. What code fills in
becomes a hole, ``{0}``; the rest is the template that translators get. Holes that hold numbers are
known by how the code writes them: the plugin writes those as people of the language do.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from string import Formatter

from .steps import ROOT, BuildError
from .words_in_code import Word

CONTEXT = "Engine"
ROOMS = ("core", "engine", "environment", "network")
SPOKESMAN = "qgis_app/process/worker_process.py"
"""Outside of these rooms: it tells how the engine's process ended."""

NOT_MET = (
    "environment/__main__.py",
    *("engine/process/console.py", "engine/evaluation/page.py", "engine/command/options.py"),
    *(f"network/weights/{name}.py" for name in ("imported", "model_folder", "published_keys")),
)
"""Files whose sentences are met on the command line, or in a report, alone."""

PHRASES = (
    *("decimetres", "centimetres", "NVIDIA driver {0}"),
    *("Run without --resume", "Ask for no GeoPackage", "Ask for classes only"),
    *("it said nothing", "GDAL gave no reason"),
    " inside the polygons of {0}",
)
"""What code puts into holes of sentences, and is no sentence itself."""

_FIRST_ERROR = "Dis2Error"
_MESSAGE = "Failed"
"""A message that carries an error's words, though it is none."""
_SENTENCE = re.compile(r"(?:[a-zA-Z{'].* .*[^.]\.|[A-Z].* .* .*\{\d+\})", re.DOTALL)
_HOLE, _NUMBER = "\0", "\1"
_HOLES = re.compile(f"[{_HOLE}{_NUMBER}]+")
_NUMBER_FORMAT = re.compile(r",|[,.\d]*[fge%]")
_NUMBER_NAME = re.compile(r"\w+_(?:m2?|s)|\w+_in_words\(.*\)")
"""Names of lengths, areas and seconds, and what writes numbers with their unit."""
_FEWEST_LETTERS = 6


def engine_words() -> list[Word]:
    """Return every template, in order.

    Raises:
        BuildError: a phrase is gone from the code, or a template would fit nearly any text.
    """
    trees = _trees()
    there = {template_of(text) for tree in trees for text in _texts(tree)}
    gone = [phrase for phrase in PHRASES if phrase not in there]
    if gone:
        raise BuildError(f"No code says {gone[0]!r} any more.", "Take it out of PHRASES.")
    return [Word(CONTEXT, text) for text in sorted({*PHRASES, *templates(trees)})]


def number_holes() -> dict[str, frozenset[int]]:
    """Return for each text of the code with such holes which of its holes are numbers."""
    found: dict[str, frozenset[int]] = {}
    for tree in _trees():
        for text in _texts(tree):
            template, numbers = template_of(text), frozenset(_numbers_in(text))
            found[template] = found.get(template, numbers) & numbers
    return {template: numbers for template, numbers in found.items() if numbers}


def templates(trees: Iterable[ast.Module]) -> set[str]:
    """Return the templates of the errors in some code, and of its other whole sentences.

    Raises:
        BuildError: one has hardly a word of its own.
    """
    trees = list(trees)
    errors = _error_names(trees)
    told = {template_of(text) for tree in trees for text in _told_by_errors(tree, errors)}
    others = {template_of(text) for tree in trees for text in _texts(tree)}
    found = {text for text in told if " " in text} | set(filter(_SENTENCE.fullmatch, others))
    for text in found:
        if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
            raise BuildError(f"{text!r} would fit nearly any text.", "Say more in the code.")
    return found


def template_of(text: ast.expr) -> str:
    """Return a text with a numbered hole for what is filled in; neighbouring holes are one."""
    pieces = _HOLES.split("".join(_parts(text)))
    numbered = (f"{piece}{{{number}}}" for number, piece in enumerate(pieces[:-1]))
    return "".join((*numbered, pieces[-1]))


def _trees() -> list[ast.Module]:
    house = ROOT / "dis2_plugin"
    files = [house / SPOKESMAN, *(path for room in ROOMS for path in (house / room).rglob("*.py"))]
    met = [path for path in files if path.relative_to(house).as_posix() not in NOT_MET]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in met]


def _numbers_in(text: ast.expr) -> Iterator[int]:
    for number, hole in enumerate(_HOLES.finditer("".join(_parts(text)))):
        if set(hole[0]) == {_NUMBER}:
            yield number


def _parts(text: ast.expr) -> Iterator[str]:
    if isinstance(text, ast.JoinedStr):
        for part in text.values:
            if isinstance(part, ast.FormattedValue):
                form = part.format_spec
                yield _kind(ast.unparse(part.value), "".join(_parts(form)) if form else "")
            else:
                yield str(ast.literal_eval(part))
        return
    words = str(ast.literal_eval(text))
    try:
        for literal, field, form, _ in Formatter().parse(words):
            yield literal
            yield "" if field is None else _kind(field, form or "")
    except ValueError:  # braces that mean themselves
        yield words


def _kind(value: str, form: str) -> str:
    """Return what stands for a value in a text: a number, or anything."""
    is_number = _NUMBER_FORMAT.fullmatch(form) or _NUMBER_NAME.fullmatch(value.rpartition(".")[2])
    return _NUMBER if is_number else _HOLE


def _error_names(trees: Iterable[ast.Module]) -> set[str]:
    """Return the classes that descend from the errors that people read, and what makes them."""
    bases = {
        node.name: {ast.unparse(base).split(".")[-1] for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found, grows = {_FIRST_ERROR}, True
    while grows:
        heirs = {name for name, above in bases.items() if above & found} - found
        found, grows = found | heirs, bool(heirs)
    return {*found, _MESSAGE}


def _told_by_errors(tree: ast.Module, errors: set[str]) -> Iterator[ast.expr]:
    """Yield the texts that errors are given, in their call or by a name."""
    for scope in ast.walk(tree):
        if not isinstance(scope, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        named = _assigned(scope)
        for node in ast.walk(scope):
            if isinstance(node, ast.Call) and _name(node.func) in errors:
                for given in (*node.args, *(keyword.value for keyword in node.keywords)):
                    for value in (given, *named.get(ast.unparse(given), ())):
                        yield from _alternatives(value)


def _assigned(scope: ast.AST) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            found.setdefault(ast.unparse(node.targets[0]), []).append(node.value)
    return found


def _alternatives(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.IfExp):
        yield from (*_alternatives(value.body), *_alternatives(value.orelse))
    elif isinstance(value, ast.BoolOp):
        for operand in value.values:
            yield from _alternatives(operand)
    elif _is_text(value):
        yield value


def _texts(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the texts in some code: neither docstrings nor the parts of other texts."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and _is_text(child.value):
            continue
        if isinstance(child, ast.expr) and _is_text(child):
            yield child
            inside = [v for v in ast.walk(child) if isinstance(v, ast.FormattedValue)]
            for value in inside:
                yield from _texts(value)
        else:
            yield from _texts(child)


def _is_text(node: ast.AST) -> bool:
    is_plain = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return is_plain or isinstance(node, ast.JoinedStr)


def _name(called: ast.expr) -> str:
    return ast.unparse(called).split(".")[-1]
