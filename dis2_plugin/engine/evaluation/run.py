"""One run of ``evaluate``: a job in, the report and the error map out, all of them or none."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from ... import __version__
from ...core.class_scheme import ISPRS, ClassScheme
from ...core.errors import InputError
from ...core.models.model_card import find_model
from ...core.progress import Reporter
from ...core.results.evaluation import EvaluationJob
from ..files.beside import taking_places
from ..files.text_file import write_text
from ..labels.label_rule import LabelRule, read_mapping
from ..labels.run_classes import classes_of_run
from ..planning.record import read_run
from .page import as_page
from .report import write_report
from .scores import Evaluation, Terms, compare_maps


def run_evaluation(job: EvaluationJob, reporter: Reporter) -> Evaluation:
    """Compare a map with a reference and write what the job asks for.

    Raises:
        Dis2Error: a file cannot be read or written, or the settings are out of range.
        Cancelled: the person asked to stop; nothing was left behind.
    """
    job.check()
    scheme = scheme_of(job.model, job.classes)
    rule = LabelRule(scheme, read_mapping(job.mapping, scheme), job.class_field)
    terms = Terms(rule, job.erode_px, job.extent)
    wanted = {name: path for name, path in _files(job).items() if path}
    with taking_places([Path(path) for path in wanted.values()]) as drafts:
        draft = dict(zip(wanted, drafts))
        comparison = compare_maps(
            job.classes, job.reference, terms, reporter, draft.get("error_map")
        )
        evaluation = Evaluation(scheme, job.erode_px, (comparison,), _about(job))
        if "html" in draft:
            write_text(as_page(evaluation), draft["html"])
        for name in ("csv", "out"):
            if name in draft:
                write_report(evaluation, draft[name])
    return evaluation


def scheme_of(model: str | None, classes: str = "") -> ClassScheme:
    """Return the classes of a model; without one those of the run that made a map, else the ISPRS.

    Args:
        model: id or folder.
        classes: the map, beside which the record of its run may lie.

    Raises:
        ModelError: there is no such model.
    """
    if model:
        return find_model(model).classes
    with suppress(InputError):
        run = read_run(Path(classes).parent)
        if Path(classes).name in {Path(file).name for file in run.files.values()}:
            return classes_of_run(run)
    return ISPRS


def _files(job: EvaluationJob) -> dict[str, str | None]:
    return {"error_map": job.error_map, "html": job.html, "csv": job.csv, "out": job.out}


def _about(job: EvaluationJob) -> dict[str, Any]:
    return {
        "job": asdict(job),
        "dis2_version": __version__,
        "finished_at": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
