"""Memory as Windows tells it: what is free, and what this process holds and held at most."""

from __future__ import annotations

import ctypes

_Size = ctypes.c_size_t


class _Status(ctypes.Structure):
    """``MEMORYSTATUSEX`` of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load_percent", ctypes.c_uint32),
        ("total_physical", ctypes.c_uint64),
        ("free_physical", ctypes.c_uint64),
        ("total_committable", ctypes.c_uint64),
        ("free_committable", ctypes.c_uint64),
        ("total_virtual", ctypes.c_uint64),
        ("free_virtual", ctypes.c_uint64),
        ("free_extended", ctypes.c_uint64),
    )


class _Counters(ctypes.Structure):
    """``PROCESS_MEMORY_COUNTERS`` of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_resident", _Size),
        ("resident", _Size),
        ("peak_paged_pool", _Size),
        ("paged_pool", _Size),
        ("peak_nonpaged_pool", _Size),
        ("nonpaged_pool", _Size),
        ("committed", _Size),
        ("peak_committed", _Size),
    )


def free_bytes() -> int | None:
    """Return what all processes together may still take, swap included; None if unknown."""
    status = _Status(length=ctypes.sizeof(_Status))
    known = _kernel().GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.free_committable) if known else None


def resident_bytes() -> int:
    """Return the resident size of this process; 0 if unknown."""
    return int(_counters().resident)


def peak_bytes() -> int:
    """Return the largest resident size of this process so far; 0 if unknown."""
    return int(_counters().peak_resident)


def _counters() -> _Counters:
    kernel, counters = _kernel(), _Counters(length=ctypes.sizeof(_Counters))
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.length)
    return counters


def _kernel() -> ctypes.CDLL:
    kernel: ctypes.CDLL = ctypes.windll.kernel32  # type: ignore[attr-defined]
    return kernel
