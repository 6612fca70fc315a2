"""Qt's compiled translations, as QTranslator loads them: the same bytes on every machine.

The layout is that of ``qtranslator.cpp`` in Qt 5 and 6: sections of a tag, a length and data.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from .ts_file import Forms
from .words_in_code import Word

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _NUMERUS_RULES, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
_EQUAL, _AT_MOST = 1, 3

RULES = {
    "de": bytes([_EQUAL, 1]),
    "es": bytes([_EQUAL, 1]),
    "fr": bytes([_AT_MOST, 1]),  # no euro and one euro are alike
}
"""For which numbers the first form stands; the second one stands for all others."""


def compiled(language: str, translations: Mapping[Word, Forms]) -> bytes:
    """Return the bytes of a ``.qm`` file; what is not translated is left out."""
    messages, hashes = bytearray(), []
    for word in sorted(translations):
        forms = translations[word]
        if all(forms):
            hashes.append((_elf_hash(word.source.encode()), len(messages)))
            messages += _message(word, forms)
    table = b"".join(struct.pack(">II", *entry) for entry in sorted(hashes))
    return _MAGIC + b"".join(
        (
            _section(_LANGUAGE, language.encode()),
            _section(_HASHES, table),
            _section(_MESSAGES, bytes(messages)),
            _section(_NUMERUS_RULES, RULES[language]),
        )
    )


def _message(word: Word, forms: Forms) -> bytes:
    parts = [_section(_TRANSLATION, form.encode("utf-16-be")) for form in forms]
    parts += [_section(_COMMENT, b""), _section(_SOURCE, word.source.encode())]
    return b"".join([*parts, _section(_CONTEXT, word.context.encode()), bytes([_END])])


def _section(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _elf_hash(text: bytes) -> int:
    """Return the hash of the Unix object format ELF, by which Qt finds a text; never 0."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1
