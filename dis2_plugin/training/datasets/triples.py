"""A folder of a person's own data: images, heights and labels that belong together by name.

The files of a scene share a folder and what is left of their names without the words ``rgir``,
``ndsm`` and ``labels``: ``rgir_west.tif``, ``ndsm_west.tif`` and ``labels_west.gpkg``, or
``west/rgir.tif`` and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from ...core.window import Window
from ...engine.raster.sources.source import grid_of, open_raster
from ..errors import ConfigError, DataError, refuse_no_folder
from ..scenes.cache import Origin
from ..scenes.doubts import tell_doubts
from ..scenes.prepare import Split
from .own_scene import OwnFiles, Reading, labelled_windows, read_piece
from .sources import SceneSource
from .splitting import LEAST_SCENES, LISTING_NAME, split_by_listing, split_by_seed

_ROLES = ("rgir", "ndsm", "labels")
_ROLE = re.compile(r"(?<![^\W_])(" + "|".join(_ROLES) + r")(?![^\W_])", re.IGNORECASE)
_RASTERS = (".tif", ".tiff", ".vrt", ".jp2", ".img", ".asc")
_VECTORS = (".gpkg", ".geojson", ".shp", ".fgb")
_SMALLEST_PIECE_PX = 64


@dataclass(frozen=True)
class TripleOptions(Reading):
    """How a folder is read: its files as ``Reading`` says, and what becomes of them.

    Attributes:
        piece_px: longest side of what is kept as one scene.
        seed: of the split, where the folder has no listing.
    """

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
        DataError: there is no folder or no triple, a file of one is missing or there twice, its
            labels are unknown or none, or the scenes cannot be split.
        InputError: an image or labels cannot be read.
    """
    options = options or TripleOptions()
    if options.piece_px < _SMALLEST_PIECE_PX:
        raise ConfigError(f"Pieces of {options.piece_px} px are too small.", "Give 64 or more.")
    if options.seed < 0:
        raise ConfigError(f"{options.seed} is no seed.", "Give a whole number from 0 up.")
    refuse_no_folder(folder)
    places = {name: _complete(name, roles) for name, roles in _find(folder).items()}
    if not places:
        raise DataError(
            f"There are no files {', '.join(f'{role}*' for role in _ROLES)} in {folder}.",
            "Name the files by these words; see docs/data-sets.md.",
        )
    grids = {name: _pieces(of, options.piece_px) for name, of in places.items()}
    for each in places.values():
        tell_doubts(each.rgir, each.ndsm, options.bands, options.unit)
    pieces = {name: _labelled(name, of, grids[name], options) for name, of in places.items()}
    wanted, of = set(splits), _split(folder, pieces, options.seed)
    origins = {name: _origin(of, grids[name], options) for name, of in places.items()}
    return [
        SceneSource(
            piece, of[piece], partial(read_piece, places[name], window, options), origins[name]
        )
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
        if path.suffix.lower() not in _endings(role):
            continue
        rest = path.stem[: match.start()] + path.stem[match.end() :]
        parts = (*path.parent.relative_to(folder).parts, rest)
        name = "-".join(filter(None, (re.sub(r"\W+|_+", "-", part).strip("-") for part in parts)))
        found.setdefault(name or "scene", {}).setdefault(role, []).append(path)
    return found


def _endings(role: str) -> tuple[str, ...]:
    return (*_RASTERS, *_VECTORS) if role == "labels" else _RASTERS


def _complete(name: str, roles: Mapping[str, list[Path]]) -> OwnFiles:
    there = ", ".join(str(path) for paths in roles.values() for path in paths)
    for role in _ROLES:
        if len(roles.get(role, [])) != 1:
            count = "no" if role not in roles else str(len(roles[role]))
            raise DataError(
                f"The scene '{name}' ({there}) has {count} file(s) '{role}'.",
                f"Give it one file whose name has the word {role} and is otherwise alike: "
                f"{', '.join(_endings(role))}.",
            )
    return OwnFiles(*(roles[role][0] for role in _ROLES))


def _pieces(files: OwnFiles, piece_px: int) -> list[list[Window]]:
    """Return rows of windows of about one size that together are the image."""
    grid = grid_of(open_raster(str(files.rgir)))
    return Window(0, 0, grid.width, grid.height).blocks(piece_px)


def _labelled(
    name: str, files: OwnFiles, pieces: list[list[Window]], reading: Reading
) -> dict[str, Window]:
    """Return the pieces of a scene that have labels, by name."""
    windows = {
        f"{name}-r{row}-c{col}": window
        for row, windows in enumerate(pieces)
        for col, window in enumerate(windows)
    }
    if len(windows) == 1:
        windows = {name: pieces[0][0]}
    labelled = labelled_windows(files, windows, reading)
    if not labelled:
        raise DataError(
            f"No pixel of {files.rgir} is labelled by {files.labels}.",
            "Check that both show the same place, and that --map, if given, names its labels.",
        )
    return labelled


def _origin(files: OwnFiles, pieces: list[list[Window]], reading: Reading) -> Origin:
    """Return from which files a scene's pieces are cut, and how these are read."""
    return {
        **{role: str(path.resolve()) for role, path in asdict(files).items()},
        "--piece": f"{len(pieces)} x {len(pieces[0])} pieces",
        "--rgir-bands": reading.bands and ",".join(map(str, reading.bands)),
        "--ndsm-unit": reading.unit.value,
        "--class-field": reading.class_field,
        "--map": ", ".join(sorted(f"{label}={of}" for label, of in reading.mapping.items())),
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
