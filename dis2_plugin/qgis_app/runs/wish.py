"""A run that was asked for and waits for its turn, with copies of the layers it needs."""

from __future__ import annotations

from dataclasses import replace

from ...core.jobs.job import SegmentationJob
from ..settings import read_settings
from .layer_inputs import LayerInputs
from .run_folder import RunFolder, run_name
from .sources import layer_name
from .tasks import RunTask


class Wish:
    """One run: the kind of its task, its job, and the project it was asked for in."""

    def __init__(self, kind: type[RunTask], job: SegmentationJob, project_number: int) -> None:
        """Copy what the job names of the project; on the main thread.

        Raises:
            Dis2Error: a layer of the job is gone, or has nothing or too much in the area.
        """
        self.project_number = project_number
        self._kind, self._job = kind, job
        self._inputs = LayerInputs(job)
        self.name = self._inputs.name or run_name(job, layer_name)

    def task(self) -> RunTask:
        """Make the task; ask once, when its turn has come.

        The folder is looked at now, not when the run was queued: a run before may have filled it.

        Raises:
            OutputError: the folder cannot be made.
        """
        settings, chosen = read_settings(), self._job.out
        if chosen:
            folder = RunFolder.chosen(chosen)
        else:
            folder = RunFolder.made(settings.runs_folder, self.name)
        job = replace(self._inputs.job_in(folder.path), out=str(folder.path))
        task = self._kind(self.name, job, folder, settings)
        for title, fetching in self._inputs.tasks(folder.path):
            task.wait_for(title, fetching)
        return task
