"""Layers of a project as words of a job, until files take their places before it runs."""

from __future__ import annotations

from dataclasses import dataclass

_WHOLE, _SELECTED = "project-layer:", "project-selection:"


@dataclass(frozen=True)
class LayerWord:
    """A layer that no file holds as the engine wants it.

    Attributes:
        layer_id: the project's name for it.
        only_selected: its selected features alone.
    """

    layer_id: str
    only_selected: bool = False

    def __str__(self) -> str:
        """Return the word that stands in a job."""
        return (_SELECTED if self.only_selected else _WHOLE) + self.layer_id

    @classmethod
    def read(cls, word: str | None) -> LayerWord | None:
        """Return the layer that a word of a job names; None where it names a file or nothing."""
        for prefix in (_WHOLE, _SELECTED):
            if word and word.startswith(prefix):
                return cls(word[len(prefix) :], prefix == _SELECTED)
        return None
