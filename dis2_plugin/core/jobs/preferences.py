"""What a person prefers in every project: the choices of the settings page."""

from __future__ import annotations

from dataclasses import dataclass

from .job import DEFAULT_OUTPUTS, BackendChoice, DeviceChoice, Output, Precision


@dataclass(frozen=True)
class Preferences:
    """The settings page's choices; empty strings mean that the plugin chooses.

    Attributes:
        interpreter: Python that runs the engine.
        runs_folder: where runs without a results folder are kept; empty means temporary.
        opens_results: the dock of results opens after a run.
        model: id of the model that a new dialog starts with; likewise the choices below.
    """

    interpreter: str = ""
    runs_folder: str = ""
    opens_results: bool = False
    model: str = ""
    outputs: tuple[Output, ...] = DEFAULT_OUTPUTS
    backend: BackendChoice = BackendChoice.AUTO
    device: DeviceChoice = DeviceChoice.AUTO
    precision: Precision = Precision.AUTO

    def choices(self) -> dict[str, str]:
        """Return what the dialog starts with, in the words in which it remembers choices."""
        return {
            "model": self.model,
            "outputs": ",".join(output.value for output in self.outputs),
            "backend": self.backend.value,
            "device": self.device.value,
            "precision": self.precision.value,
        }
