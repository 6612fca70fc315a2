"""Translations, from the words in the code to what Qt loads.

PYTHONPATH=.ci python3 -m tools.translations update         bring resources/i18n/*.ts up to date
PYTHONPATH=.ci python3 -m tools.translations missing de     what German lacks, as JSON
PYTHONPATH=.ci python3 -m tools.translations fill de FILE   take translations from such JSON
PYTHONPATH=.ci python3 -m tools.translations compile        write the .qm files
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Union

from .qm_file import RULES, compiled
from .steps import ROOT, BuildError
from .ts_file import Forms, brought_up_to_date, read_ts, write_ts
from .words_in_code import Word, all_words

I18N = ROOT / "resources" / "i18n"
LANGUAGES = tuple(sorted(RULES))

_Given = Union[str, list[str]]


def ts_path(language: str) -> Path:
    """Return where the translations of a language are kept."""
    return I18N / f"dis2_{language}.ts"


def update() -> None:
    """Let every language have exactly the words of the code; say how many are missing."""
    words = all_words()
    for language in LANGUAGES:
        new = brought_up_to_date(read_ts(ts_path(language)), words)
        write_ts(ts_path(language), language, new)
        lacking = sum(not all(forms) for forms in new.values())
        print(f"{language}: {len(new)} texts, {lacking} not translated")


def compile_all(folder: Path = I18N) -> list[Path]:
    """Write a ``.qm`` file for each language, and return them."""
    written = []
    for language in LANGUAGES:
        written.append(folder / f"dis2_{language}.qm")
        written[-1].write_bytes(compiled(language, read_ts(ts_path(language))))
    return written


def missing(language: str) -> dict[str, _Given]:
    """Return the texts that a language lacks, each with nothing beside it."""
    entries = read_ts(ts_path(language)).items()
    lacking = [word for word, forms in entries if not all(forms)]
    return {word.source: ["", ""] if word.is_counted else "" for word in lacking}


def fill(language: str, given: dict[str, _Given]) -> None:
    """Take translations, by their English text; a key "Context|text" means one context alone."""

    def of(word: Word, forms: Forms) -> Forms:
        """Return the given translation of a word, or the one it has."""
        new = given.get(f"{word.context}|{word.source}") or given.get(word.source) or forms
        return (new,) if isinstance(new, str) else tuple(new)

    old = read_ts(ts_path(language))
    write_ts(ts_path(language), language, {word: of(word, forms) for word, forms in old.items()})


def main(words: Sequence[str] | None = None) -> int:
    """Do one of the steps; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("step", choices=("update", "missing", "fill", "compile"))
    parser.add_argument("language", nargs="?", choices=LANGUAGES)
    parser.add_argument("file", nargs="?", type=Path, help="JSON: texts and their translations")
    options = parser.parse_args(words)
    if options.step in ("missing", "fill") and not options.language:
        parser.error(f"{options.step} wants a language.")
    if options.step == "update":
        update()
    elif options.step == "compile":
        compile_all()
    elif options.step == "missing":
        print(json.dumps(missing(options.language), ensure_ascii=False, indent=1))
    else:
        fill(options.language, json.loads(options.file.read_text(encoding="utf-8")))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BuildError as error:
        sys.exit(str(error))
