"""A sentence with holes, and where the values in them begin and end.

``{0} has {1} bands.`` fits ``/a has b/c.tif has 4 bands.`` in two ways. Nothing is known of values,
but some cannot be: half a path, half of what stands in brackets, words where a number belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_HOLE = re.compile(r"\{(\d+)\}")
_MOST_WAYS = 50
"""Ways to read a sentence that are weighed; one word that is repeated for lines makes many."""

_PATH = re.compile(r"(?:GPKG:|PG:)?[\"'`“„«(]*(?:[~.]{0,2}[/\\]|[A-Za-z]:[/\\]|[a-z+]{3,}://|/vsi)")
_BETWEEN_TOKENS = re.compile(r"[\s\"'`“„«(]+")
_NUMBER = re.compile(r"[-+]?\d[\d.,]*(?:e[-+]?\d+)?")
_SIZE = re.compile(_NUMBER.pattern + r"(?: \S{1,5})?")
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("«", "»"))
_QUOTES = ('"', "'")


@dataclass(frozen=True)
class Template:
    """A sentence, as the words before, between and behind its holes.

    Attributes:
        numbers: the holes that hold numbers, with or without a unit.
    """

    words: tuple[str, ...]
    numbers: frozenset[int] = frozenset()

    @classmethod
    def read(cls, text: str, numbers: frozenset[int] = frozenset()) -> Template:
        """Read ``{0} has no polygons.``; its holes are numbered in order."""
        return cls(tuple(_HOLE.split(text)[::2]), numbers)

    @property
    def length(self) -> int:
        """How many letters are words."""
        return sum(map(len, self.words))

    def values(self, text: str) -> list[str] | None:
        """Return what stands in the holes of a text; None where it is another sentence.

        Of several ways the likeliest is taken, and of equals the one with the shortest first value.
        """
        first, last = self.words[0], self.words[-1]
        if len(self.words) == 1:
            return [] if text == first else None
        end = len(text) - len(last)
        if len(first) > end or not text.startswith(first) or not text.endswith(last):
            return None
        ways = list(islice(self._ways(text, len(first), end, 1), _MOST_WAYS))
        return min(ways, key=self._doubt) if ways else None

    def _ways(self, text: str, start: int, end: int, number: int) -> Iterator[list[str]]:
        """Yield the values from hole ``number - 1`` on, the nearest cuts first."""
        if number == len(self.words) - 1:
            yield [text[start:end]]
            return
        word = self.words[number]
        place = text.find(word, start, end)
        while place >= 0:
            dead_end = True
            for others in self._ways(text, place + len(word), end, number + 1):
                dead_end = False
                yield [text[start:place], *others]
            if dead_end:  # what does not follow here does not follow later
                return
            place = text.find(word, place + 1, end)

    def _doubt(self, values: list[str]) -> int:
        return sum(_doubt(value, hole in self.numbers) for hole, value in enumerate(values))


def _doubt(value: str, must_be_number: bool) -> int:
    """Return how unlikely it is that this is a whole value; 0 is neither likely nor not."""
    if _NUMBER.fullmatch(value):
        return -1
    torn = not _PATH.match(value) and any(map(_is_torn, _BETWEEN_TOKENS.split(value)))
    unpaired = any(value.count(left) != value.count(right) for left, right in _PAIRS)
    halved = any(value.count(quote) % 2 for quote in _QUOTES)
    wordy = must_be_number and not _SIZE.fullmatch(value)
    return 2 * torn + unpaired + halved + 4 * wordy


def _is_torn(token: str) -> bool:
    """Whether a token is the rest of a path, ``b/c.tif``."""
    return ("/" in token or "\\" in token) and not _PATH.match(token)
