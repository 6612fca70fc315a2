"""Simulated scenes onto disk: from seeds to the shards of a scene cache, on several processes."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from math import isclose
from pathlib import Path

import numpy as np

from ... import simulator
from ...simulator.scene import SceneConfig, make_scene
from ..errors import ConfigError, DataError, refuse_none, writing_to
from .cache import SIMULATED, LabelledScene, Origin, origins, shard_facts, write_shard

SHARD_SCENES = 32
_ANOTHER = "Ask for what is there, delete that folder, or choose another --out."

_LOG = logging.getLogger(__name__)


class Split(str, Enum):
    """What scenes are for; the splits draw from ranges of seeds that never meet."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"

    @property
    def first_seed(self) -> int:
        """The split's first seed."""
        return {"train": 0, "validation": 1_000_000_000, "test": 2_000_000_000}[self.value]


@dataclass(frozen=True)
class Shard:
    """Scenes with consecutive seeds that are written together.

    Attributes:
        folder: of the shard.
        first_seed: of its first scene.
        scenes: how many.
        size_px: side of a scene.
        gsd_m: smallest and largest pixel size; drawn log-uniformly in between.
    """

    folder: Path
    first_seed: int
    scenes: int
    size_px: int
    gsd_m: tuple[float, float]

    def is_there(self) -> bool:
        """Tell whether the shard was written before.

        Raises:
            DataError: it is damaged, or holds another number of scenes, or scenes of another size
                or of other pixels.
        """
        if not self.folder.exists():
            return False
        scenes, size_px, gsd_m = shard_facts(self.folder)
        if (scenes, size_px) != (self.scenes, self.size_px):
            raise DataError(
                f"{self.folder} holds {scenes} scenes of {size_px} px, asked for are"
                f" {self.scenes} of {self.size_px} px.",
                _ANOTHER,
            )
        wanted_m = self._gsd_of(self.first_seed)
        if not isclose(gsd_m, wanted_m):
            low, high = self.gsd_m
            raise DataError(
                f"The first scene of {self.folder} has pixels of {gsd_m:.4f} m; with pixels of"
                f" {low:g} to {high:g} m it would have {wanted_m:.4f} m.",
                _ANOTHER,
            )
        return True

    def write(self) -> int:
        """Simulate and write the shard; return its number of scenes."""
        return write_shard(self._simulate(), self.folder, _simulated_now())

    def _simulate(self) -> Iterator[LabelledScene]:
        for seed in range(self.first_seed, self.first_seed + self.scenes):
            config = SceneConfig(seed, size_px=self.size_px, gsd_m=self._gsd_of(seed))
            scene = make_scene(config)
            yield LabelledScene(scene.image, scene.ndsm, scene.labels, scene.gsd_m)

    def _gsd_of(self, seed: int) -> float:
        low, high = np.log(self.gsd_m)
        return float(np.exp(np.random.default_rng((seed, 1)).uniform(low, high)))


def plan_shards(
    out: Path, split: Split, scenes: int, *, size_px: int, gsd_m: tuple[float, float]
) -> list[Shard]:
    """Return the shards of a split, whether they exist or not.

    Raises:
        ConfigError: there would be no scene, or the pixel sizes are no range.
    """
    refuse_none(scenes, "scenes")
    if not 0 < gsd_m[0] <= gsd_m[1]:
        raise ConfigError(
            f"{gsd_m[0]} to {gsd_m[1]} m is no range of pixel sizes.",
            "Give a small and a large one.",
        )
    return [
        Shard(
            out / split.value / f"{SIMULATED}{first:06d}",
            split.first_seed + first,
            min(SHARD_SCENES, scenes - first),
            size_px,
            gsd_m,
        )
        for first in range(0, scenes, SHARD_SCENES)
    ]


def prepare(shards: list[Shard], processes: int) -> int:
    """Write the shards that are not there yet and return how many were written.

    An interrupted preparation goes on with the first shard that is missing. Shards that another
    state of the simulator has made are kept, and told of.

    Raises:
        ConfigError: no process was asked for.
        DataError: a shard that is there is damaged, or holds other scenes than are asked for.
        OutputError: a shard cannot be written.
        SceneError: the size or a pixel size is out of range.
    """
    refuse_none(processes, "processes")
    missing = [shard for shard in shards if not shard.is_there()]
    out = shards[0].folder.parent.parent
    _tell_of_others(set(shards).difference(missing), out)
    with writing_to(out), ProcessPoolExecutor(max_workers=processes) as pool:
        for number, _ in enumerate(pool.map(Shard.write, missing), start=1):
            _LOG.info("%d of %d shards", number, len(missing))
    return len(missing)


def _tell_of_others(there: Collection[Shard], out: Path) -> None:
    """Say how many shards another state of the simulator has made, or one that is not known."""
    kept = origins(out)
    others = sum(kept.get(shard.folder) != _simulated_now() for shard in there)
    if others:
        _LOG.warning(
            "%d of %d shards that are there were not made by the simulator as it is now; delete "
            "them to have all scenes alike.",
            others,
            len(there),
        )


@cache
def _simulated_now() -> Origin:
    """Return what tells scenes of this simulator from those of another state of its code."""
    files = sorted(Path(simulator.__file__).parent.glob("*.py"))
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    return {"simulator": sha256(code.encode()).hexdigest()}
