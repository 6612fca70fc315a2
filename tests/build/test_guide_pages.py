"""The guides in the zip: pages for a browser, whose links lead somewhere."""

from __future__ import annotations

import posixpath
import re
import zipfile

import pytest

from tools.guide_pages import DOCUMENTS, Page


@pytest.fixture(scope="module")
def pages(archive):
    """The pages of the zip by their paths in the plugin's folder."""
    with zipfile.ZipFile(archive) as content:
        names = [name for name in content.namelist() if name.endswith(".html")]
        return {name[len("dis2/") :]: content.read(name).decode() for name in names}


def behind(name, target):
    """Return the file that a link of a page leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) if target else name


@pytest.fixture(scope="module")
def files(archive):
    """All files of the zip by their paths in the plugin's folder."""
    return {name[len("dis2/") :] for name in zipfile.ZipFile(archive).namelist()}


def body(text, document="docs/page.md", shipped=()):
    return Page(document, set(shipped)).body(text)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("## How to add …", '<h2 id="how-to-add-">How to add …</h2>'),
        ("one\ntwo\n\nthree", "<p>one two</p>\n<p>three</p>"),
        ("**a** *b c*", "<p><strong>a</strong> <em>b c</em></p>"),
        ("`a*b*<c>`", "<p><code>a*b*&lt;c&gt;</code></p>"),
        ("2 * 3 * 4 < 25", "<p>2 * 3 * 4 &lt; 25</p>"),
        ("```\na < b\n\n# c\n```", "<pre>a &lt; b\n\n# c</pre>"),
        ("- a\n  b\n- c", "<ul>\n<li>a b</li>\n<li>c</li>\n</ul>"),
        (
            "1. a:\n\n   ```\n   b\n   ```\n2. c",
            "<ol>\n<li><p>a:</p><pre>b</pre></li>\n<li>c</li>\n</ol>",
        ),
        (
            "| a | |\n|---|---|\n| `b` | c |",
            "<table>\n<tr><th>a</th><th></th></tr>\n"
            "<tr><td><code>b</code></td><td>c</td></tr>\n</table>",
        ),
        ("![A map](pictures/1.png)", '<p><img alt="A map" src="pictures/1.png"></p>'),
        ("[a\nb](https://c.org/d.md)", '<p><a href="https://c.org/d.md">a b</a></p>'),
    ],
)
def test_what_documents_are_written_in_becomes_html(text, page):
    assert body(text) == page


def test_a_link_to_a_document_leads_to_its_page():
    text = "[a](user-guide.md#install), [b](../README.md), [c](#here)"
    targets = re.findall('href="(.*?)"', body(text))
    assert targets == ["user-guide.html#install", "../README.html", "#here"]


def test_a_link_to_what_is_not_in_the_zip_becomes_words():
    text = "[the chain](models/a.model3), [a study](studies/a.py)"
    page = body(text, shipped={"docs/models/a.model3"})
    assert page == '<p><a href="models/a.model3">the chain</a>, a study</p>'


def test_every_document_has_its_page(pages):
    assert sorted(pages) == sorted(name.replace(".md", ".html") for name in DOCUMENTS)


def test_every_link_and_picture_of_a_page_is_in_the_zip(pages, files):
    links = r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"'
    found = {(name, target) for name in pages for target in re.findall(links, pages[name])}
    assert ("README.html", "docs/pictures/5-classes.png") in found
    assert [link for link in found if behind(*link) not in files] == []


def test_every_link_into_a_page_leads_to_one_of_its_headings(pages):
    links = r'href="([^"#:]*)#([^"]+)"'
    found = {(name, *link) for name in pages for link in re.findall(links, pages[name])}
    assert ("README.html", "docs/installation.html", "licences") in found
    lost = [link for link in found if f'id="{link[2]}"' not in pages[behind(*link[:2])]]
    assert lost == []


def test_no_page_shows_how_its_document_was_written(pages):
    left = {}
    for name, page in pages.items():
        read = re.sub("<(pre|code|style)>.*?</\\1>", "", page, flags=re.DOTALL)
        left[name] = re.findall(r"\]\(|\*\*|`|\0|^ *[-|#] ", read, re.MULTILINE)
    assert left == {name: [] for name in pages}
