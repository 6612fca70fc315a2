"""One run of ``evaluate``: a job in, the report and the error map out, all of them or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from .. import __version__
from ..core.class_scheme import ISPRS, ClassScheme
from ..core.evaluation import EvaluationJob
from ..core.model_card import find_model
from ..core.progress import Reporter
from .evaluation import Evaluation, Terms, compare_maps
from .evaluation_page import as_page
from .evaluation_report import write_report
from .label_rule import LabelRule, read_mapping
from .text_file import write_text


def run_evaluation(job: EvaluationJob, reporter: Reporter) -> Evaluation:
    """Compare a map with a reference and write what the job asks for.

    Raises:
        Dis2Error: a file cannot be read or written, or the settings are out of range.
        Cancelled: the person asked to stop; nothing was left behind.
    """
    job.check()
    scheme = scheme_of(job.model)
    rule = LabelRule(scheme, read_mapping(job.mapping, scheme), job.class_field)
    terms = Terms(rule, job.erode_px, job.extent)
    with _nothing_by_halves(job):
        errors = Path(job.error_map) if job.error_map else None
        comparison = compare_maps(job.classes, job.reference, terms, reporter, errors)
        evaluation = Evaluation(scheme, job.erode_px, (comparison,), _about(job))
        if job.html:
            write_text(as_page(evaluation), Path(job.html))
        for path in filter(None, (job.csv, job.out)):
            write_report(evaluation, Path(path))
    return evaluation


def scheme_of(model: str | None) -> ClassScheme:
    """Return the classes of a model, the ISPRS ones where none is named.

    Raises:
        ModelError: there is no such model.
    """
    return find_model(model).classes if model else ISPRS


@contextmanager
def _nothing_by_halves(job: EvaluationJob) -> Iterator[None]:
    files = [Path(path) for path in (job.error_map, job.html, job.csv, job.out) if path]
    before = {path: _written_at(path) for path in files}
    try:
        yield
    except BaseException:
        for path in files:
            if _written_at(path) != before[path]:
                with suppress(OSError):
                    path.unlink()
        raise


def _written_at(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def _about(job: EvaluationJob) -> dict[str, Any]:
    return {
        "job": asdict(job),
        "dis2_version": __version__,
        "finished_at": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
