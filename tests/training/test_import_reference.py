"""The command line of the import of a published checkpoint."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from dis2_plugin.core.errors import ModelError
from dis2_plugin.core.models.model_card import find_model
from dis2_plugin.training.models import import_reference

GOLDEN_STATE = Path(__file__).resolve().parents[3] / "shared/reference/tiny_state.safetensors"
needs_golden = pytest.mark.skipif(not GOLDEN_STATE.is_file(), reason="the state is not here")


def run(*words):
    """Run the command as the program does."""
    parser = argparse.ArgumentParser()
    import_reference.add_arguments(parser)
    return import_reference.run(parser.parse_args([str(word) for word in words]))


@needs_golden
def test_the_command_writes_a_model_folder_and_names_it(tmp_path, capsys):
    assert run(GOLDEN_STATE, tmp_path / "golden") == 0
    assert find_model(str(tmp_path / "golden")).tile_px == 64
    assert str(tmp_path / "golden") in capsys.readouterr().out


def test_the_command_needs_a_state_and_a_folder(capsys):
    with pytest.raises(SystemExit) as caught:
        run("state.pt")
    assert caught.value.code == 2
    assert "OUT" in capsys.readouterr().err


def test_a_missing_state_is_a_named_error(tmp_path):
    with pytest.raises(ModelError, match="no file"):
        run(tmp_path / "nowhere.pt", tmp_path / "model")
    assert not list(tmp_path.iterdir())
