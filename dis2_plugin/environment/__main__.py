"""Installs what computes the map, without a screen.

Run it with the Python of QGIS: the packages are for the Python that runs it.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from .. import __version__
from ..core.errors import Cancelled, Dis2Error
from ..core.process.command_line import Parser
from ..core.process.installation import Build
from ..core.process.messages import EXIT_CANCELLED, EXIT_DONE, EXIT_ERROR
from .connection import Connection
from .console import Console
from .install import install
from .interpreters import joined_path
from .lock import ROOT
from .place import PrivateFolder
from .plan import make_plan
from .report import Diagnostics, report_text, test_words
from .self_test import Engine, self_test
from .survey import Findings, look_around
from .target import ask_site


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    console = Console()
    try:
        options = _parse(words)
        _COMMANDS[options.command](options, console)
    except Cancelled:
        sys.stderr.write("Stopped; what was fetched is kept for the next try.\n")
        return EXIT_CANCELLED
    except Dis2Error as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_ERROR
    return EXIT_DONE


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    parser = Parser(prog="python -m dis2_plugin.environment", description=" ".join(__doc__.split()))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in _HELP.items():
        command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        data = "the plugin's data folder: dis2 of a QGIS profile, or any other"
        command.add_argument("--folder", type=Path, required=True, help=data)
        if name in _DEFAULT_BUILD:
            builds, default = [build.value for build in Build], _DEFAULT_BUILD[name]
            command.add_argument("--build", choices=builds, help=f"default: {default}")
        if name in _CONNECTED:
            _add_connection(command)
    return parser.parse_args(words)


def _add_connection(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--wheelhouse", default="", metavar="DIR", help="folder of wheels; no network is used")
    add("--proxy", default="", metavar="URL", help="with name and password where it asks")
    add("--certificates", default="", metavar="FILE", help="trusted authorities, PEM")


def _place(options: argparse.Namespace) -> PrivateFolder:
    return PrivateFolder.under(options.folder.resolve(), sys.version_info[:2])


def _found(options: argparse.Namespace, console: Console) -> Findings:
    place, variables = _place(options), dict(os.environ)
    return look_around(sys.executable, variables, place, console.stopped)


def _connection(options: argparse.Namespace) -> Connection:
    return Connection(options.proxy, options.certificates, options.wheelhouse)


def _plan(options: argparse.Namespace, console: Console) -> None:
    state = _found(options, console).state
    sys.stdout.write(f"Python: {state.interpreter}\ngraphics driver: {state.driver or 'none'}\n")
    for offer in state.offers:
        sizes = (
            f"{offer.download_bytes / 1e6:.0f} MB to fetch, {offer.disk_bytes / 1e6:.0f} MB of "
            f"disk, about {offer.seconds:.0f} s"
        )
        mark = " (recommended)" if offer.is_recommended else ""
        sys.stdout.write(f"{offer.build.value}{mark}: {offer.obstacle or sizes}\n")


def _requirements(options: argparse.Namespace, console: Console) -> None:
    site = ask_site(sys.executable, dict(os.environ), console.stopped)
    build = Build(options.build) if options.build else Build.CPU
    plan = make_plan(build, site.target, _place(options))
    lines = [f"--extra-index-url {plan.index}"] if plan.index else []
    sys.stdout.write("\n".join([*lines, *(wheel.requirement for wheel in plan.wheels)]) + "\n")


def _install(options: argparse.Namespace, console: Console) -> None:
    findings = _found(options, console)
    best = [offer.build for offer in findings.state.offers if offer.is_recommended]
    build = Build(options.build) if options.build else next(iter(best), None)
    if findings.site is None or build is None:
        raise Dis2Error("There is no build for this Python.", " ".join(findings.state.notes))
    plan = make_plan(build, findings.site.target, _place(options))
    done = install(plan, findings.site, _connection(options), console, console.stopped)
    sys.stdout.write(f"{done.folder}: {done.build.value}, {done.size_bytes / 1e6:.0f} MB\n")


def _test(options: argparse.Namespace, console: Console) -> None:
    test = self_test(_engine(options), is_cancelled=console.stopped)
    sys.stdout.write(f"{test_words(test)}\n")


def _engine(options: argparse.Namespace) -> Engine:
    search = joined_path(str(_place(options).path), os.environ.get("PYTHONPATH", ""))
    return Engine(sys.executable, {**os.environ, "PYTHONPATH": search}, ROOT)


def _remove(options: argparse.Namespace, console: Console) -> None:
    _place(options).remove()


def _report(options: argparse.Namespace, console: Console) -> None:
    versions = {
        "DIS2": __version__,
        "Python": platform.python_version(),
        "system": platform.platform(),
    }
    state = _found(options, console).state
    sys.stdout.write(report_text(Diagnostics(versions, state, _connection(options))))


_COMMANDS: dict[str, Callable[[argparse.Namespace, Console], None]] = {
    "plan": _plan,
    "install": _install,
    "test": _test,
    "report": _report,
    "remove": _remove,
    "requirements": _requirements,
}
_HELP = {
    "plan": "tell what can be installed, how large it is, and what is recommended",
    "install": "fetch packages and put them into the private folder",
    "test": "run the bundled model on the sample scene",
    "report": "print what a bug report needs, without private words",
    "remove": "take the packages away",
    "requirements": "print the packages for pip download, on a computer with a network",
}
_DEFAULT_BUILD = {"install": "what plan recommends", "requirements": Build.CPU.value}
"""Which build a command takes where none is named."""
_CONNECTED = ("install", "report")

if __name__ == "__main__":
    sys.exit(main())
