"""The guides: what the menu and the button Help of an algorithm open."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from dis2_plugin.qgis_app import guides
from dis2_plugin.qgis_app.guides import guide_url
from dis2_plugin.qgis_app.provider import ALGORITHMS

DOCS = guides.PLUGIN_ROOT / "docs"


def test_the_menu_opens_the_user_guide(window, plugin, monkeypatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    next(a for a in window.menu.actions() if a.objectName() == "dis2_guide").trigger()
    assert [url.toLocalFile() for url in opened] == [str(DOCS / "user-guide.md")]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_the_help_of_an_algorithm_is_a_page_and_a_heading_that_are_there(algorithm) -> None:
    url = QUrl(algorithm().helpUrl())
    titles = [
        line.lstrip("# ").lower().replace(" ", "-")
        for line in Path(url.toLocalFile()).read_text(encoding="utf-8").splitlines()
        if line.startswith("#")
    ]
    assert url.fragment() in ("", *titles)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_the_example_in_the_help_gives_what_the_algorithm_needs(algorithm) -> None:
    made = algorithm().create()
    words, values = made.shortHelpString().split("Example: ")[1].split(" -- ")
    assert words == f"qgis_process run dis2:{made.name()}"
    given = {word.partition("=")[0] for word in values.split()}
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    known = {each.name(): each for each in made.parameterDefinitions()}
    needed = {
        name
        for name, each in known.items()
        if not each.flags() & optional and each.defaultValue() is None
    }
    assert given <= set(known)
    assert needed - {each.name() for each in made.destinationParameterDefinitions()} <= given


def test_a_page_that_was_made_with_the_zip_comes_before_its_source(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(guides, "PLUGIN_ROOT", tmp_path)
    page = tmp_path / "docs" / "evaluation.html"
    page.parent.mkdir()
    page.touch()
    url = guide_url("evaluation#what-comes-out")
    assert (url.toLocalFile(), url.fragment()) == (str(page), "what-comes-out")
