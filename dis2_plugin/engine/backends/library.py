"""The libraries that compute: loaded when they are used, since they are large; and their words."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

from ...core.errors import DeviceError
from ...core.jobs.job import BACKEND_TITLES, BackendChoice

_NO_MEMORY = (
    *("failed to allocate", "cannot allocate memory", "can't alloc", "out of memory"),
    *("bad_alloc", "bad allocation"),
    *("not enough memory", "paging file is too small"),  # Windows
    *("alloc_failed", "allocation_failed"),  # cuBLAS; cuDNN up to 8, from 9 on
    *("unable to find an engine", "unable to find a valid cudnn"),  # that fits into what is left
    "smaller than requested",  # ONNX Runtime on a card
    *("cl_out_of", "allocation_failure", "exceeded max size of memory"),  # OpenVINO on a card
    "resource temporarily unavailable",  # no room for the stack of a thread
)
"""What the libraries say, in small letters, where memory is too small."""


def module_of(backend: BackendChoice) -> Any:
    """Return the module of a back end.

    Raises:
        DeviceError: its library is damaged, or another one that it needs is not there.
    """
    try:
        return import_module(f".{backend.value}_backend", __package__)
    except (ImportError, OSError, AttributeError) as error:
        raise DeviceError(
            f"{BACKEND_TITLES[backend.value]} cannot be loaded: {first_line(error)}",
            "Install it again, or choose another --backend.",
        ) from error


def give_back_memory() -> None:
    """Let torch give memory of a graphics card that it keeps for later back to the card."""
    torch = sys.modules.get("torch")  # who has not loaded it keeps none
    if torch is not None:
        with suppress(RuntimeError):  # of a card that has failed altogether
            torch.cuda.empty_cache()  # does nothing where CUDA was never used


def first_line(error: BaseException) -> str:
    """Return the first line of an error, or its kind where it says nothing."""
    return str(error).partition("\n")[0] or type(error).__name__


def means_no_memory(reason: str) -> bool:
    """Return whether a library gives too little memory as the reason of a failure."""
    return any(words in reason.lower() for words in _NO_MEMORY)
