"""Translations, from the words in the code to what the plugin loads.

There are two catalogues: ``dis2``, what Qt translates, and ``engine``, what the engine sends.

PYTHONPATH=.ci python3 -m tools.translations update         bring resources/i18n/*.ts up to date
PYTHONPATH=.ci python3 -m tools.translations missing de     what German lacks, as JSON
PYTHONPATH=.ci python3 -m tools.translations fill de FILE   take translations from such JSON
PYTHONPATH=.ci python3 -m tools.translations compile        write the .qm and .json files
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Union

from .engine_words import engine_words, number_holes
from .qm_file import RULES, compiled
from .steps import ROOT, BuildError
from .ts_file import Forms, brought_up_to_date, put_whole, read_ts, write_ts
from .words_in_code import Word, all_words

I18N = ROOT / "resources" / "i18n"
LANGUAGES = tuple(sorted(RULES))
CATALOGUES = {"dis2": all_words, "engine": engine_words}
"""Name to what finds the words in the code."""

_HOLE = re.compile(r"\{(\d+)\}")

_Given = Union[str, list[str]]


def ts_path(language: str, catalogue: str = "dis2") -> Path:
    """Return where the translations of a language are kept."""
    return I18N / f"{catalogue}_{language}.ts"


def update() -> None:
    """Let every language have exactly the words of the code; say how many are missing."""
    for catalogue, find_words in CATALOGUES.items():
        words = find_words()
        for language in LANGUAGES:
            path = ts_path(language, catalogue)
            new = brought_up_to_date(read_ts(path), words)
            write_ts(path, language, new)
            lacking = sum(not all(forms) for forms in new.values())
            print(f"{path.stem}: {len(new)} texts, {lacking} not translated")


def compile_all(folder: Path = I18N) -> None:
    """Write for each language a ``.qm`` file for Qt and a ``.json`` file for the engine's words.

    In the latter a hole for a number is marked, as ``{0:n}``.
    """
    numbers = number_holes()
    for language in LANGUAGES:
        qm = compiled(language, read_ts(ts_path(language)))
        put_whole(folder / f"dis2_{language}.qm", qm)
        said = {w.source: forms[0] for w, forms in read_ts(ts_path(language, "engine")).items()}
        known = {
            source: _marked(words, numbers.get(source, frozenset()))
            for source, words in sorted(said.items())
            if words
        }
        json_text = json.dumps(known, ensure_ascii=False, indent=0) + "\n"
        put_whole(folder / f"engine_{language}.json", json_text.encode("utf-8"))


def _marked(words: str, numbers: frozenset[int]) -> str:
    return _HOLE.sub(lambda hole: f"{{{hole[1]}:n}}" if int(hole[1]) in numbers else hole[0], words)


def missing(language: str) -> dict[str, _Given]:
    """Return the texts that a language lacks, each with nothing beside it."""
    entries = {w: f for name in CATALOGUES for w, f in read_ts(ts_path(language, name)).items()}
    lacking = [word for word, forms in entries.items() if not all(forms)]
    return {word.source: ["", ""] if word.is_counted else "" for word in lacking}


def fill(language: str, given: dict[str, _Given]) -> None:
    """Take translations, by their English text; a key "Context|text" means one context alone.

    Only the latter changes one that is there: the same word may mean something else elsewhere.
    """

    def of(word: Word, forms: Forms) -> Forms:
        """Return the given translation of a word, or the one it has."""
        known = forms if all(forms) else given.get(word.source, forms)
        new = given.get(f"{word.context}|{word.source}") or known or forms
        return (new,) if isinstance(new, str) else tuple(new)

    for path in (ts_path(language, catalogue) for catalogue in CATALOGUES):
        old = read_ts(path)
        write_ts(path, language, {word: of(word, forms) for word, forms in old.items()})


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
