"""The desk of the evaluation form: it reads values, runs the engine and shows what came out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import Dis2Error, InputError
from ...core.results.evaluation import (
    ERROR_MAP_FILE,
    PAGE_FILE,
    REPORT_FILE,
    TABLE_FILE,
    EvaluationJob,
    EvaluationReport,
    ReferenceValues,
)
from ..layers.evaluation_layers import add_error_map, evaluation_title
from ..process.engine_question import EngineQuestion
from ..process.engine_words import in_words, told
from ..runs.polygon_copy import LayerFile, PolygonCopy
from ..runs.run_folder import RunFolder
from ..settings import read_settings
from ..translation import tr
from .changes import Changes
from .sources import MapSource, map_source, reference_of
from .task import EvaluationTask

_REST_MS = 300
"""How long nothing may change before a reference is looked at again."""

_FILE_OF_ENDING = {".html": PAGE_FILE, ".csv": TABLE_FILE, ".json": REPORT_FILE}


class EvaluationDesk(QObject):
    """Serves one ``EvaluateDialog``; ``close`` ends what still goes on."""

    ended = pyqtSignal(str, bool)
    """What an evaluation came to, in words, and whether it went well."""

    def __init__(self, dialog: Any) -> None:
        super().__init__()
        self._dialog = dialog
        self._map = MapSource("")
        self._asked, self._wanted = ("", "", ""), ""
        self._changes, self._is_outdated = Changes(), False
        self._look_timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._look_timer.timeout.connect(lambda: self._look(*self._asked))
        self._changes.happened.connect(self._note_change)
        self._report_folder: Path | None = None
        self._questions: list[EngineQuestion] = []
        self._task: EvaluationTask | None = None
        self._copying: PolygonCopy | None = None
        self._copy = ""
        self._project_number = 0
        dialog.inputs_changed.connect(self._look)
        dialog.job_requested.connect(self._start)
        dialog.cancel_requested.connect(self._cancel)
        dialog.save_requested.connect(self._save)
        QgsProject.instance().cleared.connect(self._forget_project)

    def close(self) -> None:
        """Stop what goes on, and wait until it has stopped."""
        QgsProject.instance().cleared.disconnect(self._forget_project)
        self._changes.follow(None)
        self._look_timer.stop()
        self.blockSignals(True)
        for work in (*self._questions, self._copying, self._task):
            if work is not None:
                work.blockSignals(True)
                work.end()
        self._questions, self._copying, self._task = [], None, None

    def look_again(self) -> None:
        """Look at a reference that has changed, where the form is seen and nothing reads it."""
        if self._is_outdated and self._dialog.isVisible() and self._task is None:
            self._forget_reference()
            self._dialog.show_reading()  # what was read is not evaluated any more
            self._look_timer.start()

    # ---- what the layers are -------------------------------------------------------------------

    def _note_change(self) -> None:
        self._is_outdated = True
        self.look_again()

    def _look(self, map_id: str, reference_id: str, field: str) -> None:
        self._asked, self._is_outdated = (map_id, reference_id, field), False
        self._look_timer.stop()
        self._changes.follow(QgsProject.instance().mapLayer(reference_id))
        self._show_map(map_id)
        self._forget_reference()
        layer = QgsProject.instance().mapLayer(reference_id)
        if layer is None:
            self._dialog.show_no_values()
            return
        try:
            reference = reference_of(layer, field)
        except Dis2Error as error:
            self._dialog.show_no_values(in_words(error))
            return
        if reference.polygons is None:
            self._ask_for_values(reference.source, field)
        else:
            self._copy_first(reference, field)

    def _copy_first(self, reference: LayerFile, field: str) -> None:
        copying = PolygonCopy(reference.polygons, Path(reference.source))
        name = reference.polygons.name

        def unless_forgotten(action: Callable[..., None]) -> Callable[..., None]:
            """Do nothing once another reference was chosen."""
            return lambda *values: action(*values) if copying is self._copying else None

        form, again = self._dialog, tr("The copying was cancelled: choose the reference again.")
        fates: tuple[tuple[Any, Callable[..., None]], ...] = (
            (copying.progressChanged, lambda percent: form.show_copying(name, percent)),
            (copying.failed, lambda *said: form.show_no_values(" ".join(said))),
            (copying.stopped, lambda: form.show_no_values(again)),
            (copying.copied, lambda path: self._ask_for_values(path, field)),
            (copying.ended, self._end_copying),
        )
        for fate, action in fates:
            fate.connect(unless_forgotten(action))
        self._copying, self._copy = copying, reference.source
        form.show_copying(name)
        QgsApplication.taskManager().addTask(copying)

    def _end_copying(self) -> None:
        self._copying = None

    def _forget_reference(self) -> None:
        """Stop reading and copying, and delete the copy, of what is not asked about any more."""
        for question in self._questions:
            question.drop()
        self._wanted = ""
        if self._copying is not None:
            self._copying.cancel()
        if self._copy:
            with suppress(OSError):  # it was never whole, or is still being read
                Path(self._copy).unlink()
        self._copying, self._copy = None, ""

    def _show_map(self, map_id: str) -> None:
        layer = QgsProject.instance().mapLayer(map_id)
        try:
            found = map_source(layer) if layer is not None else MapSource("")
        except InputError as error:
            self._map = MapSource("")
            self._dialog.show_map("", problem=in_words(error))
            return
        self._map = found
        self._dialog.show_map(found.source, found.scheme, found.model)

    def _ask_for_values(self, source: str, field: str) -> None:
        words = ["values", f"--reference={source}"]
        words += [f"--class-field={field}"] if field else []
        words += [f"--model={self._map.model}"] if self._map.model else []
        self._wanted = "\n".join(words)
        self._dialog.show_reading()
        question = EngineQuestion(read_settings(), words)
        question.answered.connect(lambda data: self._show_values(words, source, data))
        question.failed.connect(lambda *said: self._show_no_values(words, " ".join(said)))
        question.ended.connect(lambda: self._questions.remove(question))
        self._questions.append(question)
        question.start()

    def _show_values(self, words: list[str], source: str, data: dict[str, Any]) -> None:
        if self._wanted != "\n".join(words):
            return  # another reference was chosen meanwhile
        try:
            self._dialog.show_values(source, ReferenceValues.from_json(data))
        except (KeyError, TypeError, ValueError) as error:
            self._dialog.show_no_values(repr(error))

    def _show_no_values(self, words: list[str], reason: str) -> None:
        if self._wanted == "\n".join(words):
            self._dialog.show_no_values(reason)

    # ---- an evaluation -------------------------------------------------------------------------

    def _start(self, job: EvaluationJob, folder: str, wants_error_map: bool) -> None:
        if self._task is not None:
            return
        settings = read_settings()
        name = Path(job.classes).stem
        try:
            job.check()
            place = (
                RunFolder.chosen(folder) if folder else RunFolder.made(settings.runs_folder, name)
            )
        except Dis2Error as error:
            self._fail(*told(error))
            return
        task = EvaluationTask(_with_files(job, place.path, wants_error_map), place, settings)
        self._listen(task)
        self._task = task
        self._dialog.show_started()
        QgsApplication.taskManager().addTask(task)

    def _listen(self, task: EvaluationTask) -> None:
        shown, project_number = self._map, self._project_number
        task.progressed.connect(self._dialog.show_progress)
        task.failed.connect(self._fail)
        task.stopped.connect(self._dialog.show_stopped)
        task.evaluated.connect(lambda report: self._show(task, report, shown, project_number))
        task.ended.connect(self._end)

    def _show(
        self, task: EvaluationTask, report: EvaluationReport, shown: MapSource, number: int
    ) -> None:
        self._report_folder = task.folder.path
        self._dialog.show_finished(report, shown.scheme, str(task.folder.path))
        if task.job.error_map and number == self._project_number:
            title = evaluation_title(shown.name, task.folder.temporary)
            add_error_map(QgsProject.instance(), task.job.error_map, title, report, shown.scheme)
        words = tr("The evaluation is done; its report is in {folder}.")
        self.ended.emit(words.format(folder=task.folder.path), True)

    def _fail(self, message: str, remedy: str) -> None:
        self._dialog.show_failure(message, remedy)
        self.ended.emit(f"{message} {remedy}".strip(), False)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.look_again()

    def _save(self, path: str) -> None:
        file = _FILE_OF_ENDING.get(Path(path).suffix.lower(), PAGE_FILE)
        try:
            shutil.copyfile(self._report_folder / file, path)
        except OSError as error:
            words = tr("{path} cannot be written: {reason}.")
            self._dialog.show_failure(words.format(path=path, reason=error.strerror))
            return
        self._dialog.show_saved(path)

    def _forget_project(self) -> None:
        self._project_number += 1


def _with_files(job: EvaluationJob, folder: Path, wants_error_map: bool) -> EvaluationJob:
    return replace(
        job,
        out=str(folder / REPORT_FILE),
        html=str(folder / PAGE_FILE),
        csv=str(folder / TABLE_FILE),
        error_map=str(folder / ERROR_MAP_FILE) if wants_error_map else None,
    )
