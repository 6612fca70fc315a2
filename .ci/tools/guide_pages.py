"""The guides as HTML for the zip: who has no repository reads them in a browser, offline.

Understands what our documents are written in: headings, paragraphs, lists, tables, blocks of code,
and within lines code, bold, italics, links and pictures.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterator

from .steps import ROOT

DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/*.md", "models/*/CARD.md")
    for path in ROOT.glob(pattern)
)
"""What becomes a page, by its path in the repository."""

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ max-width: 60em; margin: 1.5em auto; padding: 0 1em; font: 16px/1.5 sans-serif }}
img {{ max-width: 100% }}
pre {{ overflow-x: auto; padding: .7em; background: #8882 }}
table {{ border-collapse: collapse; display: block; overflow-x: auto }}
th, td {{ border: 1px solid #8886; padding: .2em .6em; text-align: left; vertical-align: top }}
</style>
</head>
<body>
<nav><a href="{top}README.html">DIS2 for QGIS</a> · <a href="{top}docs/user-guide.html">User guide</a></nav>
{body}
</body>
</html>
"""  # noqa: E501 - a line of HTML
_FENCE = "```"
_ITEM = re.compile(r"(-|\d+\.) +")
_KEPT = "\0{}\0"
"""Stands for code while what surrounds it is read."""


def guide_pages(shipped: set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each page.

    Args:
        shipped: files of the repository that lie beside the pages. A link to any other file of it
            becomes plain text: nothing would be behind it.
    """
    for document in DOCUMENTS:
        text = (ROOT / document).read_text(encoding="utf-8")
        yield _page_of(document), Page(document, shipped).whole(text).encode()


def _page_of(document: str) -> str:
    return posixpath.splitext(document)[0] + ".html"


class Page:
    """One document on its way to HTML.

    Args:
        document: its path in the repository.
        shipped: as for ``guide_pages``.
    """

    def __init__(self, document: str, shipped: set[str]) -> None:
        self._folder = posixpath.dirname(document)
        self._shipped = shipped

    def body(self, text: str) -> str:
        """Return what the document says."""
        return "\n".join(self._blocks(text.splitlines()))

    def whole(self, text: str) -> str:
        """Return the page."""
        title = html.escape(text.partition("\n")[0].lstrip("# "))
        top = "../" * len([part for part in self._folder.split("/") if part])
        return _PAGE.format(title=title, top=top, body=self.body(text))

    def _blocks(self, lines: list[str]) -> Iterator[str]:
        while lines:
            line = lines[0]
            if not line:
                del lines[0]
            elif line.startswith(_FENCE):
                end = lines.index(_FENCE, 1)
                yield f"<pre>{html.escape(chr(10).join(lines[1:end]))}</pre>"
                del lines[: end + 1]
            elif line.startswith("#"):
                yield self._heading(lines.pop(0))
            elif line.startswith("|"):
                yield self._table(_taken(lines, lambda each: each.startswith("|")))
            elif _ITEM.match(line):
                yield self._list(lines)
            else:
                first = lines.pop(0)
                rest = _taken(lines, lambda each: bool(each) and not _begins_block(each))
                yield f"<p>{self._words(' '.join([first, *rest]))}</p>"

    def _heading(self, line: str) -> str:
        marks, _, title = line.partition(" ")
        name = re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        return f'<h{len(marks)} id="{name}">{self._words(title)}</h{len(marks)}>'

    def _table(self, rows: list[str]) -> str:
        def row(line: str, tag: str) -> str:
            cells = (self._words(cell.strip()) for cell in line.strip()[1:-1].split("|"))
            return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"

        head, _, *body = rows
        return "\n".join(
            ["<table>", row(head, "th"), *(row(each, "td") for each in body), "</table>"]
        )

    def _list(self, lines: list[str]) -> str:
        kind = "ul" if lines[0].startswith("-") else "ol"
        items = []
        while lines and (item := _ITEM.match(lines[0])):
            first, margin = lines.pop(0), " " * item.end()
            rest = _taken(lines, lambda each, own=margin: not each or each.startswith(own))
            own = [each[item.end() :] for each in (first, *rest)]
            blocks = list(self._blocks(own))
            if len(blocks) == 1:
                blocks = [re.sub(r"</?p>", "", blocks[0])]
            items.append(f"<li>{''.join(blocks)}</li>")
        return "\n".join([f"<{kind}>", *items, f"</{kind}>"])

    def _words(self, text: str) -> str:
        code: list[str] = []

        def keep(found: re.Match[str]) -> str:
            code.append(f"<code>{found[1]}</code>")
            return _KEPT.format(len(code) - 1)

        text = re.sub(r"`([^`]+)`", keep, html.escape(text, quote=False))
        text = re.sub(r"!\[([^]]*)\]\(([^)]+)\)", r'<img alt="\1" src="\2">', text)
        text = re.sub(r"\[([^]]+)\]\(([^)]+)\)", lambda found: self._link(*found.groups()), text)
        text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
        text = re.sub(r"(?<!\w)\*(?! )([^*]+?)\*(?!\w)", r"<em>\1</em>", text)
        return re.sub(_KEPT.format(r"(\d+)"), lambda found: code[int(found[1])], text)

    def _link(self, words: str, target: str) -> str:
        page, mark, name = target.partition("#")
        path = posixpath.normpath(posixpath.join(self._folder, page))
        if page and path in DOCUMENTS:
            target = f"{_page_of(page)}{mark}{name}"
        elif page and "://" not in page and path not in self._shipped:
            return words
        return f'<a href="{target}">{words}</a>'


def _begins_block(line: str) -> bool:
    return line.startswith((_FENCE, "#", "|")) or bool(_ITEM.match(line))


def _taken(lines: list[str], fits: Callable[[str], bool]) -> list[str]:
    """Remove the first lines that fit and return them."""
    count = next((n for n, line in enumerate(lines) if not fits(line)), len(lines))
    found = lines[:count]
    del lines[:count]
    return found
