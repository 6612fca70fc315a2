"""Real scenes into the scene cache that training reads, and test scenes as GeoTIFFs beside it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...core.class_scheme import NO_DATA_ID
from ...core.errors import OutputError
from ..errors import DataError
from ..scenes.cache import Array, Origin, origins, write_shard
from ..scenes.files import NDSM_NODATA, SceneFiles, write_bands
from ..scenes.prepare import Split
from .sources import RealScene, SceneSource

_FILES_NAME = "test-files"
_ERODED_NAME = "labels_eroded.tif"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class WholeScene:
    """A test scene as GeoTIFFs on one grid.

    Attributes:
        name: of the scene.
        files: ``rgir`` (red, green, near infrared), ``ndsm`` (float32 metres, -9999 is no data)
            and ``labels`` (class ids, 255 ignored).
        eroded: labels without borders, as the benchmark gives them; None where it does not.
    """

    name: str
    files: SceneFiles
    eroded: Path | None


def prepare_sources(sources: Iterable[SceneSource], out: Path) -> int:
    """Write the scenes that are not in the cache yet, and return how many were written.

    Each scene is a shard of its own, ``OUT/SPLIT/NAME``; a test scene also becomes GeoTIFFs in
    ``OUT/test-files/NAME``. An interrupted preparation goes on with the first scene missing.

    Raises:
        DataError: a scene cannot be used, or is there for another split or by other options.
        InputError: a file cannot be read.
        OutputError: the cache cannot be written.
    """
    written, sources, kept = 0, list(sources), origins(out)
    for source in sources:
        _refuse_another_split(source, out)
        _refuse_another_origin(source, kept)
    for source in sources:
        shard = out / source.split.value / source.name
        if shard.exists():
            continue
        _LOG.info("%s: %s", source.split.value, source.name)
        real = source.read()
        _refuse_unlabelled(real, source)
        try:
            if source.split is Split.TEST:
                _write_files(real, out / _FILES_NAME / source.name)
            write_shard([real.scene], shard, source.origin)
        except (OSError, RuntimeError) as error:
            raise OutputError(
                f"{source.name} cannot be written to {out}: {error}.",
                "Choose a folder you may write to, on a disk with space.",
            ) from error
        written += 1
    return written


def whole_scenes(out: Path) -> Iterator[WholeScene]:
    """Yield the test scenes that ``prepare_sources`` has written, by name.

    Raises:
        DataError: there are none.
    """
    folders = sorted(path.parent for path in (out / _FILES_NAME).glob("*/labels.tif"))
    if not folders:
        raise DataError(
            f"There are no test scenes of real data in {out}.",
            "Prepare some: python -m dis2_plugin.training prepare --vaihingen, --potsdam or "
            "--triples.",
        )
    for folder in folders:
        eroded = folder / _ERODED_NAME
        yield WholeScene(folder.name, SceneFiles.of(folder), eroded if eroded.exists() else None)


def _refuse_another_split(source: SceneSource, out: Path) -> None:
    for other in set(Split) - {source.split}:
        if (out / other.value / source.name).exists():
            raise DataError(
                f"{source.name} is in {out} for {other.value}, asked for is {source.split.value}.",
                "Give the options it was prepared with, or another --out.",
            )


def _refuse_another_origin(source: SceneSource, kept: Mapping[Path, Origin]) -> None:
    """Refuse a scene that is there from other files, or pieces of its image cut or read otherwise.

    Other pieces have other names, and would be kept beside those that show the same ground.
    """
    for shard, origin in kept.items():
        if shard.name != source.name and origin.get("rgir") != source.origin.get("rgir"):
            continue
        for what, wanted in source.origin.items():
            if origin.get(what) != wanted:
                raise DataError(
                    f"{shard} was prepared with {what} {origin.get(what) or 'not given'}, "
                    f"asked for is {wanted or 'none'}.",
                    "Give the files and options it was prepared with, or another --out.",
                )


def _refuse_unlabelled(real: RealScene, source: SceneSource) -> None:
    if (real.scene.labels == NO_DATA_ID).all():
        raise DataError(
            f"No pixel of {source.name} is labelled.",
            "Check that its labels show the same place, or take its files away.",
        )


def _write_files(real: RealScene, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    files, scene = SceneFiles.of(folder), real.scene
    heights = np.where(np.isfinite(scene.heights_m), scene.heights_m, np.float32(NDSM_NODATA))
    image, blank = _marked(scene.image, scene.image_valid)
    write_bands(files.rgir, image, real.grid, ("red", "green", "nir"), blank)
    write_bands(files.ndsm, heights[None], real.grid, ("height above ground",), NDSM_NODATA)
    if real.eroded is not None:
        write_bands(folder / _ERODED_NAME, real.eroded[None], real.grid, ("class",), NO_DATA_ID)
    write_bands(files.labels, scene.labels[None], real.grid, ("class",), NO_DATA_ID)


def _marked(image: Array, valid: Array | None) -> tuple[Array, float | None]:
    """Return the image with the value that stands for no data, and that value if there is one."""
    if valid is None or valid.all():
        return image, None
    if image.dtype.kind == "f":
        return np.where(valid, image, np.float32(np.nan)), float("nan")
    return np.where(valid, np.maximum(image, 1), 0).astype(image.dtype), 0.0
