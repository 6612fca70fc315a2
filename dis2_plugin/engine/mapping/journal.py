"""Finished strips of a run kept on disk, so that a killed run can be continued (``--resume``).

A continued run writes the same bytes as one that was never interrupted: strips that were kept are
written again as they were, and what follows is computed in the same tiles and batches.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Generator
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from ... import __version__
from ...core.errors import OutputError
from ...core.window import Window
from ..planning.plan import Plan
from ..planning.record import job_json, model_json
from ..raster.sources.files_behind import file_behind, file_state, rasters_behind
from .rows import StripMaker
from .strip import Strip

JOURNAL_NAME = "journal"

_KEY_NAME = "key"
_NOT_IN_THE_KEY = ("out", "gpkg", "resume")
_ARRAYS = tuple(field.name for field in fields(Strip) if field.name != "window")


def run_key(plan: Plan) -> str:
    """Return what two runs must share to make the same strips: code, job, model, device, files."""
    job = {k: v for k, v in job_json(plan.job).items() if k not in _NOT_IN_THE_KEY}
    engine = plan.backend.engine
    masks = [] if plan.job.mask is None else [file_behind(plan.job.mask)]
    parts = [
        __version__,
        job,
        model_json(plan.card),
        [engine.backend, engine.device, engine.precision, engine.versions, plan.batch],
        [plan.lattice.tile_px, plan.lattice.overlap_px],
        [[path, *(file_state(path) or ())[:2]] for path in (*rasters_behind(plan.job), *masks)],
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


class Journal:
    """A folder with one file a strip."""

    def __init__(self, folder: Path, key: str) -> None:
        """Take over the strips of a killed run with the same key; throw away others.

        Raises:
            OutputError: the folder cannot be written.
        """
        self._folder = folder
        with_key = folder / _KEY_NAME
        try:
            if not with_key.exists() or with_key.read_bytes() != key.encode():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                with_key.write_bytes(key.encode())
        except OSError as error:
            raise _cannot_write(folder, error) from error

    def strips(self, maker: StripMaker) -> Generator[Strip, None, None]:
        """Yield the kept strips, then the others, which are kept before they are yielded.

        Raises:
            OutputError: a strip cannot be kept.
            Dis2Error: what ``maker`` raises.
        """
        done: list[Window] = []
        while (kept := _load(self._path(len(done)))) is not None:
            done.append(kept.window)
            yield kept
            del kept
        number = len(done)
        for strip in maker.strips(done):  # ``enumerate`` would hold each while the next is made
            _save(strip, self._path(number))
            yield strip
            del strip
            number += 1

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:06d}.npz"


def _save(strip: Strip, path: Path) -> None:
    part = path.with_suffix(".part")
    window = strip.window
    place = np.array([window.col_off, window.row_off, window.width, window.height])
    try:
        arrays = {"place": place, **{name: getattr(strip, name) for name in _ARRAYS}}
        with part.open("wb") as stream, zipfile.ZipFile(stream, "w") as archive:
            for name, array in arrays.items():
                # as np.savez does, which leaves its archive open where the disk is full
                with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:
                    np.lib.format.write_array(entry, array, allow_pickle=False)
        os.replace(part, path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise _cannot_write(path, error) from error


def _load(path: Path) -> Strip | None:
    """Return a kept strip, or None where there is none or it is not whole."""
    try:
        with np.load(path, allow_pickle=False) as content:
            arrays: dict[str, Any] = {name: content[name] for name in _ARRAYS}
            return Strip(Window(*map(int, content["place"])), **arrays)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def _cannot_write(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path} cannot be written: {error.strerror}.",
        "Free space, or run without --resume, which keeps less on disk.",
    )
