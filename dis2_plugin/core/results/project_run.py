"""A run as a project knows it: by its layers."""

from __future__ import annotations

from dataclasses import dataclass

from ..modality import Scenario


@dataclass(frozen=True)
class ProjectRun:
    """A run whose layers are in the project.

    Attributes:
        folder: where its files lay when it ended; tells runs apart.
        title: what the layer tree calls it.
        scenarios: what its pixels were answered from, the most frequent first; empty where nobody
            knows any more.
    """

    folder: str
    title: str
    scenarios: tuple[Scenario, ...] = ()
