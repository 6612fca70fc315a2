"""How heights are measured in a scene: which faults of matching or laser scanning, how strong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Survey:
    """How heights are measured.

    Attributes:
        matching: smeared by image matching; crisp with lost returns otherwise.
        blur_m: how far edges smear.
        noise_m: random error per pixel.
        residue_m: what is left of the terrain.
        offset_m: error common to the whole scene.
        coarse: how many pixels share one measured height, per side.
        ramped: interpolate between coarse heights rather than repeat them.
        lost: share of pixels or patches without a measurement.
        keep_void: leave gaps NaN rather than filled.
        step_m: heights are multiples of this; 0 for none.
        move_px: misregistration against the image, rows and columns.
        pierce: share of laser pulses that pass through the top of a crown.
        tidied: single low pixels in crowns are filled from their neighbours.
        gaps: share of the crowns seen through in clumps, as before the leaves are out.
        ragged: pulses land beside their pixel, which frays edges.
        stripe_m: how far the strips of neighbouring flight lines differ.
        wet: what water returns: "ground", "void" or "noise".
    """

    matching: bool
    blur_m: float
    noise_m: float
    residue_m: float
    offset_m: float
    coarse: int
    ramped: bool
    lost: float
    keep_void: bool
    step_m: float
    move_px: tuple[int, int]
    pierce: float
    tidied: bool
    gaps: float
    ragged: bool
    stripe_m: float
    wet: str

    @classmethod
    def draw(cls, rng: np.random.Generator, gsd_m: float) -> Survey:
        """Return a survey by matching (two in five) or by laser."""
        matching = bool(rng.uniform() < 0.4)
        coarse_m = rng.choice([0.0, 0.0, 0.0, 0.4, 0.5, 1.0])
        moved = rng.uniform() < 0.6
        reach = min(0.6 / gsd_m, 3.0) if moved else 0.0
        down, right = (round(float(value)) for value in rng.uniform(-reach, reach, 2))
        return cls(
            matching=matching,
            blur_m=float(rng.uniform(0.15, 0.8)),
            noise_m=float(rng.uniform(0.01, 0.12)),
            residue_m=float(rng.choice([0.0, 0.0, 0.05, 0.05, 0.15, 0.15, 0.35, 0.7])),
            offset_m=float(np.clip(rng.normal(0, 0.08), -0.3, 0.3)),
            coarse=max(1, round(float(coarse_m) / gsd_m)),
            ramped=bool(rng.uniform() < 0.6),
            lost=float(rng.choice([0.0, 0.0, 0.02, 0.08])),
            keep_void=bool(rng.uniform() < 0.4),
            step_m=float(rng.choice([0.0, 0.0, 0.0, 0.1, 0.1, 0.25])),
            move_px=(down, right),
            pierce=float(rng.uniform(0.0, 0.4)),
            tidied=bool(rng.uniform() < 0.5),
            gaps=float(max(rng.uniform(-0.7, 0.55), 0.0)),
            ragged=bool(rng.uniform() < 0.5),
            stripe_m=float(rng.choice([0.0, 0.0, rng.uniform(0.02, 0.12)])),
            wet=str(rng.choice(["ground", "void", "noise"], p=[0.35, 0.4, 0.25])),
        )

    @classmethod
    def perfect(cls) -> Survey:
        """Return a survey without fault."""
        return cls(
            matching=False,
            blur_m=0.0,
            noise_m=0.0,
            residue_m=0.0,
            offset_m=0.0,
            coarse=1,
            ramped=False,
            lost=0.0,
            keep_void=False,
            step_m=0.0,
            move_px=(0, 0),
            pierce=0.0,
            tidied=False,
            gaps=0.0,
            ragged=False,
            stripe_m=0.0,
            wet="ground",
        )
