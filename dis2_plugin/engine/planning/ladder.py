"""What a run does when even one tile does not fit into the memory of the device.

Batches are cut by the back end itself. Then tiles become smaller where the model allows, and at
last the CPU computes. Each step begins the map anew: tiles of two sizes would show where they meet.
"""

from __future__ import annotations

from dataclasses import replace

from ...core.errors import Dis2Error
from ...core.jobs.job import DeviceChoice, Precision
from ..backends.choice import open_backend
from ..backends.halving import HalvingBackend
from .inputs import open_inputs
from .lattice import Lattice
from .plan import Plan, open_mask, tile_of

LEAST_TILE_PX = 128
"""Smaller tiles see too little around a pixel."""

_CELL_PX = 16


def step_down(plan: Plan) -> tuple[Plan, str] | None:
    """Return a plan that needs less of the device's memory, and a sentence that says so.

    A device that was named is not replaced: who insists on a card wants to hear that it is full.

    Returns:
        None where there is no smaller plan. The error is the caller's to raise: kept here, it
        would keep all files of its frames open.
    """
    device, half_px = plan.backend.engine.device, plan.lattice.tile_px // 2
    if _can_halve(plan, half_px):
        return (
            with_tile(plan, half_px),
            f"The memory of {device} is too small for tiles of {plan.lattice.tile_px} px: the map "
            f"is made in tiles of {half_px} px; expect a slightly poorer one.",
        )
    if device == "CPU" or plan.job.device is not DeviceChoice.AUTO:
        return None
    smaller = on_cpu(plan)
    if smaller is None:
        return None
    words = f"The memory of {device} is too small: the map is made on the CPU, more slowly."
    return smaller, words


def _can_halve(plan: Plan, half_px: int) -> bool:
    is_tile = half_px >= LEAST_TILE_PX and half_px % _CELL_PX == 0
    return is_tile and not plan.card.tile_is_fixed and plan.backend.takes(half_px)


def with_tile(plan: Plan, tile_px: int) -> Plan:
    """Return the plan with another tile, and an overlap that fits it."""
    overlap_px = plan.job.overlap_px
    if overlap_px is not None:
        overlap_px = min(overlap_px, tile_px // 2)
    return _anew(plan, tile_px, overlap_px, plan.backend.afresh())


def made_alike(plan: Plan, other: Plan) -> Plan:
    """Return the plan of another map with the tiles and the back end that ``other`` came to."""
    return _anew(plan, other.lattice.tile_px, other.lattice.overlap_px, other.backend)


def on_cpu(plan: Plan) -> Plan | None:
    """Return the plan on the CPU, with the tile that was asked for; None if it cannot compute."""
    job, tile_px = plan.job, tile_of(plan.job, plan.card, plan.inputs.grid)
    try:
        backend = open_backend(
            plan.card, job.backend, DeviceChoice.CPU, Precision.AUTO, tile_px=tile_px
        )
    except Dis2Error:
        return None
    return _anew(plan, tile_px, job.overlap_px, HalvingBackend(backend))


def _anew(plan: Plan, tile_px: int, overlap_px: int | None, backend: HalvingBackend) -> Plan:
    """Return a plan with files of its own: a thread may not yet be done with those of the old."""
    inputs = open_inputs(plan.job, plan.card)
    return replace(
        plan,
        inputs=inputs,
        mask=open_mask(plan.job, inputs),
        lattice=Lattice.over(inputs.grid, tile_px, overlap_px),
        backend=backend,
    )
