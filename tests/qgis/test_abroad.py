"""The plugin in a QGIS that speaks German, on a hidden screen."""

from __future__ import annotations

import pytest
from real_qgis import MARKS, visited

from tools.translations import compile_all

pytestmark = MARKS

GERMAN = "[locale]\noverrideFlag=true\nuserLocale=de\n"


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """What the visitor noted."""
    compile_all()
    return visited(tmp_path_factory.mktemp("abroad"), "visit_abroad.py", GERMAN)


def test_the_visitor_met_no_error(visit):
    assert visit.get("failure") is None
    assert visit["status"] == 0


def test_menu_dialog_and_toolbox_are_german(visit):
    assert "Landbedeckung segmentieren…" in visit["menu"]
    assert visit["button"].replace("&", "") == "Segmentieren"
    assert visit["label"].replace("&", "") == "Bildlayer"
    assert visit["toolbox"] == "Landbedeckung segmentieren"


def test_an_error_of_the_engine_arrives_in_german(visit):
    image = f"{visit['folder']}/Straße {{0}}.tif"
    words = f"{image} gibt es nicht. Den Pfad prüfen."
    assert words in visit["bar"]
    assert words in visit["messages"]


def test_an_unloaded_plugin_leaves_no_german_behind(visit):
    assert visit["afterwards"] == "Segment land cover"
