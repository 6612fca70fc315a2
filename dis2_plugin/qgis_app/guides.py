"""The guides: pages in the plugin's folder that a browser shows, also without a network."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl

from .settings import PLUGIN_ROOT

USER_GUIDE = "user-guide"


def guide_url(page: str) -> QUrl:
    """Return where a page of ``docs`` is; behind a ``#`` it may name one of its headings.

    The pages are made with the zip. Where QGIS runs a checkout, it is their source.
    """
    name, _, heading = page.partition("#")
    made = PLUGIN_ROOT / "docs" / f"{name}.html"
    url = QUrl.fromLocalFile(str(made if made.exists() else made.with_suffix(".md")))
    url.setFragment(heading)
    return url
