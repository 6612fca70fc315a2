"""English sentences of the engine in a person's language, found by what stays of them.

The engine's process speaks English. A template such as ``{0} has no polygons.`` tells what of a
sentence is words; what stands in its holes is a value and is kept, or is a known sentence itself.
Where a value holds words of the template too, ``text_holes.py`` chooses where it ends. A number is
written as people of the language write it: its hole is marked in the translation, ``{0:n}``.
"""

from __future__ import annotations

import json
import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .text_holes import Template

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "i18n"

_HOLE = re.compile(r"\{(\d+)(:n)?\}")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+")
"""What another language writes otherwise: with thousands, or with decimals."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_MOST_SENTENCES, _LONGEST = 8, 4000
"""A text that is more than a message, such as a proxy's page, is not looked into."""
_DEPTH = 3
"""Sentences in holes of sentences: a remedy in a remedy, with a reason in it."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class NumberStyle:
    """How people of a language write numbers.

    Attributes:
        decimal: between units and tenths.
        group: between thousands and hundreds.
    """

    decimal: str = "."
    group: str = ","

    def written(self, text: str) -> str:
        """Return a text of the engine with its numbers, ``1,234.5``, in this style."""
        signs = str.maketrans({".": self.decimal, ",": self.group})
        return _NUMBER.sub(lambda number: number[0].translate(signs), text)


@dataclass(frozen=True)
class _Reading:
    """A text as far as it was understood: how many letters were, and what it means."""

    known: int
    words: str


class Phrasebook:
    """Templates and what they mean; a book without any leaves all as it is."""

    def __init__(self, meanings: Mapping[str, str], style: NumberStyle | None = None) -> None:
        self._style = style or NumberStyle()
        self._by_first_word: defaultdict[str, list[tuple[Template, str]]] = defaultdict(list)
        for text, meaning in meanings.items():
            numbers = frozenset(int(hole[1]) for hole in _HOLE.finditer(meaning) if hole[2])
            template = Template.read(text, numbers)
            self._by_first_word[_first_word(template)].append((template, meaning))
        self._read = lru_cache(maxsize=1024)(self._read_anew)

    def translated(self, text: str) -> str:
        """Return a text of one or more sentences; what is not known of it stays English."""
        sentences = len(_BETWEEN_SENTENCES.findall(text)) + 1
        if not self._by_first_word or len(text) > _LONGEST or sentences > _MOST_SENTENCES:
            return text
        return self._read(text, _DEPTH).words

    def _read_anew(self, text: str, depth: int) -> _Reading:
        """Return the reading that understands most: as a sentence, or as one after another."""
        readings = self._readings(text, depth) if depth else ()
        return max((_Reading(0, text), *readings), key=lambda reading: reading.known)

    def _readings(self, text: str, depth: int) -> Iterator[_Reading]:
        yield from self._as_sentence(text, depth)
        for cut in _BETWEEN_SENTENCES.finditer(text):
            head, tail = text[: cut.start()], self._read(text[cut.end() :], depth)
            for reading in (*self._as_sentence(head, depth), _Reading(0, head)):
                known = reading.known + tail.known
                yield _Reading(known, f"{reading.words}{cut[0]}{tail.words}")

    def _as_sentence(self, text: str, depth: int) -> Iterator[_Reading]:
        """Yield what a text means where it is one sentence of the book."""
        first_word = text.partition(" ")[0]
        alike = self._by_first_word.get(first_word, []) if first_word else []
        for template, meaning in [*alike, *self._by_first_word.get("", [])]:
            values = template.values(text)
            if values is not None:
                read = [self._read(value, depth - 1) for value in values]
                known = template.length + sum(value.known for value in read)
                yield _Reading(known, self._filled(meaning, [value.words for value in read]))

    def _filled(self, meaning: str, values: list[str]) -> str:
        """Return a meaning with its holes filled; values are not looked into."""

        def value(hole: re.Match[str]) -> str:
            """Return what a hole gets; a hole too many stays."""
            number = int(hole[1])
            if number >= len(values):
                return hole[0]
            return self._style.written(values[number]) if hole[2] else values[number]

        return _HOLE.sub(value, meaning)


@lru_cache(maxsize=8)
def phrasebook(locale: str, style: NumberStyle | None = None, folder: Path = FOLDER) -> Phrasebook:
    """Return the book of a locale, such as ``de`` or ``fr_CA``; empty where there is none."""
    path = folder / f"engine_{locale.partition('_')[0]}.json"
    try:
        meanings = json.loads(path.read_text(encoding="utf-8"))
        return Phrasebook({str(text): str(meaning) for text, meaning in meanings.items()}, style)
    except FileNotFoundError:
        return Phrasebook({})
    except (OSError, ValueError, AttributeError) as error:
        _logger.warning("%s cannot be read: %r", path, error)
        return Phrasebook({})


def _first_word(template: Template) -> str:
    """Return the word that every such sentence starts with; nothing where that is a value."""
    first, *others = template.words
    word, blank, _ = first.partition(" ")
    return word if blank or not others else ""
