"""ISPRS Potsdam as downloaded: 38 tiles of 6000 px at 5 cm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..scenes.prepare import Split
from .download import Download, parent_name
from .isprs import Bands, Copies, TileFiles

_HEIGHT_KINDS = ("lastools", "ownapproach")  # some files of the second are empty


@dataclass(frozen=True)
class Potsdam:
    """The benchmark's tiles and where each lies.

    The benchmark names no validation tiles: four of its 24 training tiles are held out.
    """

    name: ClassVar[str] = "potsdam"
    gsd_m: ClassVar[float] = 0.05
    epsg: ClassVar[int] = 32633
    tiles: ClassVar[dict[Split, tuple[str, ...]]] = {
        Split.TRAIN: (
            *("2_10", "2_12", "3_10", "3_11", "3_12", "4_11", "4_12", "5_10", "5_12"),
            *("6_7", "6_8", "6_9", "6_10", "6_11", "6_12"),
            *("7_7", "7_9", "7_10", "7_11", "7_12"),
        ),
        Split.VALIDATION: ("2_11", "4_10", "5_11", "7_8"),
        Split.TEST: (
            *("2_13", "2_14", "3_13", "3_14", "4_13", "4_14", "4_15"),
            *("5_13", "5_14", "5_15", "6_13", "6_14", "6_15", "7_13"),
        ),
    }

    def files(self, download: Download, tile: str) -> TileFiles:
        """Return where a tile lies in a download."""
        stem = f"top_potsdam_{tile}"
        images = [f"{stem}_IRRG.tif", f"{stem}_RGBIR.tif"]
        heights = [
            f"dsm_potsdam_{name}_normalized_{kind}.jpg"
            for kind in _HEIGHT_KINDS
            for name in (_padded(tile), tile)
        ]
        labels = sorted(download.named(f"{stem}_label.tif"), key=_for_participants)
        eroded = sorted(download.named(f"{stem}_label_noBoundary.tif"), key=_for_participants)
        return TileFiles(
            image=_copies(download, "3_Ortho_IRRG", images),
            bands=_bands,
            heights=_copies(download, "1_DSM_normalisation", heights),
            labels=Copies(f"5_Labels_all/{stem}_label.tif", tuple(labels)),
            eroded=Copies(f"5_Labels_all_noBoundary/{stem}_label_noBoundary.tif", tuple(eroded)),
        )


def _copies(download: Download, folder: str, names: list[str]) -> Copies:
    found = [path for name in dict.fromkeys(names) for path in download.named(name)]
    return Copies(f"{folder}/{names[0]}", tuple(found))


def _padded(tile: str) -> str:
    """Return ``02_10`` for ``2_10``: the heights alone are named so."""
    return "_".join(f"{int(number):02d}" for number in tile.split("_"))


def _for_participants(path: str) -> bool:
    """Sort the whole ground truth first; the participants' part stands in for damaged files."""
    return "participants" in parent_name(path)


def _bands(path: str) -> Bands:
    """Return red, green and near infrared: IRRG has three bands, RGBIR red, green, blue, IR."""
    return (1, 2, 4) if path.upper().endswith("_RGBIR.TIF") else (2, 3, 1)
