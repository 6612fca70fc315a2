"""A folder of a person's own data: images, heights and labels that belong together by name.

The files of a scene share a folder and what is left of their names without the words ``rgir``,
``ndsm`` and ``labels``: ``rgir_west.tif``, ``ndsm_west.tif`` and ``labels_west.gpkg``, or
``west/rgir.tif`` and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ...core.job import HeightUnit
from ...core.window import Window
from ...engine.labels.label_rule import Key
from ...engine.raster.source import grid_of, open_raster
from ..errors import ConfigError, DataError
from ..scenes.prepare import Split
from .own_scene import OwnFiles, Reading, is_labelled, read_piece
from .sources import SceneSource
from .splitting import LEAST_SCENES, LISTING_NAME, split_by_listing, split_by_seed

_ROLES = ("rgir", "ndsm", "labels")
_ROLE = re.compile(r"(?<![^\W_])(" + "|".join(_ROLES) + r")(?![^\W_])", re.IGNORECASE)
_RASTERS = (".tif", ".tiff", ".vrt")
_VECTORS = (".gpkg", ".geojson", ".shp", ".fgb")
_SMALLEST_PIECE_PX = 64


@dataclass(frozen=True)
class TripleOptions:
    """How a folder is read.

    Attributes:
        bands: numbers of red, green, near infrared in the images; None guesses by their names.
        unit: of the heights.
        class_field: field of polygon layers that holds class id, name or title.
        mapping: value of the labels to class id, where they are not class ids or names; what it
            leaves out is ignored.
        piece_px: longest side of what is kept as one scene.
        seed: of the split, where the folder has no listing.
    """

    bands: tuple[int, int, int] | None = None
    unit: HeightUnit = HeightUnit.METRE
    class_field: str = "class_id"
    mapping: Mapping[Key, int] = field(default_factory=dict)
    piece_px: int = 4096
    seed: int = 0


def plan_triples(
    folder: Path, options: TripleOptions | None = None, splits: Iterable[Split] = tuple(Split)
) -> list[SceneSource]:
    """Return the scenes of a folder and of those below it, none of them read yet.

    A file ``splits.csv`` in the folder says which scene is for what; without one the seed does.
    Where there are fewer than three scenes, their pieces are split.

    Raises:
        ConfigError: pieces would be too small, or the seed is none.
        DataError: there are no triples, a file of one is missing or there twice, its labels are
            unknown or none, or the scenes cannot be split.
        InputError: an image or labels cannot be read.
    """
    options = options or TripleOptions()
    if options.piece_px < _SMALLEST_PIECE_PX:
        raise ConfigError(f"Pieces of {options.piece_px} px are too small.", "Give 64 or more.")
    if options.seed < 0:
        raise ConfigError(f"{options.seed} is no seed.", "Give a whole number from 0 up.")
    places = {name: _complete(name, roles) for name, roles in _find(folder).items()}
    if not places:
        raise DataError(
            f"There are no files {', '.join(f'{role}*' for role in _ROLES)} in {folder}.",
            "Name the files by these words; see docs/data-sets.md.",
        )
    reading = Reading(options.bands, options.unit, options.class_field, options.mapping)
    pieces = {name: _labelled(name, of, options.piece_px, reading) for name, of in places.items()}
    wanted, of = set(splits), _split(folder, pieces, options.seed)
    return [
        SceneSource(piece, of[piece], partial(read_piece, places[name], window, reading))
        for name, windows in pieces.items()
        for piece, window in windows.items()
        if of[piece] in wanted
    ]


def _find(folder: Path) -> dict[str, dict[str, list[Path]]]:
    """Return files by name of the scene and role."""
    found: dict[str, dict[str, list[Path]]] = {}
    for path in sorted(folder.rglob("*")):
        match = _ROLE.search(path.stem)
        if match is None or not path.is_file():
            continue
        role = match.group(1).lower()
        endings = (*_RASTERS, *_VECTORS) if role == "labels" else _RASTERS
        if path.suffix.lower() not in endings:
            continue
        rest = path.stem[: match.start()] + path.stem[match.end() :]
        parts = (*path.parent.relative_to(folder).parts, rest)
        name = "-".join(filter(None, (re.sub(r"\W+|_+", "-", part).strip("-") for part in parts)))
        found.setdefault(name or "scene", {}).setdefault(role, []).append(path)
    return found


def _complete(name: str, roles: Mapping[str, list[Path]]) -> OwnFiles:
    there = ", ".join(str(path) for paths in roles.values() for path in paths)
    for role in _ROLES:
        if len(roles.get(role, [])) != 1:
            count = "no" if role not in roles else str(len(roles[role]))
            raise DataError(
                f"The scene '{name}' ({there}) has {count} file(s) '{role}'.",
                f"Give it one file whose name has the word {role} and is otherwise alike.",
            )
    return OwnFiles(*(roles[role][0] for role in _ROLES))


def _labelled(name: str, files: OwnFiles, piece_px: int, reading: Reading) -> dict[str, Window]:
    """Return the pieces of a scene that have labels, by name."""
    pieces = {
        piece: window
        for piece, window in _pieces(name, files, piece_px).items()
        if is_labelled(files, window, reading)
    }
    if not pieces:
        raise DataError(
            f"No pixel of {files.rgir} is labelled by {files.labels}.",
            "Check that both show the same place.",
        )
    return pieces


def _pieces(name: str, files: OwnFiles, piece_px: int) -> dict[str, Window]:
    """Return windows of about one size that together are the image, by name."""
    grid = grid_of(open_raster(str(files.rgir)))
    rows = Window(0, 0, grid.width, grid.height).blocks(piece_px)
    if len(rows) == len(rows[0]) == 1:
        return {name: rows[0][0]}
    return {
        f"{name}-r{row}-c{col}": window
        for row, windows in enumerate(rows)
        for col, window in enumerate(windows)
    }


def _split(folder: Path, pieces: Mapping[str, Mapping[str, Window]], seed: int) -> dict[str, Split]:
    """Return the split of each piece; pieces of one scene share it where there are enough scenes.

    Neighbouring pieces in two splits show the same light and the same houses at their border, so
    whole scenes are the better test.
    """
    listing = folder / LISTING_NAME
    if not listing.exists() and len(pieces) < LEAST_SCENES:
        return split_by_seed([piece for windows in pieces.values() for piece in windows], seed)
    names = sorted(pieces)
    of = split_by_listing(listing, names) if listing.exists() else split_by_seed(names, seed)
    return {piece: of[name] for name, windows in pieces.items() for piece in windows}
