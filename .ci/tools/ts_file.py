"""Qt's translation source: one XML file a language, as Qt Linguist reads and writes it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from .words_in_code import Word

Forms = tuple[str, ...]
"""A translation: one text, or one for each form that a number chooses; empty ones are missing."""

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read_ts(path: Path) -> dict[Word, Forms]:
    """Return what a file holds; nothing where it is absent."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            word = Word(context.findtext("name", ""), message.findtext("source", ""), counted)
            found[word] = _forms(message)
    return found


def write_ts(path: Path, language: str, translations: Mapping[Word, Forms]) -> None:
    """Write a file in which equal content is equal bytes: sorted, and without line numbers."""
    lines = [f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    context = ""
    for word in sorted(translations):
        if word.context != context:
            lines += ["</context>"] * bool(context)
            lines += ["<context>", f"    <name>{escape(word.context)}</name>"]
            context = word.context
        lines += _message(word, translations[word])
    lines += ["</context>"] * bool(context) + ["</TS>"]
    path.parent.mkdir(parents=True, exist_ok=True)
    put_whole(path, (_HEAD + "\n".join(lines) + "\n").encode("utf-8"))


def put_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step: a test or a QGIS that reads it has the old one or the new one."""
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def brought_up_to_date(old: Mapping[Word, Forms], words: Iterable[Word]) -> dict[Word, Forms]:
    """Return translations of exactly these words; a text known elsewhere is taken from there."""
    elsewhere = {(word.source, word.is_counted): forms for word, forms in old.items() if all(forms)}
    return {w: old.get(w) or elsewhere.get((w.source, w.is_counted), ("",)) for w in words}


def _forms(message: ET.Element) -> Forms:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ("",)
    numbered = [form.text or "" for form in translation.iter("numerusform")]
    return tuple(numbered) or (translation.text or "",)


def _message(word: Word, forms: Forms) -> list[str]:
    mark = "" if all(forms) else ' type="unfinished"'
    inside = escape(forms[0])
    if word.is_counted:
        inside = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
    return [
        '    <message numerus="yes">' if word.is_counted else "    <message>",
        f"        <source>{escape(word.source)}</source>",
        f"        <translation{mark}>{inside}</translation>",
        "    </message>",
    ]
