"""Which files a run puts into its folder, and which of an earlier run it takes away."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ...core.errors import InputError, OutputError
from ...core.results.result import RUN_FILE, RunResult
from ..files.publication import Move, put_in_place
from .blocks import BLOCKS_NAME, OVERVIEW_SUFFIX, holds_blocks
from .record import GEOPACKAGE, read_run


def check_places(out: Path, names: Iterable[str]) -> None:
    """Refuse a folder in which a run would replace files that no run has written.

    Args:
        out: the folder of results; what a killed run left in it has been put in order.
        names: of the files to come.

    Raises:
        OutputError: there are such files.
    """
    ours: set[str] = set()
    with suppress(InputError):
        ours = {RUN_FILE, *(Path(path).name for path in read_run(out).files.values())}
    refuse_foreign(out, names, ours)


def refuse_foreign(out: Path, names: Iterable[str], ours: Iterable[str]) -> None:
    """Refuse a folder that holds files of these names which are not ours.

    Raises:
        OutputError: there are such files.
    """
    foreign = [name for name in names if name not in ours and os.path.lexists(out / name)]
    if foreign:
        raise OutputError(
            f"{out} holds files that no run has written, and a run would replace them: "
            f"{', '.join(foreign)}.",
            "Move them away, or choose another folder.",
        )


def publish_run(result: RunResult, staging: Path, out: Path) -> None:
    """Move the results of a run; what an earlier run left under other names goes.

    Raises:
        ResultsKept: a place is held by another program; the error says where the files are.
        OutputError: nothing can be written there at all.
    """
    put_in_place(run_moves(result, staging), obsolete_files(result, out), out)


def run_moves(result: RunResult, staging: Path) -> list[Move]:
    """Return where the files of a run go, its record last."""
    targets = [Path(path) for name, path in result.files.items() if name != GEOPACKAGE]
    record = targets[0].parent / RUN_FILE
    return [Move(staging / target.name, target) for target in (*targets, record)]


def obsolete_files(result: RunResult, out: Path) -> list[Path]:
    """Return the files of an earlier run in ``out`` that a new one does not replace.

    With a raster go its overviews, and with a map of blocks (``engine.scale``) the blocks.
    """
    with suppress(InputError):
        earlier = read_run(out).files
        kept = {*result.files.values(), earlier.get(GEOPACKAGE)}
        files = sorted(Path(path) for path in set(earlier.values()) - kept)
        overviews = [path.with_name(path.name + OVERVIEW_SUFFIX) for path in files]
        blocks = out / BLOCKS_NAME
        return [*files, *overviews, *([blocks] if holds_blocks(blocks) else [])]
    return []
