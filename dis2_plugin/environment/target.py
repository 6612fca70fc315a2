"""What a Python can install: its system, its version, and the tags of wheels that fit them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from ..core.errors import Dis2Error
from .child import Child, ChildError, run_child

PROBE = (
    "import json,platform as p,sys;"
    "print(json.dumps([sys.platform,p.machine(),list(sys.version_info[:2]),"
    "p.libc_ver()[1] if sys.platform=='linux' else p.mac_ver()[0],sys.maxsize>2**32]))"
)
"""A program that prints what ``target_of`` reads."""

_SYSTEMS = {"linux": "manylinux", "win32": "win", "darwin": "macosx"}
_OLD_NAMES = {"manylinux1": (2, 5), "manylinux2010": (2, 12), "manylinux2014": (2, 17)}


@dataclass(frozen=True)
class Target:
    """A Python on a system.

    Attributes:
        system: ``manylinux``, ``win`` or ``macosx``.
        machine: as wheels name it: ``x86_64``, ``aarch64``, ``amd64``, ``arm64``.
        python: major and minor version.
        system_version: that of glibc, or of macOS; (0, 0) on Windows.
    """

    system: str
    machine: str
    python: tuple[int, int]
    system_version: tuple[int, int] = (0, 0)

    def fits(self, python_tag: str, abi_tag: str, platform_tag: str) -> bool:
        """Return whether a wheel with these tags can be used."""
        return self._fits_python(python_tag, abi_tag) and any(
            self._fits_platform(tag) for tag in platform_tag.split(".")
        )

    def _fits_python(self, python_tag: str, abi_tag: str) -> bool:
        major, minor = self.python
        if f"py{major}" in python_tag.split("."):
            return abi_tag == "none"
        found = re.fullmatch(rf"cp{major}(\d+)", python_tag)
        if not found:
            return False
        if abi_tag == "abi3":
            return int(found[1]) <= minor
        return int(found[1]) == minor and abi_tag in (python_tag, "none")

    def _fits_platform(self, tag: str) -> bool:
        if tag in ("any", f"{self.system}_{self.machine}"):
            return True
        name, _, machine = tag.partition("_")
        if name in _OLD_NAMES:
            needed = _OLD_NAMES[name]
        else:
            found = re.fullmatch(rf"{self.system}_(\d+)_(\d+)_(\w+)", tag)
            if not found:
                return False
            needed, machine = (int(found[1]), int(found[2])), found[3]
            name = self.system
        of_here = name.startswith(self.system) and needed <= self.system_version
        return of_here and machine in (self.machine, "universal2")


@dataclass(frozen=True)
class Site:
    """The Python that packages are for.

    Attributes:
        interpreter: its program.
        variables: the surroundings it starts in.
        target: what it can install.
    """

    interpreter: str
    variables: dict[str, str]
    target: Target


def target_of(facts: str) -> Target:
    """Return the target that ``PROBE`` described.

    Raises:
        Dis2Error: nothing can be installed for it.
    """
    platform, machine, version, system_version, is_64_bit = json.loads(facts)
    if platform not in _SYSTEMS or not is_64_bit:
        raise Dis2Error(
            f"There are no packages for {platform} {machine}{'' if is_64_bit else ' of 32 bit'}.",
            "Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.",
        )
    numbers = [int(number) for number in re.findall(r"\d+", system_version)[:2]]
    major, minor = (*numbers, 0, 0)[:2]
    python = (int(version[0]), int(version[1]))
    return Target(_SYSTEMS[platform], machine.lower(), python, (major, minor))


def ask_site(
    interpreter: str, variables: dict[str, str], is_cancelled: Callable[[], bool] = lambda: False
) -> Site:
    """Ask an interpreter what it is.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        Dis2Error: it does not answer, or nothing can be installed for it.
    """
    lines = run_child(Child((interpreter, "-c", PROBE), variables), is_cancelled=is_cancelled)
    try:
        return Site(interpreter, variables, target_of(lines[-1]))
    except (ValueError, IndexError, TypeError) as error:
        raise ChildError(f"{interpreter} answers strangely: {' '.join(lines)}") from error
