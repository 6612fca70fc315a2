"""The two kinds of input and which of them an answer may use (paper, figure 2)."""

from __future__ import annotations

from enum import Enum


class Modality(str, Enum):
    """A kind of input raster."""

    RGIR = "rgir"
    NDSM = "ndsm"


class Scenario(str, Enum):
    """Which modalities an answer is given from; each activates another pair of branches."""

    FULL = "full"
    MISSING_RGIR = "missing-rgir"
    MISSING_NDSM = "missing-ndsm"

    @property
    def code(self) -> int:
        """The number that stands for the scenario in ``scenario.tif`` and in batches."""
        return _CODES[self]

    @property
    def modalities(self) -> tuple[Modality, ...]:
        """The modalities that must be there."""
        return _MODALITIES[self]


_CODES = {Scenario.FULL: 0, Scenario.MISSING_RGIR: 1, Scenario.MISSING_NDSM: 2}
_MODALITIES = {
    Scenario.FULL: (Modality.RGIR, Modality.NDSM),
    Scenario.MISSING_RGIR: (Modality.NDSM,),
    Scenario.MISSING_NDSM: (Modality.RGIR,),
}


class ScenarioChoice(str, Enum):
    """What the person asks for: one scenario everywhere, or what each place allows."""

    AUTO = "auto"
    FULL = "full"
    MISSING_RGIR = "missing-rgir"
    MISSING_NDSM = "missing-ndsm"
