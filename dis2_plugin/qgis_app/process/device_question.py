"""The question to the engine which devices and back ends this machine has."""

from __future__ import annotations

from ..settings import Dis2Settings
from .engine_question import EngineQuestion


class DeviceQuestion(EngineQuestion):
    """Asks for ``engine info``."""

    def __init__(self, settings: Dis2Settings) -> None:
        super().__init__(settings, ["info"])
