"""What a bug report needs to say about an installation, without a private word."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..core.process.installation import InstallationState, SelfTest
from .connection import Connection, without_credentials

_SHORTEST_NAME = 3
_REMAINING_HOME = re.compile(r"(?i)(/home/|/Users/|[A-Z]:[\\/]+Users[\\/]+)[^/\\\s'\":;,]+")


@dataclass(frozen=True)
class Diagnostics:
    """What is known when the report is asked for.

    Attributes:
        versions: of plugin, QGIS, Python, system.
        state: the installation.
        connection: how the index is reached.
        engine: what ``engine info`` printed, or why it could not.
        test: the last self-test; None where there was none.
        log: the last words of pip or of the engine.
    """

    versions: Mapping[str, str]
    state: InstallationState
    connection: Connection = field(default_factory=Connection)
    engine: str = ""
    test: SelfTest | None = None
    log: tuple[str, ...] = ()


def report_text(diagnostics: Diagnostics, home: str = "", user: str = "") -> str:
    """Return the report; ``home`` and ``user`` are this person's unless named."""
    state, found = diagnostics.state, diagnostics.state.installed
    lines = ["DIS2 diagnostics", *(f"{k}: {v}" for k, v in diagnostics.versions.items())]
    lines.append(f"interpreter: {state.interpreter or 'none found'}")
    lines.append(f"graphics driver: {state.driver or 'none found'}")
    lines.append(f"connection: {diagnostics.connection.words}")
    lines.append(f"private folder: {state.folder}")
    if found is None:
        lines.append("installed: nothing")
    else:
        lines.append(f"installed: {found.build.value}, {found.size_bytes / 1e6:.0f} MB")
        lines.append(f"packages: {', '.join(found.packages)}")
    for offer in state.offers:
        said = offer.obstacle or f"{offer.download_bytes / 1e6:.0f} MB to fetch"
        lines.append(f"offer {offer.build.value}: {said}")
    lines += [f"note: {note}" for note in state.notes]
    lines.append(f"self-test: {test_words(diagnostics.test)}")
    if diagnostics.engine:
        lines += ["engine info:", diagnostics.engine.strip()]
    if diagnostics.log:
        lines += ["last words:", *diagnostics.log]
    return without_private_words("\n".join(lines), home, user) + "\n"


def test_words(test: SelfTest | None) -> str:
    """Return a self-test in one line."""
    if test is None:
        return "not run"
    return (
        f"{test.model} by {test.backend} on {test.device}: {test.megapixels_per_s:.2f} megapixels "
        f"a second, {test.seconds:.1f} s in all, {test.agreement:.1%} of the pixels as drawn"
    )


def without_private_words(text: str, home: str = "", user: str = "") -> str:
    """Return a text with the home folder as ``~``, and no user name or password in a path."""
    home = home or str(Path.home())
    user = user or os.path.basename(home)
    spellings = {home, home.replace("\\", "/"), home.replace("\\", "\\\\")}
    for spelling in sorted(spellings, key=len, reverse=True):
        if len(spelling) > 1:
            text = re.sub(rf"{re.escape(spelling)}(?![\w.-])", "~", text, flags=re.IGNORECASE)
    text = _REMAINING_HOME.sub(r"\1***", without_credentials(text))
    if len(user) >= _SHORTEST_NAME:
        text = re.sub(rf"(?<=[/\\]){re.escape(user)}(?=[/\\]|$)", "***", text, flags=re.M)
    return text
