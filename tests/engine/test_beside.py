"""Files take their places together; what was there before is not lost by a fault."""

import os
from pathlib import Path

import pytest

from dis2_plugin.core.errors import OutputError
from dis2_plugin.engine.files.beside import taking_places


def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_all_take_their_places_and_nothing_else_stays(tmp_path):
    targets = [tmp_path / "a.json", tmp_path / "b.csv"]
    targets[0].write_text("old")
    (tmp_path / "a.json.aux.xml").write_text("of the old one")
    with taking_places(targets) as drafts:
        for draft in drafts:
            draft.write_text("new")
        assert [draft.suffix for draft in drafts] == [".json", ".csv"]  # writers look at it
        assert targets[0].read_text() == "old"
    assert contents(tmp_path) == {"a.json": "new", "b.csv": "new"}


def test_a_folder_of_that_name_stays_where_it_is(tmp_path):
    folder = tmp_path / "report.json"
    (folder / "mine").mkdir(parents=True)
    with pytest.raises(OutputError, match="is a folder"), taking_places([folder]) as drafts:
        drafts[0].write_text("new")
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")] == [
        "report.json",
        "report.json/mine",
    ]


def test_a_fault_while_writing_changes_nothing(tmp_path):
    target = tmp_path / "a.json"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), taking_places([target]) as drafts:
        drafts[0].write_text("half")
        raise ZeroDivisionError
    assert contents(tmp_path) == {"a.json": "old"}


def test_a_place_that_cannot_be_taken_gives_back_those_before_it(tmp_path):
    targets = [tmp_path / "a.json", tmp_path / "new.json", tmp_path / "c.json"]
    targets[0].write_text("old")
    with pytest.raises(OutputError, match=r"c\.json"), taking_places(targets) as drafts:
        for draft in drafts[:2]:  # the third was never written
            draft.write_text("new")
    assert contents(tmp_path) == {"a.json": "old"}


class Killed(BaseException):
    """Ends a step as a kill does: nothing that stands in its way notices."""


def look(targets):
    """Return what lies in the places."""
    return {target.read_text() for target in targets if target.exists()}


@pytest.mark.parametrize("moves", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("step", ["replace", "unlink"])
def test_a_kill_while_places_are_taken_leaves_new_files_or_old_ones_and_no_mixture(
    tmp_path, monkeypatch, moves, step
):
    targets = [tmp_path / "a.json", tmp_path / "b.json", tmp_path / "c.json"]
    for target in targets:
        target.write_text("old")
    done, do = [], {"replace": os.replace, "unlink": Path.unlink}

    def until_killed(name):
        def count(*words, **more):
            if len(done) == moves:
                raise Killed
            done.extend([name] * (name == step))
            return do[name](*words, **more)

        return count

    with monkeypatch.context() as patch, pytest.raises(Killed), taking_places(targets) as drafts:
        patch.setattr(os, "replace", until_killed("replace"))
        patch.setattr(Path, "unlink", until_killed("unlink"))
        for draft in drafts:
            draft.write_text("new")
    assert len(look(targets)) < 2
    with pytest.raises(ZeroDivisionError), taking_places(targets):
        assert len(look(targets)) == 1
        assert len(contents(tmp_path)) == 3 + len(list(tmp_path.glob("*.part.json")))
        raise ZeroDivisionError
    with taking_places(targets) as drafts:
        for draft in drafts:
            draft.write_text("newer")
    assert contents(tmp_path) == {"a.json": "newer", "b.json": "newer", "c.json": "newer"}
