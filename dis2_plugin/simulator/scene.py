"""One seed in, one town out: image, heights and labels that agree."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .camera import Camera, digitise, photograph
from .canvas import Canvas
from .chance import log_uniform
from .errors import SceneError, refuse_outside
from .heights import Ground, measure
from .layout import STYLES, draw_town
from .lean import draw_lean, seen_through
from .light import Sun
from .materials import Cover
from .noise import FloatArray
from .survey import Survey


@dataclass(frozen=True)
class SceneConfig:
    """What may be asked of a scene; None leaves the choice to the seed.

    Attributes:
        seed: from 0 on; the same seed gives the same scene.
        size_px: length of a side, 16 to 4096.
        gsd_m: pixel size, metres, 0.02 to 2; 0.08 to 0.6 by the seed.
        style: a key of ``layout.STYLES``.
        bits: 8 (uint8), or 11, 12 or 16 (uint16).
        faultless_heights: measure the NDSM without fault.
        sun: where the light comes from.
        lean: metres that buildings lean per metre of height, down and right; (0, 0): true ortho.
    """

    seed: int
    size_px: int = 512
    gsd_m: float | None = None
    style: str | None = None
    bits: int | None = None
    faultless_heights: bool = False
    sun: Sun | None = None
    lean: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn.

        Raises:
            SceneError: seed, size, pixel size, style or bit depth is out of range.
        """
        refuse_outside("size", "px", self.size_px, 16, 4096)
        if self.gsd_m is not None:
            refuse_outside("pixel size", "m", self.gsd_m, 0.02, 2.0)
        if self.bits is not None:
            refuse_outside("depth", "bits", self.bits, 8, 16)
        if self.seed < 0:
            raise SceneError(f"{self.seed} is no seed.", "Take a whole number from 0 on.")
        if self.style is not None and self.style not in STYLES:
            raise SceneError(
                f"There is no kind of town called {self.style!r}.",
                f"Choose one of {', '.join(STYLES)}.",
            )


@dataclass(frozen=True)
class Scene:
    """A simulated scene.

    Attributes:
        image: (3, H, W) uint8 or uint16: red, green, near infrared.
        ndsm: (H, W) float32 metres above ground, NaN where void.
        labels: (H, W) uint8 ISPRS class ids, 255 where none applies.
        gsd_m: pixel size.
    """

    image: npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
    ndsm: FloatArray
    labels: npt.NDArray[np.uint8]
    gsd_m: float


def make_scene(config: SceneConfig) -> Scene:
    """Return the scene of a configuration, the same bytes each time."""
    rng = np.random.default_rng(config.seed)
    gsd_m = config.gsd_m or log_uniform(rng, 0.08, 0.6)
    bits = config.bits or int(rng.choice([8, 8, 8, 11, 12, 16]))
    sun = config.sun or Sun.draw(rng)
    camera = Camera.draw(rng)
    lean = config.lean or draw_lean(rng)
    survey = Survey.perfect() if config.faultless_heights else Survey.draw(rng, gsd_m)
    canvas = Canvas(config.size_px, gsd_m, rng)
    draw_town(canvas, config.style)
    covers = canvas.covers()
    seen = None if lean == (0.0, 0.0) else seen_through(canvas.height, gsd_m, lean)
    image = digitise(photograph(canvas, sun, camera, seen), bits)
    ground = Ground(canvas.scanned, covers == Cover.TREE, canvas.waters())
    ndsm = measure(ground, gsd_m, survey, rng)
    return Scene(image, ndsm, covers if seen is None else covers.ravel()[seen], gsd_m)
