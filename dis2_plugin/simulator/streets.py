"""A warped street net: where streets and blocks lie, and how block metres become map metres."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .canvas import Canvas
from .materials import asphalt, paint, paving, water
from .noise import FloatArray

_STEP_M = 0.05
_NEAR_M = 0.005
BLOCK, WATER, PAVEMENT, CARRIAGEWAY, MARKING = range(5)
"""Zones; where two street lines cross the higher one lies on top, so streets bridge canals."""

_QUAY_M = 4.5
"""Width of the road between a canal and its pavement."""


@dataclass(frozen=True)
class Block:
    """The land between four streets, in street coordinates (metres), and its place in the net."""

    u0: float
    u1: float
    v0: float
    v1: float
    row: int
    col: int

    @property
    def has_land(self) -> bool:
        """Whether its streets leave anything between them; two wide canals may not."""
        return self.u0 < self.u1 and self.v0 < self.v1


@dataclass(frozen=True)
class Frame:
    """Street coordinates u, v: the map turned and gently bent, so that streets may curve."""

    angle: float
    bend: tuple[float, float]
    wave: tuple[float, float]
    phase: tuple[float, float]

    def forward(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return street coordinates of map positions."""
        cos, sin = np.float32(np.cos(self.angle)), np.float32(np.sin(self.angle))
        u, v = x * cos + y * sin, y * cos - x * sin
        if self.bend == (0.0, 0.0):
            return u, v
        return u + self._bend(0, v), v + self._bend(1, u)

    def back(self, u: float, v: float) -> tuple[float, float]:
        """Return the map position of street coordinates."""
        return self.pose(u, v)[:2]

    def heading(self, u: float, v: float) -> float:
        """Return the map angle of the u direction there."""
        return self.pose(u, v)[2]

    def pose(self, u: float, v: float) -> tuple[float, float, float]:
        """Return map x, y of street coordinates and the map angle of u, by fixed-point steps."""
        plain_u, plain_v, turn = u, v, 0.0
        if self.bend != (0.0, 0.0):
            for _ in range(16):
                last, plain_u = plain_v, u - self._shift(0, plain_v)
                plain_v = v - self._shift(1, plain_u)
                if abs(plain_v - last) < _NEAR_M:
                    break
            rise = math.cos(plain_u * self.wave[1] + self.phase[1]) * self.wave[1]
            turn = math.atan(-self.bend[1] * rise)
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        x, y = plain_u * cos - plain_v * sin, plain_u * sin + plain_v * cos
        return x, y, self.angle + turn

    def _shift(self, axis: int, along: float) -> float:
        return self.bend[axis] * math.sin(along * self.wave[axis] + self.phase[axis])

    def _bend(self, axis: int, along: FloatArray) -> FloatArray:
        wave, phase = np.float32(self.wave[axis]), np.float32(self.phase[axis])
        return np.asarray(np.float32(self.bend[axis]) * np.sin(along * wave + phase))


def draw_frame(rng: np.random.Generator, curved: bool) -> Frame:
    """Return a turned street net; ``curved`` nets bend."""
    bend = _pair(rng.uniform(3.0, 14.0, 2)) if curved else (0.0, 0.0)
    wave = _pair(2 * np.pi / rng.uniform(110.0, 320.0, 2))
    phase = _pair(rng.uniform(0, 2 * np.pi, 2))
    return Frame(float(rng.uniform(0, 2 * np.pi)), bend, wave, phase)


def _pair(values: npt.NDArray[np.float64]) -> tuple[float, float]:
    return float(values[0]), float(values[1])


@dataclass(frozen=True)
class _Axis:
    """One family of streets: middles and half widths, metres."""

    middles: FloatArray
    halves: FloatArray
    canals: npt.NDArray[np.bool_]
    pavement_m: float
    marked: bool

    def profile(
        self, low: float, high: float
    ) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.uint8]]:
        """Return the block number and the zone every ``_STEP_M`` metres."""
        places = np.arange(low, high, _STEP_M)
        number = np.searchsorted(self.middles, places)
        after = np.clip(number, 0, len(self.middles) - 1)
        before = np.clip(number - 1, 0, len(self.middles) - 1)
        to_after, to_before = (np.abs(self.middles[i] - places) for i in (after, before))
        distance = np.minimum(to_after, to_before)
        half = np.where(to_after < to_before, self.halves[after], self.halves[before])
        zone = np.full(len(places), BLOCK, np.uint8)
        zone[distance < half] = PAVEMENT
        zone[distance < np.maximum(half - self.pavement_m, 0.4 * half)] = CARRIAGEWAY
        canal = np.where(to_after < to_before, self.canals[after], self.canals[before])
        dashes = self.marked & (half > 4.0) & ~canal
        zone[(distance < 0.08) & dashes] = MARKING
        zone[(distance < half - self.pavement_m - _QUAY_M) & canal] = WATER
        return number.astype(np.int16), zone


