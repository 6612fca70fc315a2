"""The NVIDIA driver: the newest CUDA it can run, asked of nvidia-smi or of its library."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import Cancelled, Dis2Error
from .child import Child, run_child

_LIBRARY_PROBE = (
    "import ctypes,sys;n=ctypes.c_int();"
    "l=ctypes.CDLL('nvcuda.dll' if sys.platform=='win32' else 'libcuda.so.1');"
    "l.cuDriverGetVersion(ctypes.byref(n));print('library',n.value)"
)
_WINDOWS_PLACE = "System32/nvidia-smi.exe"


@dataclass(frozen=True)
class Driver:
    """What the driver says.

    Attributes:
        cuda: the newest CUDA it can run.
        version: its own version; empty where only the library answered.
        card: name of the first graphics card; empty likewise.
    """

    cuda: tuple[int, int]
    version: str = ""
    card: str = ""

    @property
    def words(self) -> str:
        """The driver in words."""
        own = f"NVIDIA driver {self.version}".rstrip()
        card = f", {self.card}" if self.card else ""
        return f"{own} (CUDA {self.cuda[0]}.{self.cuda[1]}){card}"


def find_driver(
    interpreter: str, variables: dict[str, str], is_cancelled: Callable[[], bool] = lambda: False
) -> Driver | None:
    """Return the driver of this computer, or None where there is none that answers.

    The library is loaded by a child: a broken driver must not take QGIS down.

    Raises:
        Cancelled: ``is_cancelled`` became true.
    """
    system_root = Path(variables.get("SYSTEMROOT", "C:/Windows"))
    program = shutil.which("nvidia-smi", path=variables.get("PATH")) or ""
    if not program and (system_root / _WINDOWS_PLACE).is_file():
        program = str(system_root / _WINDOWS_PLACE)
    said = _said((program,), variables, is_cancelled) if program else ""
    driver = driver_of(said)
    if driver is None and interpreter:
        driver = driver_of(_said((interpreter, "-c", _LIBRARY_PROBE), variables, is_cancelled))
    return driver


def driver_of(said: str) -> Driver | None:
    """Return the driver that nvidia-smi's table or the library's answer describes, or None."""
    number = re.search(r"^library (\d+)$", said, re.MULTILINE)
    if number and int(number[1]):
        return Driver((int(number[1]) // 1000, int(number[1]) % 1000 // 10))
    cuda = re.search(r"CUDA(?: UMD)? Version:\s*(\d+)\.(\d+)", said)
    if not cuda:
        return None
    version = re.search(r"Driver Version:\s*([\d.]+)", said)
    card = re.search(r"^\|\s+\d+\s+(\S.*?)(?:\s{2,}|\.\.\.|\s+(?:On|Off|TCC|WDDM)\b)", said, re.M)
    words = (version[1] if version else "", card[1].strip() if card else "")
    return Driver((int(cuda[1]), int(cuda[2])), *words)


def _said(
    words: tuple[str, ...], variables: dict[str, str], is_cancelled: Callable[[], bool]
) -> str:
    try:
        return "\n".join(run_child(Child(words, variables), is_cancelled=is_cancelled))
    except Cancelled:
        raise
    except Dis2Error:
        return ""
