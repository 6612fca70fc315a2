"""Background work around the private folder: look, install, test, remove, describe."""

from __future__ import annotations

import json
import logging
import os
import platform
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import Cancelled, Dis2Error
from ...core.process.installation import Build, InstallationState, SelfTest
from ...core.progress import Progress
from ...environment.connection import Connection
from ...environment.install import install
from ...environment.interpreters import PythonFacts, own_python, own_variables
from ...environment.place import PrivateFolder
from ...environment.plan import make_plan
from ...environment.report import Diagnostics, report_text
from ...environment.self_test import Engine, self_test
from ...environment.survey import NO_PYTHON, Findings, look_around
from ..process.environment import find_environment
from ..process.worker_process import run_command
from ..runs.tasks import EngineTask
from ..settings import PLUGIN_ROOT, Dis2Settings, default_dependencies, plugin_version
from ..translation import tr

_END_WAIT_S = 2.0

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Surroundings:
    """What the main thread knows and the work needs.

    Attributes:
        settings: the person's choices.
        interpreter: QGIS's own Python; empty where none was found.
        variables: the environment it starts in.
        place: the private folder.
        connection: the way out.
    """

    settings: Dis2Settings
    interpreter: str
    variables: dict[str, str]
    place: PrivateFolder
    connection: Connection

    @classmethod
    def of_qgis(cls, settings: Dis2Settings, connection: Connection) -> Surroundings:
        """Return those of this QGIS; call it from the main thread."""
        facts = PythonFacts.here()
        python = own_python(facts)
        folder = Path(settings.dependencies or default_dependencies())
        variables = own_variables(dict(os.environ), facts)
        interpreter = str(python) if python else ""
        return cls(settings, interpreter, variables, PrivateFolder(folder), connection)


class Look(QObject):
    """Looks around in a thread of its own.

    It is no ``QgsTask``: QGIS announces the end of each, and nobody asked for this one.
    """

    found = pyqtSignal(object)
    """The ``Findings``."""
    ended = pyqtSignal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._unwanted = threading.Event()
        self._thread = threading.Thread(target=self._run, name="dis2-look", daemon=True)

    def ask(self) -> None:
        """Begin."""
        self._thread.start()

    def end(self) -> None:
        """Drop the question, and wait until its processes are gone."""
        self._unwanted.set()
        self._thread.join(_END_WAIT_S)

    def _run(self) -> None:
        here = self._surroundings
        try:
            findings = look_around(
                here.interpreter, here.variables, here.place, self._unwanted.is_set, PLUGIN_ROOT
            )
            self.found.emit(_with_named_python(findings, here.settings))
        except Cancelled:
            _logger.debug("The look around was dropped")
        except Dis2Error as error:
            state = InstallationState(here.interpreter, str(here.place.path), "", ())
            self.found.emit(Findings(replace(state, notes=(str(error),)), None, None))
        self.ended.emit()


class InstallationTask(EngineTask):
    """Installs a build; also the reporter of its progress."""

    progressed = pyqtSignal(object)
    """A ``Progress``."""
    installed = pyqtSignal(object)
    """The ``Installed``."""

    def __init__(self, build: Build, findings: Findings, surroundings: Surroundings) -> None:
        super().__init__(tr("DIS2: install packages"), surroundings.settings)
        self._build, self._findings, self._surroundings = build, findings, surroundings
        self._done: object = None

    def work(self) -> None:
        """Install."""
        site, here = self._findings.site, self._surroundings
        if site is None:
            raise Dis2Error(" ".join(self._findings.state.notes) or NO_PYTHON)
        plan = make_plan(self._build, site.target, here.place)
        _logger.info("Installing %s into %s", self._build.value, here.place.path)
        self._done = install(plan, site, here.connection, self, self.isCanceled)

    def deliver(self) -> None:
        """Tell what is there now."""
        self.installed.emit(self._done)

    def progress(self, progress: Progress) -> None:
        """Hand the progress on."""
        if progress.total:
            self.setProgress(100.0 * progress.done / progress.total)
        self.progressed.emit(progress)

    def warning(self, message: str) -> None:
        """Write it into the log."""
        _logger.warning("%s", message)


class SelfTestTask(EngineTask):
    """Runs the bundled model on the sample scene with the Python a run would use."""

    progressed = pyqtSignal(object)
    tested = pyqtSignal(object)
    """The ``SelfTest``."""

    def __init__(self, settings: Dis2Settings) -> None:
        super().__init__(tr("DIS2: self-test"), settings)
        self._test: SelfTest | None = None

    def work(self) -> None:
        """Run the test."""
        found = find_environment(self._settings, self.isCanceled)
        engine = Engine(str(found.interpreter), found.variables, PLUGIN_ROOT)
        self._test = self_test(engine, self.progressed.emit, self.isCanceled)

    def deliver(self) -> None:
        """Tell the outcome."""
        self.tested.emit(self._test)


class RemovalTask(EngineTask):
    """Takes the private folder away."""

    removed = pyqtSignal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(tr("DIS2: remove packages"), surroundings.settings)
        self._place = surroundings.place

    def work(self) -> None:
        """Delete it."""
        self._place.remove()

    def deliver(self) -> None:
        """Tell that it is gone."""
        self.removed.emit()


class ReportTask(EngineTask):
    """Describes this installation for a bug report."""

    described = pyqtSignal(str)

    def __init__(
        self, findings: Findings, surroundings: Surroundings, test: SelfTest | None, log: str = ""
    ) -> None:
        super().__init__(tr("DIS2: diagnostics"), surroundings.settings)
        self._findings, self._surroundings = findings, surroundings
        self._test, self._log = test, log
        self._text = ""

    def work(self) -> None:
        """Ask the engine, and write it all down."""
        versions = {
            "DIS2": plugin_version(),
            "QGIS": Qgis.QGIS_VERSION,
            "Python": platform.python_version(),
            "system": platform.platform(),
        }
        here = self._surroundings
        known = Diagnostics(
            versions, self._findings.state, here.connection, self._engine(), self._test
        )
        self._text = report_text(replace(known, log=tuple(self._log.splitlines())))

    def deliver(self) -> None:
        """Hand the text on."""
        self.described.emit(self._text)

    def _engine(self) -> str:
        try:
            found = find_environment(self._settings, self.isCanceled)
            info = json.loads(run_command(found.engine(["info"]), self.isCanceled))
            shown = {"python": f"{found.interpreter} ({found.origin})"}
            return json.dumps({**shown, "versions": info["versions"], "backends": info["backends"]})
        except Cancelled:
            raise
        except (Dis2Error, ValueError, KeyError, TypeError) as error:
            return str(error)


def _with_named_python(findings: Findings, settings: Dis2Settings) -> Findings:
    if not settings.interpreter:
        return findings
    note = tr(
        "The QGIS setting dis2/interpreter names {path}: that Python is used, not what is "
        "installed here. Clear the setting to use the private folder."
    ).format(path=settings.interpreter)
    state = findings.state
    return replace(findings, state=replace(state, notes=(*state.notes, note)))
