"""ISPRS Vaihingen as downloaded: 33 areas at 9 cm, images of near infrared, red and green."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..scenes.prepare import Split
from .download import Download, parent_name
from .isprs import Bands, Copies, TileFiles

_IMAGE_FOLDER = "top"


@dataclass(frozen=True)
class Vaihingen:
    """The benchmark's areas and where each lies.

    Images and labels have the same file names; images are those in a folder (or zip) ``top``.
    The benchmark names no validation areas: five of its sixteen training areas are held out.
    """

    name: ClassVar[str] = "vaihingen"
    gsd_m: ClassVar[float] = 0.09
    epsg: ClassVar[int] = 32632
    tiles: ClassVar[dict[Split, tuple[str, ...]]] = {
        Split.TRAIN: ("1", "3", "5", "7", "13", "17", "21", "23", "26", "32", "37"),
        Split.VALIDATION: ("11", "15", "28", "30", "34"),
        Split.TEST: (
            *("2", "4", "6", "8", "10", "12", "14", "16", "20"),
            *("22", "24", "27", "29", "31", "33", "35", "38"),
        ),
    }

    def files(self, download: Download, tile: str) -> TileFiles:
        """Return where an area lies in a download."""
        same = download.named(f"top_mosaic_09cm_area{tile}.tif")
        images = [path for path in same if parent_name(path) == _IMAGE_FOLDER]
        labels = [path for path in same if parent_name(path) != _IMAGE_FOLDER]
        heights = f"dsm_09cm_matching_area{tile}_normalized.jpg"
        eroded = f"top_mosaic_09cm_area{tile}_noBoundary.tif"
        return TileFiles(
            image=Copies(f"top/top_mosaic_09cm_area{tile}.tif", tuple(images)),
            bands=_near_infrared_first,
            heights=Copies(f"ndsm/{heights}", tuple(download.named(heights))),
            labels=Copies(
                f"gts_for_participants/top_mosaic_09cm_area{tile}.tif (or, for test areas, the "
                f"same name from the ground truth COMPLETE)",
                tuple(labels),
            ),
            eroded=Copies(eroded, tuple(download.named(eroded))),
        )


def _near_infrared_first(_: str) -> Bands:
    return 2, 3, 1
