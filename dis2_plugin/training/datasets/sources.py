"""What every reader of real data gives: named scenes, each for one split, read one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ...core.window import ReferenceGrid
from ..scenes.cache import LabelledScene, Origin
from ..scenes.prepare import Split

LabelArray = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class RealScene:
    """A scene with its place on Earth.

    Attributes:
        scene: image, heights and labels on one grid.
        grid: that grid; its CRS is empty where the files say none.
        eroded: (H, W) labels whose borders are ignored, where the benchmark gives such.
    """

    scene: LabelledScene
    grid: ReferenceGrid
    eroded: LabelArray | None = None


@dataclass(frozen=True)
class SceneSource:
    """A scene that is not read yet.

    Attributes:
        name: names the scene's folder.
        split: what it is for.
        read: reads it; raises DataError or InputError that names the file.
        origin: what it is made of and by which options, where its name does not say that.
    """

    name: str
    split: Split
    read: Callable[[], RealScene]
    origin: Origin = field(default_factory=dict)
