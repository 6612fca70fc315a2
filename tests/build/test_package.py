"""The plugin zip: the same bytes twice, and nothing in it that the plugin site refuses."""

from __future__ import annotations

import stat
import zipfile
from unittest.mock import Mock

import pytest

from tools import package
from tools.steps import BuildError
from tools.translations import LANGUAGES


def test_the_same_checkout_gives_the_same_bytes(archive, tmp_path):
    again = package.make_package(tmp_path)
    assert again.read_bytes() == archive.read_bytes()


@pytest.mark.parametrize("fault", [BuildError("refused"), KeyboardInterrupt()])
def test_a_zip_that_is_refused_or_interrupted_leaves_what_was_there(tmp_path, monkeypatch, fault):
    before = tmp_path / f"dis2-{package.metadata()['version']}.zip"
    before.write_bytes(b"whole")
    monkeypatch.setattr(package, "compile_all", lambda: None)
    monkeypatch.setattr(package, "_contents", lambda: iter([("LICENSE", b"half")]))
    monkeypatch.setattr(package, "check_package", Mock(side_effect=fault))
    with pytest.raises(type(fault)):
        package.make_package(tmp_path)
    assert list(tmp_path.iterdir()) == [before]
    assert before.read_bytes() == b"whole"


def test_everything_lies_in_one_folder_that_is_not_called_like_the_package_inside(archive):
    names = zipfile.ZipFile(archive).namelist()
    assert {name.split("/")[0] for name in names} == {"dis2"}


def test_licence_metadata_and_entry_point_are_inside(archive):
    names = set(zipfile.ZipFile(archive).namelist())
    assert {"dis2/LICENSE", "dis2/metadata.txt", "dis2/__init__.py"} <= names


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_plugin_and_of_its_engine_are_inside(archive, language):
    names = set(zipfile.ZipFile(archive).namelist())
    folder = "dis2/resources/i18n"
    assert {f"{folder}/dis2_{language}.qm", f"{folder}/engine_{language}.json"} <= names


def test_tests_studies_and_training_stay_at_home(archive):
    names = zipfile.ZipFile(archive).namelist()
    away = ("tests", "docs/walks", "docs/studies", "dis2_plugin/training", "dis2_plugin/simulator")
    folders = tuple(f"dis2/{folder}/" for folder in away)
    assert [name for name in names if name.startswith(folders)] == []


def test_no_file_is_executable_and_names_are_sorted_within_each_folder(archive):
    entries = zipfile.ZipFile(archive).infolist()
    assert not any((entry.external_attr >> 16) & stat.S_IXUSR for entry in entries)
    assert len({entry.filename for entry in entries}) == len(entries)


def test_the_name_carries_the_version_of_the_metadata(archive):
    assert archive.name == f"dis2-{package.metadata()['version']}.zip"


def test_a_publisher_is_told_which_addresses_are_placeholders(build, archive, monkeypatch, capsys):
    fields = {"name": "DIS2", "email": "a@dis2-qgis.org", "tracker": "https://x.org/dis2-qgis/i"}
    monkeypatch.setattr(package, "metadata", lambda: fields)
    monkeypatch.setattr(build, "make_package", lambda: archive)
    build.parse(["package"]).action(None)
    assert "metadata.txt wants your own email, tracker." in capsys.readouterr().out


def test_who_has_filled_in_all_addresses_is_told_nothing(build, archive, monkeypatch, capsys):
    monkeypatch.setattr(package, "metadata", lambda: {"email": "a@b.org"})
    monkeypatch.setattr(build, "make_package", lambda: archive)
    build.parse(["package"]).action(None)
    assert "wants" not in capsys.readouterr().out


def test_the_zip_fits_the_plugin_site(archive):
    assert archive.stat().st_size <= 25_000_000


def _zip_with(path, names):
    with zipfile.ZipFile(path, "w") as target:
        for name in names:
            target.writestr(name, b"x")
    return path


WHOLE = (
    *("dis2/metadata.txt", "dis2/__init__.py", "dis2/LICENSE"),
    "dis2/models/m/weights.safetensors",
)


def test_a_whole_package_passes(tmp_path):
    package.check_package(_zip_with(tmp_path / "whole.zip", WHOLE))
    assert (tmp_path / "whole.zip").exists()


@pytest.mark.parametrize("missing", WHOLE)
def test_a_package_without_one_of_its_parts_is_refused(tmp_path, missing):
    names = [name for name in WHOLE if name != missing]
    with pytest.raises(BuildError, match=r"missing|no model"):
        package.check_package(_zip_with(tmp_path / "part.zip", names))


@pytest.mark.parametrize(
    "name", ["dis2/a/__pycache__/b.pyc", "dis2/.git/config", "dis2/.DS_Store", "other/file.py"]
)
def test_a_package_with_something_foreign_is_refused(tmp_path, name):
    with pytest.raises(BuildError, match=name):
        package.check_package(_zip_with(tmp_path / "foreign.zip", (*WHOLE, name)))
