"""Small results as text, each whole or not there."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ...core.whole_bytes import write_whole


def write_text(text: str, path: Path) -> None:
    """Write a file in UTF-8 as it is, without touching the ends of lines.

    Raises:
        OutputError: it cannot be written; what was there before is untouched.
    """
    write_whole(text.encode("utf-8"), path)


def write_json(content: dict[str, Any], path: Path) -> None:
    """Write an object.

    Raises:
        OutputError: it cannot be written.
    """
    write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", path)


def write_table(rows: Iterable[Iterable[Any]], path: Path) -> None:
    """Write rows as comma-separated values; None is an empty cell.

    Raises:
        OutputError: it cannot be written.
    """
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    write_text(stream.getvalue(), path)
