"""What a run was, in plain words: model, inputs, device, time, warnings."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from ...core.jobs.job import BACKEND_TITLES
from ...core.modality import ScenarioChoice
from ...core.results.result import RunResult
from ..segment.model.card_scores import table
from ..segment.run.result_words import inputs_used
from ..wording import duration, number, unbroken

_SHORT_SHA = 12
_MEGABYTE = 1_000_000


def tr(text: str) -> str:
    """Translate a word or sentence of this module."""
    return QCoreApplication.translate("RunAccount", text)


def account(result: RunResult, folder: str) -> list[tuple[str, str]]:
    """Return what is known of a run as titles and words; what nobody knows is left out."""
    rows = [
        (tr("Finished"), _time(result.finished_at)),
        (tr("Image"), _input(result.job, "rgir", _bands(result.job))),
        (tr("Heights"), _heights(result.job)),
        (tr("Mode"), _mode(result.job)),
        (tr("Used"), inputs_used(result.scenario_pixels)),
        (tr("Model"), _model(result.model)),
        (tr("Computed on"), _device(result)),
        (tr("Took"), _took(result)),
        (tr("Memory"), _memory(result.peak_memory_bytes)),
        (tr("Software"), ", ".join(f"{name} {value}" for name, value in result.versions.items())),
        (tr("Folder"), folder),
        *((tr("Warning"), warning) for warning in result.warnings),
    ]
    return [(title, words) for title, words in rows if words]


def account_html(result: RunResult, folder: str) -> str:
    """Return the account as rich text."""
    rows = account(result, folder)
    return table((f"<b>{escape(title)}</b>", escape(unbroken(words))) for title, words in rows)


def account_text(result: RunResult, folder: str) -> str:
    """Return the account as lines, to be pasted into a letter."""
    return "\n".join(f"{title}: {words}" for title, words in account(result, folder))


def _time(text: str) -> str:
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return text
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def _input(job: Mapping[str, Any], role: str, remark: str = "") -> str:
    source = job.get(role)
    if not source:
        return ""
    name = Path(str(source)).name
    return f"{name} ({remark})" if remark else name


def _bands(job: Mapping[str, Any]) -> str:
    bands = job.get("rgir_bands")
    words = tr("red {}, green {}, near infrared {}")
    return words.format(*bands) if bands else ""


def _heights(job: Mapping[str, Any]) -> str:
    unit = str(job.get("ndsm_unit", ""))
    parts = [_input(job, role, unit) for role in ("ndsm", "dsm", "dtm")]
    return " − ".join(filter(None, parts))  # noqa: RUF001 - a minus sign


def _mode(job: Mapping[str, Any]) -> str:
    words = {
        ScenarioChoice.AUTO.value: tr("Automatic"),
        ScenarioChoice.FULL.value: tr("Full"),
        ScenarioChoice.MISSING_NDSM.value: tr("NDSM is missing"),
        ScenarioChoice.MISSING_RGIR.value: tr("RGIR is missing"),
    }
    choice = str(job.get("scenario", ""))
    return words.get(choice, choice)


def _model(model: Mapping[str, str]) -> str:
    if not model.get("id"):
        return ""
    sha = model.get("sha256", "")[:_SHORT_SHA]
    return " ".join(filter(None, (model["id"], model.get("version", ""), sha and f"({sha}…)")))


def _device(result: RunResult) -> str:
    backend = BACKEND_TITLES.get(result.backend, result.backend)
    return ", ".join(filter(None, (result.device, backend, result.precision)))


def _took(result: RunResult) -> str:
    if "total" not in result.seconds:
        return ""
    words = tr("{time} (tiles: {tiles})")
    return words.format(time=duration(result.seconds["total"]), tiles=number(result.tiles))


def _memory(peak_bytes: int) -> str:
    return tr("{} MB at most").format(number(peak_bytes / _MEGABYTE)) if peak_bytes else ""
