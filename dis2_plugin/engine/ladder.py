"""What a run does when even one tile does not fit into the memory of the device.

Batches are cut by the back end itself. Then tiles become smaller where the model allows, and at
last the CPU computes. Each step begins the map anew: tiles of two sizes would show where they meet.
"""

from __future__ import annotations

from dataclasses import replace

from ..core.errors import DeviceMemoryError, Dis2Error
from ..core.job import DeviceChoice, Precision
from .backends.choice import open_backend
from .backends.halving import HalvingBackend
from .lattice import Lattice
from .plan import Plan

LEAST_TILE_PX = 128
"""Smaller tiles see too little around a pixel."""

_CELL_PX = 16


def step_down(plan: Plan, error: DeviceMemoryError) -> tuple[Plan, str]:
    """Return a plan that needs less of the device's memory, and a sentence that says so.

    A device that was named is not replaced: who insists on a card wants to hear that it is full.

    Raises:
        DeviceMemoryError: there is no smaller plan; the error that was given.
    """
    device, half_px = plan.backend.engine.device, plan.lattice.tile_px // 2
    if not plan.card.tile_is_fixed and half_px >= LEAST_TILE_PX and half_px % _CELL_PX == 0:
        return (
            with_tile(plan, half_px),
            f"The memory of {device} is too small for tiles of {plan.lattice.tile_px} px: the map "
            f"was made anew in tiles of {half_px} px; expect a slightly poorer one.",
        )
    if device == "CPU" or plan.job.device is not DeviceChoice.AUTO:
        raise error
    return (
        on_cpu(plan, error),
        f"The memory of {device} is too small: the map was made anew on the CPU, more slowly.",
    )


def with_tile(plan: Plan, tile_px: int) -> Plan:
    """Return the plan with another tile, and an overlap that fits it."""
    overlap_px = plan.job.overlap_px
    if overlap_px is not None:
        overlap_px = min(overlap_px, tile_px // 2)
    lattice = Lattice.over(plan.inputs.grid, tile_px, overlap_px)
    return replace(plan, lattice=lattice, backend=plan.backend.afresh())


def on_cpu(plan: Plan, error: DeviceMemoryError) -> Plan:
    """Return the plan on the CPU, with the tile that was asked for.

    Raises:
        DeviceMemoryError: the CPU cannot compute the model here.
    """
    job = plan.job
    try:
        backend = open_backend(plan.card, job.backend, DeviceChoice.CPU, Precision.AUTO)
    except Dis2Error as failure:
        raise error from failure
    lattice = Lattice.over(plan.inputs.grid, job.tile_px or plan.card.tile_px, job.overlap_px)
    return replace(plan, lattice=lattice, backend=HalvingBackend(backend))
