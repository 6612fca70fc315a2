"""What an installation would fetch, how much room and time it takes, and which one fits here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..core.errors import Dis2Error
from ..core.process.installation import Build, Offer
from .driver import Driver
from .lock import LOCKS_FOLDER, MAIN_PACKAGES, LockedWheel, read_lock
from .place import PrivateFolder, free_bytes
from .target import Target

LINE_BYTES_PER_S = 6e6
"""A line of 50 Mbit/s."""
UNPACK_BYTES_PER_S = 25e6
"""Of what is in the wheels, on a usual disk."""
UNPACKED = {Build.CUDA13: 1.8, Build.CUDA12: 1.8, Build.CPU: 3.7, Build.ONNX: 2.7}
"""Installed bytes per byte of wheels; measured on Linux with Python 3.11, elsewhere an estimate."""

_OLDEST_CUDA = {Build.CUDA13: (13, 0), Build.CUDA12: (12, 0)}
_FIRST_SECONDS = 5.0


@dataclass(frozen=True)
class Plan:
    """An installation that can be done.

    Attributes:
        build: what.
        wheels: the files, one a package.
        index: the index of wheels whose version names a build, like 2.13.0+cpu.
        place: where it goes.
    """

    build: Build
    wheels: tuple[LockedWheel, ...]
    index: str
    place: PrivateFolder

    @property
    def packages(self) -> tuple[str, ...]:
        """Names and versions, the main one first."""
        ordered = sorted(
            self.wheels, key=lambda wheel: (wheel.name not in MAIN_PACKAGES, wheel.name)
        )
        return tuple(f"{wheel.name} {wheel.version}" for wheel in ordered)

    @property
    def all_bytes(self) -> int:
        """Bytes of all wheels."""
        return sum(wheel.size_bytes for wheel in self.wheels)

    @property
    def disk_bytes(self) -> int:
        """Room it needs at its highest point: the wheels, and what is in them."""
        return round(self.all_bytes * (1.0 + UNPACKED[self.build]))

    def missing_bytes(self) -> int:
        """Return the bytes of the wheels that are not in the place where they wait."""
        return sum(
            wheel.size_bytes
            for wheel in self.wheels
            if not _is_there(self.place.wheels / wheel.file, wheel)
        )

    def check_room(self) -> None:
        """Check that the disk has room.

        Raises:
            Dis2Error: it has not.
        """
        needed = self.disk_bytes - (self.all_bytes - self.missing_bytes())
        free = free_bytes(self.place.path)
        if free < needed:
            raise Dis2Error(
                f"The disk has {free / 1e9:.1f} GB left; about {needed / 1e9:.1f} GB are needed "
                f"in {self.place.path.parent}.",
                "Make room there, or choose a smaller build.",
            )


def make_plan(
    build: Build, target: Target, place: PrivateFolder, locks: Path = LOCKS_FOLDER
) -> Plan:
    """Return the plan of a build.

    Raises:
        Dis2Error: the build does not exist for this Python and system.
    """
    lock = read_lock(build.value, locks)
    return Plan(build, lock.choose(target), lock.index, place)


def offers(
    target: Target,
    driver: Driver | None,
    place: PrivateFolder,
    model_runs_without_torch: bool,
    locks: Path = LOCKS_FOLDER,
) -> tuple[Offer, ...]:
    """Return all builds, each with its size and time or with its obstacle; one is recommended.

    A build for CUDA computes on the processor too: where no other PyTorch can be had, it is
    offered without a driver.
    """
    cpu = _offer(Build.CPU, target, place, locks)
    stand_in = cpu.obstacle and driver is None
    made = {build: _offer(build, target, place, locks) for build in Build}
    for build, needed in _OLDEST_CUDA.items():
        obstacle = _driver_obstacle(driver, needed)
        if obstacle and not (stand_in and build is Build.CUDA13):
            made[build] = Offer(build, obstacle=obstacle)
    best = next(
        (
            build
            for build in _preferred(driver, model_runs_without_torch)
            if not made[build].obstacle
        ),
        None,
    )
    return tuple(replace(offer, is_recommended=build is best) for build, offer in made.items())


def _preferred(driver: Driver | None, model_runs_without_torch: bool) -> tuple[Build, ...]:
    # on a processor ONNX Runtime is the faster one, and a tenth of the size
    small = (Build.ONNX, Build.CPU) if model_runs_without_torch else (Build.CPU,)
    return (*small, Build.CUDA13) if driver is None else (Build.CUDA13, Build.CUDA12, *small)


def _offer(build: Build, target: Target, place: PrivateFolder, locks: Path) -> Offer:
    try:
        plan = make_plan(build, target, place, locks)
    except Dis2Error as error:
        return Offer(build, obstacle=str(error))
    missing = plan.missing_bytes()
    unpacked = plan.all_bytes * UNPACKED[build]
    seconds = _FIRST_SECONDS + missing / LINE_BYTES_PER_S + unpacked / UNPACK_BYTES_PER_S
    return Offer(build, plan.packages, missing, plan.disk_bytes, seconds)


def _driver_obstacle(driver: Driver | None, needed: tuple[int, int]) -> str:
    if driver is None:
        return "No NVIDIA driver was found."
    if driver.cuda < needed:
        return f"{driver.words} is too old: CUDA {needed[0]}.{needed[1]} is needed."
    return ""


def _is_there(path: Path, wheel: LockedWheel) -> bool:
    # by size: the hash of a gigabyte takes seconds, and is looked at before anything is installed
    return path.is_file() and path.stat().st_size == wheel.size_bytes