@dataclass(frozen=True)
class Net:
    """Streets drawn on a canvas: the frame, the blocks, and the street lines to park along."""

    frame: Frame
    blocks: tuple[Block, ...]
    kerbs: tuple[tuple[bool, float, float], ...]
    """(runs along v?, street middle, distance of the kerb from it)"""
    dry_kerbs: tuple[tuple[bool, float, float], ...]
    """Those of streets without a canal in their middle."""
    spans: tuple[tuple[float, float], tuple[float, float]]
    """Lowest and highest u and v on the canvas."""


def draw_streets(
    canvas: Canvas,
    frame: Frame,
    block_m: tuple[float, float],
    width_m: tuple[float, float],
    canals: float = 0.0,
) -> tuple[Net, npt.NDArray[np.int32]]:
    """Draw a street net and return it with each pixel's block number (-1 in streets).

    Args:
        canvas: takes the street materials.
        frame: turns map into street coordinates.
        block_m: shortest and longest block side.
        width_m: narrowest and widest street, pavements included.
        canals: share of the streets that have a canal in their middle.
    """
    rng = canvas.rng
    centres = ((np.arange(canvas.size_px) + 0.5) * canvas.gsd_m).astype(np.float32)
    u, v = frame.forward(centres[None, :], centres[:, None])
    axes, numbers, zones, spans = [], [], [], []
    for field in (u, v):
        low, high = float(field.min()) - 1.0, float(field.max()) + 1.0
        axis = _draw_axis(rng, (low, high), block_m, width_m, canals)
        spans.append((low, high))
        index = ((field - np.float32(low)) * np.float32(1 / _STEP_M)).astype(np.int32)
        number, zone = axis.profile(low, high)
        axes.append(axis)
        numbers.append(number[index])
        zones.append(zone[index])
    zone = np.maximum(*zones)
    cols = len(axes[0].middles) + 1
    block = np.where(zone == BLOCK, numbers[1].astype(np.int32) * cols + numbers[0], -1)
    surfaces = np.array([0, *(canvas.add(make(rng)) for make in (water, paving, asphalt, paint))])
    canvas.material[:] = surfaces[zone]
    kerbs = _kerbs(*axes)
    wet = np.concatenate([axis.canals for axis in axes])
    dry = tuple(kerb for kerb, canal in zip(kerbs, wet) if not canal)
    return Net(frame, _blocks(*axes), kerbs, dry, (spans[0], spans[1])), block


def _draw_axis(
    rng: np.random.Generator,
    span: tuple[float, float],
    block_m: tuple[float, float],
    width_m: tuple[float, float],
    canals: float,
) -> _Axis:
    low, high = span
    steps = rng.uniform(*block_m, int((high - low) / block_m[0]) + 4)
    middles = low - rng.uniform(0, block_m[1]) + np.cumsum(steps) - steps[0]
    middles = middles[: int(np.searchsorted(middles, high)) + 1]
    halves = rng.uniform(*width_m, len(middles)) / 2
    halves[rng.uniform(size=len(middles)) < 0.15] = rng.uniform(0.8, 2.0)
    pavement_m = float(rng.uniform(0.0, 3.0))
    wet = rng.uniform(size=len(middles)) < canals
    halves[wet] = pavement_m + _QUAY_M + rng.uniform(1.5, 10.0)
    return _Axis(middles, halves, wet, pavement_m, bool(rng.uniform() < 0.5))


def _blocks(across: _Axis, down: _Axis) -> tuple[Block, ...]:
    blocks = []
    for row in range(len(down.middles) + 1):
        for col in range(len(across.middles) + 1):
            u0, u1 = _between(across, col)
            v0, v1 = _between(down, row)
            blocks.append(Block(u0, u1, v0, v1, row, col))
    return tuple(blocks)


def _between(axis: _Axis, number: int) -> tuple[float, float]:
    last = len(axis.middles) - 1
    if number == 0:
        end = axis.middles[0] - axis.halves[0]
        return float(end - 60.0), float(end)
    start = axis.middles[number - 1] + axis.halves[number - 1]
    if number > last:
        return float(start), float(start + 60.0)
    return float(start), float(axis.middles[number] - axis.halves[number])


def _kerbs(across: _Axis, down: _Axis) -> tuple[tuple[bool, float, float], ...]:
    return tuple(
        (along_v, float(middle), float(max(half - axis.pavement_m, 0.4 * half)))
        for along_v, axis in ((True, across), (False, down))
        for middle, half in zip(axis.middles, axis.halves)
    )
