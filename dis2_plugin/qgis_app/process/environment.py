"""Which Python runs the engine's process, and with what surroundings."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import Cancelled, Dis2Error
from ...environment.interpreters import (
    PythonFacts,
    foreign_variables,
    joined_path,
    own_python,
    own_variables,
    venv_python,
)
from ..settings import PLUGIN_ROOT, Dis2Settings
from ..translation import tr
from .worker_process import WorkerCommand, run_command

ENGINE_MODULE = "dis2_plugin.engine"

_PROBE = (
    "import json,sys;from importlib.util import find_spec;"
    "print(json.dumps([n for n in sys.argv[1:] if find_spec(n) is None]))"
)
_ALWAYS_NEEDED = ("numpy", "osgeo")
_BACKENDS = ("torch", "onnxruntime", "openvino")
_PROBE_SECONDS = 60


class EngineMissingError(Dis2Error):
    """No Python on this computer can run the engine."""


@dataclass(frozen=True)
class WorkerEnvironment:
    """A Python that can run the engine, and what it is started with.

    Attributes:
        origin: where it was named, for people.
        chosen: somebody named it, so nothing else may silently take its place.
    """

    interpreter: Path
    origin: str
    variables: dict[str, str]
    chosen: bool = False

    def engine(self, words: list[str]) -> WorkerCommand:
        """Return the command that runs the engine with these words.

        ``-m`` puts the working folder first on the module path, and only in that process: this
        is how the engine finds its package without QGIS ever seeing the plugin's root.
        """
        return self._command(["-m", ENGINE_MODULE, *words])

    def missing(self, is_cancelled: Callable[[], bool]) -> list[str] | None:
        """Return the modules it lacks; None where it cannot be started at all.

        Raises:
            Cancelled: ``is_cancelled`` became true.
        """
        deadline = time.monotonic() + _PROBE_SECONDS
        command = self._command(["-c", _PROBE, *_ALWAYS_NEEDED, *_BACKENDS])
        try:
            printed = run_command(
                command, lambda: is_cancelled() or time.monotonic() > deadline, grace_s=0.0
            )
            return list(json.loads(printed.splitlines()[-1]))
        except Cancelled:
            if is_cancelled():
                raise
            return None
        except (Dis2Error, ValueError, TypeError, IndexError):
            return None

    def _command(self, words: list[str]) -> WorkerCommand:
        return WorkerCommand((str(self.interpreter), *words), self.variables, PLUGIN_ROOT)


def find_environment(settings: Dis2Settings, is_cancelled: Callable[[], bool]) -> WorkerEnvironment:
    """Return the first Python that can run the engine; starts processes, so not on the GUI thread.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        EngineMissingError: the one that was named cannot, or none can.
    """
    tried = []
    for candidate in candidates(settings, dict(os.environ), PythonFacts.here()):
        fault = _fault(candidate.missing(is_cancelled))
        if not fault:
            return candidate
        tried.append(f"{candidate.interpreter} ({candidate.origin}) {fault}")
        if candidate.chosen:
            break
    found = "; ".join(tried) or tr("there is no interpreter beside QGIS")
    raise EngineMissingError(
        tr("No Python here can run the network: {found}.").format(found=found),
        tr(
            "Install PyTorch or ONNX Runtime (Raster, DIS2, Set up what computes the map), or name "
            "another Python in QGIS's options (DIS2, setting dis2/interpreter) or in the "
            "environment variable DIS2_PYTHON."
        ),
    )


def candidates(
    settings: Dis2Settings, variables: dict[str, str], facts: PythonFacts
) -> Iterator[WorkerEnvironment]:
    """Yield the interpreters to try, in order of preference."""
    foreign = _worker_variables(foreign_variables(variables))
    if settings.interpreter:
        yield WorkerEnvironment(
            Path(settings.interpreter), tr("QGIS setting dis2/interpreter"), foreign, chosen=True
        )
    if variables.get("DIS2_PYTHON"):
        yield WorkerEnvironment(Path(variables["DIS2_PYTHON"]), "DIS2_PYTHON", foreign, chosen=True)
    checkout = venv_python(PLUGIN_ROOT / ".venv", facts.platform)
    if checkout.is_file():
        yield WorkerEnvironment(checkout, tr("the plugin's .venv"), foreign)
    python = own_python(facts)
    if python is None:
        return
    own = own_variables(variables, facts)
    if settings.dependencies and Path(settings.dependencies).is_dir():
        private = _with_folder(own, settings.dependencies)
        yield WorkerEnvironment(python, tr("QGIS's Python with the private folder"), private)
    yield WorkerEnvironment(python, tr("QGIS's Python"), _worker_variables(own))


def _with_folder(own: dict[str, str], dependencies: str) -> dict[str, str]:
    search = joined_path(dependencies, own.get("PYTHONPATH", ""))
    return _worker_variables({**own, "PYTHONPATH": search})


def _worker_variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}


def _fault(missing: list[str] | None) -> str:
    if missing is None:
        return tr("cannot be started")
    lacking = [name for name in _ALWAYS_NEEDED if name in missing]
    if set(_BACKENDS) <= set(missing):
        lacking.append(tr("torch or onnxruntime"))
    return tr("has no {names}").format(names=", ".join(lacking)) if lacking else ""
