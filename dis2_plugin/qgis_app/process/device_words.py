"""Where the network will be computed, told from what ``engine info`` found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...core.jobs.job import BACKEND_TITLES
from ..translation import tr
from .engine_words import spoken


def usable_device(info: Mapping[str, Any]) -> str:
    """Return the device a run takes by itself, with its back end; empty where there is none."""
    for name, found in _usable(info):
        devices = found.get("devices") or ["CPU"]
        version = f" {found['version']}" if found.get("version") else ""
        return f"{devices[0]} ({BACKEND_TITLES.get(name, name)}{version})"
    return ""


def device_words(info: Mapping[str, Any]) -> str:
    """Return the device before a run, and why a graphics card is not used where that is known."""
    device = usable_device(info)
    if not device:
        return " ".join(_reasons(info)) or tr("The engine found no back end.")
    reason = next((str(found["no_cuda"]) for _, found in _usable(info) if found.get("no_cuda")), "")
    words = tr("Will be computed on: {device}").format(device=device)
    return f"{words}. {spoken(reason)}" if reason else words


def _usable(info: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the usable back ends, the one that is taken unasked first."""
    taken = _taken_unasked(info)
    for name, found in sorted(_back_ends(info), key=lambda entry: entry[0] != taken):
        if found.get("usable"):
            yield name, found


def _taken_unasked(info: Mapping[str, Any]) -> str:
    """Return the back end that the first model which says one is computed with."""
    models = info.get("models")
    names = (m.get("automatic_backend") for m in models if m) if isinstance(models, list) else ()
    return str(next((name for name in names if name), ""))


def _reasons(info: Mapping[str, Any]) -> list[str]:
    return [
        f"{BACKEND_TITLES.get(name, name)}: {spoken(found['why_not'])}"
        for name, found in _back_ends(info)
        if found.get("why_not")
    ]


def _back_ends(info: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    found = info.get("backends")
    return list(found.items()) if isinstance(found, Mapping) else []
