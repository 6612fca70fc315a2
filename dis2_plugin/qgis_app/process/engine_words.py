"""What the engine says, in the language of QGIS.

Its process, and the rooms ``core`` and ``environment``, speak English. Warnings are translated when
they arrive; errors stay what they are until a person is told of them. In an English QGIS, and in
any without a catalogue, all stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QLocale

from ...core.errors import Dis2Error
from ...core.process.installation import InstallationState
from ...core.process.messages import Compared, Finished, Message, Warned
from ...core.process.phrasebook import NumberStyle, phrasebook
from ...core.results.comparison import ComparisonResult
from ...core.results.result import RunResult
from ..translation import language
from .option_titles import with_titles


def spoken(text: str) -> str:
    """Return a sentence of the engine, or several, as people here would say it.

    Numbers are written as they write them, and options are called what they are in windows.
    """
    numbers = QLocale()
    is_grouped = not numbers.numberOptions() & QLocale.NumberOption.OmitGroupSeparator
    group = str(numbers.groupSeparator()) if is_grouped else ""
    style = NumberStyle(str(numbers.decimalPoint()), group)
    return with_titles(phrasebook(language(), style).translated(text))


def told(error: Dis2Error) -> tuple[str, str]:
    """Return what went wrong, and the remedy."""
    return spoken(error.message), spoken(error.remedy)


def in_words(error: Dis2Error) -> str:
    """Return what went wrong and the remedy in one text."""
    return " ".join(filter(None, told(error)))


def heard(message: Message) -> Message:
    """Return a message of the engine's process with its warnings translated."""
    if isinstance(message, Warned):
        return Warned(spoken(message.message))
    if isinstance(message, Finished):
        return Finished(spoken_result(message.result))
    if isinstance(message, Compared):
        return Compared(_spoken_comparison(message.result))
    return message


def spoken_result(result: RunResult) -> RunResult:
    """Return a run with its warnings translated; its own file keeps them in English."""
    return replace(result, warnings=tuple(map(spoken, result.warnings)))


def spoken_state(state: InstallationState) -> InstallationState:
    """Return what can be installed with its driver, notes and obstacles translated."""
    offers = tuple(replace(offer, obstacle=spoken(offer.obstacle)) for offer in state.offers)
    notes = tuple(map(spoken, state.notes))
    return replace(state, driver=spoken(state.driver), offers=offers, notes=notes)


def _spoken_comparison(result: ComparisonResult) -> ComparisonResult:
    runs = {name: spoken_result(run) for name, run in result.runs.items()}
    return replace(result, runs=runs, warnings=tuple(map(spoken, result.warnings)))
