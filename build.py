#!/usr/bin/env python3
"""Everything a person does with this checkout: demo, test, lint, bench, package, install.

Needs nothing but Python 3.9: each command first brings what it lacks (Debian packages by apt-get,
Python packages into ``.venv``), says so, and is quick when everything is there.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

STEPS = Path(__file__).resolve().parent / ".ci"
sys.path.insert(0, str(STEPS))

from tools.checks import check_everything  # noqa: E402 - where the steps lie had to be known first
from tools.debian import RELEASES, run_inside  # noqa: E402
from tools.environment import DEVELOPMENT, ENGINE, environment  # noqa: E402
from tools.package import describe, make_package, placeholders  # noqa: E402
from tools.profile import install_into, profiles_folder  # noqa: E402
from tools.steps import BUILD, ROOT, BuildError, run  # noqa: E402
from tools.system import qgis_variables  # noqa: E402

HEADLESS = {"QT_QPA_PLATFORM": "offscreen"}
EXIT_FAILED, EXIT_STOPPED = 1, 130
SUITE = (
    f"one folder of tests/, for example engine; or another Debian ({', '.join(RELEASES)}) in a "
    "folder (as root, with debootstrap), alone or before a folder: trixie/engine"
)


def demo(options: argparse.Namespace) -> None:
    """Segment the sample scene in the three scenarios; draw, score and save the maps."""
    python = environment(ENGINE)
    out = BUILD / "demo"
    shutil.rmtree(out, ignore_errors=True)
    run(python, "-m", "tools.demo", out, env={**HEADLESS, "PYTHONPATH": str(STEPS)})
    if options.gui:
        install_into(BUILD / "qgis" / "profiles" / "default", make_package(), python)
        print(
            "Opening QGIS with the result, in a profile of its own. The DIS2 button is there too."
        )
        words = ("--nologo", "--profiles-path", BUILD / "qgis", out / "demo.qgz")
        run("qgis", *words, env=qgis_variables())
    else:
        print("See it in QGIS: python3 build.py demo --gui")
        print("Put the plugin into your own QGIS: python3 build.py install")


def test(options: argparse.Namespace) -> None:
    """Run the tests in real QGIS, without a screen; those that need a window get a hidden one."""
    release, _, inside = (options.suite or "").partition("/")
    if release in RELEASES:
        words = [f"--suite={inside}"] * bool(inside) + ["--", *options.pytest]
        run_inside(release, "python3", "build.py", "test", *words)
        return
    folders = [ROOT / "tests" / options.suite] if options.suite else []
    if not all(folder.is_dir() for folder in folders):
        suites = sorted(path.name for path in (ROOT / "tests").iterdir() if path.is_dir())
        known = ", ".join([*suites, *RELEASES])
        raise BuildError(f"There is no suite '{options.suite}'.", f"Suites: {known}.")
    python = environment(DEVELOPMENT)
    screen = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")
    left_by_qgis = tempfile.mkdtemp(prefix="dis2-")  # short, since paths of sockets are
    # QGIS leaves folders; pytest's own stay where they always are, to be looked at
    places = {"TMPDIR": left_by_qgis, "PYTEST_DEBUG_TEMPROOT": tempfile.gettempdir()}
    try:
        words = (python, "-m", "pytest", *folders, *options.pytest)
        run(*screen, *words, env={**HEADLESS, **qgis_variables(), **places})
    finally:
        shutil.rmtree(left_by_qgis, ignore_errors=True)


def lint(_: argparse.Namespace) -> None:
    """Check style, types, who imports whom, and what the plugin site's scanners look for."""
    check_everything(environment(DEVELOPMENT).parent)


def bench(options: argparse.Namespace) -> None:
    """Measure forward passes, whole runs and, if asked, how time and memory grow."""
    if options.large is not None and options.large < 1:
        raise BuildError(f"No raster has {options.large} px a side.", "Give --large 1 or more.")
    words = ["--quick"] * options.quick + [f"--large={side}" for side in [options.large] if side]
    python = environment(DEVELOPMENT)
    run(python, "-m", "tools.bench", BUILD / "bench", *words, env={"PYTHONPATH": str(STEPS)})


def package(_: argparse.Namespace) -> None:
    """Write dist/dis2-<version>.zip for plugins.qgis.org: the same bytes every time."""
    print(describe(make_package()))
    if placeholders():
        print(f"Before it is published, metadata.txt wants your own {', '.join(placeholders())}.")


def install(options: argparse.Namespace) -> None:
    """Put the plugin into a QGIS profile, switch it on, and tell it which Python has torch."""
    python = environment(ENGINE)
    profiles = options.profiles_path / "profiles" if options.profiles_path else profiles_folder()
    folder = install_into(profiles / options.profile, make_package(), python)
    print(f"Installed into {folder}")
    print("Start QGIS (again): the button DIS2 is in the toolbar, the entry in the menu Raster.")


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the chosen command and its options."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(action: Callable[..., object], text: str) -> argparse.ArgumentParser:
        """Add a command that is called as its function is."""
        command = commands.add_parser(action.__name__, help=text, description=action.__doc__)
        command.set_defaults(action=action)
        return command

    demo_words = add(demo, "segment the sample scene")
    demo_words.add_argument("--gui", action="store_true", help="open QGIS with the result")
    test_words = add(test, "run the tests")
    test_words.add_argument("--suite", help=SUITE)
    test_words.add_argument(
        "pytest", nargs="*", help="paths of tests (default: all), and words for pytest after --"
    )
    add(lint, "check style, types, imports and safety")
    bench_words = add(bench, "measure speed and memory")
    bench_words.add_argument("--quick", action="store_true", help="tiny: only shows that it works")
    bench_words.add_argument(
        "--large",
        type=int,
        nargs="?",
        const=8192,
        metavar="PX",
        help="growth up to PX a side (8192 if not said; 40000 takes hours)",
    )
    add(package, "make the zip for plugins.qgis.org")
    install_words = add(install, "put the plugin into a QGIS profile")
    install_words.add_argument("--profile", default="default", help="its name (default: default)")
    install_words.add_argument(
        "--profiles-path", type=Path, help="folder that holds profiles/, as QGIS's own option"
    )
    return parser.parse_args(words)


def main() -> int:
    """Run one command; return the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(EXIT_STOPPED))  # so that steps clean up
    options = parse()
    try:
        options.action(options)
    except (BuildError, OSError) as error:  # a folder that may not be written, a full disk
        print(f"\n{error}", file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return EXIT_STOPPED
    return 0


if __name__ == "__main__":
    sys.exit(main())
