"""What the chosen run would need: asked once the choices rest, kept until they change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ....core.inputs.value_doubts import Doubt
from ....core.jobs.estimate import Estimate
from ....core.jobs.job import SegmentationJob
from .note import Note, Weight

PATIENCE_MS = 1000
"""A person who is still choosing is not looked over the shoulder."""


@dataclass(frozen=True)
class Answer:
    """What was said about a job.

    Attributes:
        estimate: what the run would need; None where nobody has said it yet.
        doubts: what the values of its inputs say against them; None likewise.
        refusal: why it cannot be done, with the remedy; empty where it can.
    """

    estimate: Estimate | None = None
    doubts: tuple[Doubt, ...] | None = None
    refusal: str = ""


class Outlook(QObject):
    """Asks about one job at a time, and forgets what was said about others."""

    wanted = pyqtSignal(object)
    """The ``SegmentationJob`` that somebody should look ahead at."""
    unwanted = pyqtSignal()
    """What was asked for last needs no answer any more."""
    changed = pyqtSignal()
    """There is an answer, or none any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answer = Answer()
        self._job: SegmentationJob | None = None
        self._was_asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def is_upper_bound(self) -> bool:
        """Whether the run needs less: only the polygons inside of its area are mapped."""
        return self._job is not None and self._job.mask is not None

    def notes(self) -> list[Note]:
        """Return what is said against the run; it may be tried all the same."""
        refusal = self.answer.refusal
        return [Note(Weight.WARNING, refusal)] if refusal else []

    def consider(self, job: SegmentationJob | None) -> None:
        """Look ahead at this job; at none where nothing can be, or need be, said."""
        if job == self._job:
            return
        self._job = job
        self._timer.stop()
        if self._was_asked:
            self._was_asked = False
            self.unwanted.emit()
        if job is not None:
            self._timer.start()
        self._keep(Answer())

    def show_estimate(
        self, job: SegmentationJob, estimate: Estimate, doubts: tuple[Doubt, ...]
    ) -> None:
        """Keep what a job would need, unless another one has been chosen meanwhile."""
        if job == self._job:
            self._keep(replace(self.answer, estimate=estimate, doubts=doubts))

    def show_refusal(self, job: SegmentationJob, message: str, remedy: str) -> None:
        """Keep why a job cannot be done, likewise."""
        if job == self._job:
            self._keep(replace(self.answer, refusal=f"{message} {remedy}".strip()))

    def _ask(self) -> None:
        self._was_asked = True
        self.wanted.emit(self._job)

    def _keep(self, answer: Answer) -> None:
        if answer != self.answer:
            self.answer = answer
            self.changed.emit()
