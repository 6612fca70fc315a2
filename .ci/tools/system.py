"""What the system must have: QGIS with its Python, GDAL, and a screen for tests."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence

from .steps import BuildError, run_quietly, succeeds

MODULES = {
    "qgis.core": "python3-qgis",
    "osgeo.gdal_array": "python3-gdal",
    "scipy": "python3-scipy",
    "matplotlib": "python3-matplotlib",
    "ensurepip": "python3-venv",
}
"""Python modules of the system, and the Debian package of each."""
PROGRAMS = {
    "qgis": "qgis",
    "gdalinfo": "gdal-bin",
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "import": "imagemagick",
}
"""Programs, and the Debian package of each."""

_FIND = (
    "import sys, importlib.util as u; sys.exit(any(u.find_spec(n) is None for n in sys.argv[1:]))"
)


def knows(python: str, *modules: str) -> bool:
    """Tell whether an interpreter has all these modules, without the cost of importing them."""
    return succeeds(python, "-c", _FIND, *modules)


def qgis_python() -> str:
    """Return the interpreter that has PyQGIS: often the system's, not the one of the shell."""
    for candidate in ("/usr/bin/python3", shutil.which("python3") or "", sys.executable):
        if candidate and knows(candidate, "qgis.core"):
            return candidate
    return "/usr/bin/python3"


def qgis_variables() -> dict[str, str]:
    """Return what QGIS is started with: it takes the first Python on the PATH for its own."""
    folder = os.path.dirname(qgis_python())
    return {"PATH": os.pathsep.join((folder, os.environ.get("PATH", os.defpath)))}


def provision_system() -> str:
    """Install the Debian packages that are missing; return the interpreter that has PyQGIS.

    Raises:
        BuildError: something is missing and this program may not install it.
    """
    missing = missing_packages()
    if missing:
        install_packages(missing)
        missing = missing_packages()
    if missing:
        raise BuildError(
            f"Still missing after the installation: {' '.join(missing)}",
            "Look into build/last-step.log for what apt-get said.",
        )
    return qgis_python()


def missing_packages() -> list[str]:
    """Return the Debian packages of what is not there."""
    python = qgis_python()
    modules = []
    if not knows(python, *MODULES):
        modules = [package for module, package in MODULES.items() if not knows(python, module)]
    return modules + [p for program, p in PROGRAMS.items() if not shutil.which(program)]


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages with apt-get, as root or by sudo where it asks no password.

    Raises:
        BuildError: this is no Debian, this person may not install, or apt-get failed.
    """
    by_hand = f"On Debian and Ubuntu: sudo apt-get install {' '.join(packages)}"
    prefix: tuple[str, ...] = ()
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        prefix = ("sudo", "-n")
    if not shutil.which("apt-get") or (prefix and not succeeds(*prefix, "true")):
        raise BuildError(
            f"Please install QGIS and these packages first: {' '.join(packages)}", by_hand
        )
    print(f"This system lacks {', '.join(packages)}.")
    apt = (*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")
    apt += ("-o", "DPkg::Lock::Timeout=300")
    succeeds(*apt, "update")  # a foreign source that fails here need not matter to the next line
    run_quietly(
        "Installing Debian packages",
        *apt,
        *("install", "--no-install-recommends", *packages),
        remedy=f"Check the connection to your Debian mirror, or install by hand.\n{by_hand}",
    )
