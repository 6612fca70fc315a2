#!/usr/bin/env python3
"""Everything a person does with this checkout: demo, test, lint, package, install.

Needs nothing but Python: each command first brings what it lacks (Debian packages by apt-get,
Python packages into ``.venv``), says so, and is quick when everything is there.
"""

from __future__ import annotations

import argparse
import configparser
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BUILD, DIST, VENV = ROOT / "build", ROOT / "dist", ROOT / ".venv"

MODULES = {
    "qgis.core": "python3-qgis",
    "osgeo.gdal_array": "python3-gdal",
    "scipy": "python3-scipy",
    "ensurepip": "python3-venv",
}
"""Python modules of the system, and the Debian package of each."""
PROGRAMS = {
    "qgis": "qgis",
    "gdalinfo": "gdal-bin",
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "import": "imagemagick",
}
"""Programs, and the Debian package of each."""

ENGINE = ("torch", "safetensors", "onnxruntime")
DEVELOPMENT = (
    *ENGINE,
    *("lightning", "torchmetrics", "kornia", "onnx", "onnxscript", "scipy", "tensorboard"),
    *("bandit", "detect-secrets", "hypothesis", "import-linter", "mypy", "pytest"),
    *("pytest-qgis", "pytest-timeout", "ruff"),
)
"""The extras of pyproject.toml, which Python below 3.11 cannot read; a test holds them equal."""

PLUGIN = "dis2"
"""Folder in the zip. Not ``dis2_plugin``: the package inside would be shadowed by it."""
SHIPPED = ("metadata.txt", "__init__.py", "LICENSE", "dis2_plugin", "models", "resources", "ui")
NOT_SHIPPED = ("dis2_plugin/training", "dis2_plugin/simulator", "dis2_plugin/DESIGN.md")
SHIPPED_SUFFIXES = {"", ".gpkg", ".json", ".md", ".png", ".py", ".qm", ".qml", ".safetensors"}
SHIPPED_SUFFIXES |= {".svg", ".tif", ".txt", ".ui"}
METADATA_FIELDS = (
    *("name", "description", "about", "version", "qgisMinimumVersion"),
    *("author", "email", "tracker", "repository"),
)
"""What plugins.qgis.org asks for."""
LARGEST_ZIP_BYTES = 25_000_000


class BuildError(Exception):
    """A step cannot go on; the text says what to do."""


# ---- processes ------------------------------------------------------------------------------


def succeeds(*command: str) -> bool:
    """Tell whether a command ends well; its output is thrown away."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command in the checkout.

    Raises:
        BuildError: it ends with another status than 0.
    """
    words = [str(word) for word in command]
    merged = {**os.environ, **(env or {})}
    sys.stdout.flush()  # what was said before the command is read before what it says
    done = subprocess.run(words, cwd=ROOT, env=merged, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise BuildError(f"Status {done.returncode} from: {' '.join(words)}")


# ---- set-up ---------------------------------------------------------------------------------


def knows(python: str, module: str) -> bool:
    """Tell whether an interpreter has a module, without the cost of importing it."""
    code = "import sys, importlib.util as u; sys.exit(u.find_spec(sys.argv[1]) is None)"
    return succeeds(python, "-c", code, module)


def qgis_python() -> str:
    """Return the interpreter that has PyQGIS: often the system's, not the one of the shell."""
    candidates = ("/usr/bin/python3", shutil.which("python3") or "", sys.executable)
    for candidate in candidates:
        if candidate and knows(candidate, "qgis.core"):
            return candidate
    return "/usr/bin/python3"


def provision_system() -> str:
    """Install the Debian packages that are missing; return the interpreter that has PyQGIS.

    Raises:
        BuildError: something is missing and this program may not install it.
    """
    missing = _missing_packages()
    if missing:
        print(f"Missing on this system: {' '.join(missing)}")
        _apt_install(missing)
        missing = _missing_packages()
    if missing:
        raise BuildError(f"Still missing after the installation: {' '.join(missing)}")
    return qgis_python()


def _missing_packages() -> list[str]:
    python = qgis_python()
    modules = [package for module, package in MODULES.items() if not knows(python, module)]
    return modules + [p for program, p in PROGRAMS.items() if not shutil.which(program)]


def _apt_install(packages: Sequence[str]) -> None:
    prefix: tuple[str, ...] = ()
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        prefix = ("sudo", "-n")
    if not shutil.which("apt-get") or (prefix and not succeeds(*prefix, "true")):
        raise BuildError(
            f"Please install QGIS and these packages first: {' '.join(packages)}\n"
            f"On Debian and Ubuntu: sudo apt-get install {' '.join(packages)}"
        )
    apt = (*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")
    apt += ("-o", "DPkg::Lock::Timeout=300")
    succeeds(*apt, "update")  # a foreign source that fails here need not matter to the next line
    run(*apt, "install", "--no-install-recommends", *packages)


def environment(needs: Sequence[str]) -> Path:
    """Make ``.venv`` with these Python packages, once; return its interpreter.

    It is made by the interpreter that has PyQGIS and sees the system's packages. A stamp that is
    written last tells a finished environment from an interrupted one.

    Raises:
        BuildError: something cannot be installed.
    """
    system_python = provision_system()
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = hashlib.sha256((ROOT / "constraints.txt").read_bytes())
    wanted.update(f"{system_python} {' '.join(needs)}".encode())
    stamp = VENV / f"ready-{wanted.hexdigest()[:16]}"
    if stamp.exists() and succeeds(str(python), "-c", "import torch"):
        return python
    if not succeeds(str(python), "-m", "pip", "--version"):
        print("Making .venv")
        run(system_python, "-m", "venv", "--clear", "--system-site-packages", VENV)
    print(f"Installing {', '.join(needs)} into .venv; the first time this takes some minutes")
    pip = (python, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
    run(*pip, "--constraint", ROOT / "constraints.txt", *needs)
    stamp.touch()
    return python


# ---- demo -----------------------------------------------------------------------------------


def demo(options: argparse.Namespace) -> None:
    """Segment the sample scene in the three scenarios; print scores and where the maps are."""
    python = environment(ENGINE)
    out = BUILD / "demo"
    shutil.rmtree(out, ignore_errors=True)
    run(python, ROOT / "docs" / "demo.py", out, env={"QT_QPA_PLATFORM": "offscreen"})
    if options.gui:
        install_into(BUILD / "qgis" / "profiles" / "default", package(options), python)
        print("Opening QGIS with the result, in a profile of its own")
        run("qgis", "--nologo", "--profiles-path", BUILD / "qgis", *sorted(out.glob("full/*.tif")))


# ---- test and lint --------------------------------------------------------------------------


def test(options: argparse.Namespace) -> None:
    """Run the tests, those in a real window too, on a screen of their own."""
    where = ROOT / "tests" / (options.suite or "")
    if not where.is_dir():
        suites = sorted(path.name for path in (ROOT / "tests").iterdir() if path.is_dir())
        raise BuildError(f"There is no suite '{options.suite}'. Suites: {', '.join(suites)}")
    python = environment(DEVELOPMENT)
    screen = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")
    run(*screen, python, "-m", "pytest", where, *options.pytest)


def lint(_: argparse.Namespace) -> None:
    """Check style, types, who imports whom, and what the plugin site's scanners look for."""
    python = environment(DEVELOPMENT)
    tools = python.parent
    checks: list[tuple[str | Path, ...]] = [
        (tools / "ruff", "check", "."),
        (tools / "ruff", "format", "--check", "."),
        (tools / "mypy",),
        (tools / "lint-imports",),
        (tools / "bandit", "--quiet", "--recursive", ROOT / "__init__.py", ROOT / "dis2_plugin"),
    ]
    failed = []
    for check in checks:
        print(f"--- {Path(check[0]).name} {' '.join(map(str, check[1:]))}")
        try:
            run(*check)
        except BuildError:
            failed.append(Path(check[0]).name)
    failed += _secrets(tools / "detect-secrets")
    if failed:
        raise BuildError(f"Not clean: {', '.join(failed)}")
    print("Clean.")


def _secrets(tool: Path) -> list[str]:
    print("--- detect-secrets")
    words = [str(tool), "scan", *(str(path.relative_to(ROOT)) for path in shipped_files())]
    output = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout
    findings = json.loads(output)["results"]
    for path, secrets in findings.items():
        for secret in secrets:
            print(f"{path}:{secret['line_number']}: {secret['type']}")
    return ["detect-secrets"] if findings else []


# ---- package and install --------------------------------------------------------------------


def shipped_files() -> Iterator[Path]:
    """Yield the files of the plugin zip, sorted."""
    for name in SHIPPED:
        top = ROOT / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            inside = path.relative_to(ROOT)
            hidden = any(part.startswith((".", "__pycache__")) for part in inside.parts)
            kept = path.is_file() and path.suffix in SHIPPED_SUFFIXES and not hidden
            if kept and not inside.as_posix().startswith(NOT_SHIPPED):
                yield path


def metadata() -> dict[str, str]:
    """Return the plugin's metadata.

    Raises:
        BuildError: a field that the plugin site asks for is missing.
    """
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    fields = dict(parser["general"]) if parser.has_section("general") else {}
    missing = [name for name in METADATA_FIELDS if not fields.get(name, "").strip()]
    if missing:
        raise BuildError(f"metadata.txt lacks {', '.join(missing)}.")
    return fields


def package(_: argparse.Namespace) -> Path:
    """Write ``dist/dis2-<version>.zip`` for plugins.qgis.org: the same bytes every time."""
    _compile_translations()
    target = DIST / f"{PLUGIN}-{metadata()['version']}.zip"
    DIST.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in shipped_files():
            entry = zipfile.ZipInfo(f"{PLUGIN}/{path.relative_to(ROOT).as_posix()}")
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, path.read_bytes())
    check_package(target)
    print(f"{target}: {target.stat().st_size:,} bytes")
    return target


def _compile_translations() -> None:
    sources = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
    if sources and not shutil.which("lrelease"):
        _apt_install(["qttools5-dev-tools"])
    for source in sources:
        run("lrelease", "-silent", source, "-qm", source.with_suffix(".qm"))


def check_package(path: Path) -> None:
    """Hold a zip against the structural rules of plugins.qgis.org.

    Raises:
        BuildError: a rule is broken.
    """
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    wanted = {f"{PLUGIN}/{name}" for name in ("metadata.txt", "__init__.py", "LICENSE")}
    faults = [f"{name} is missing" for name in sorted(wanted - set(names))]
    faults += [f"{n} is outside {PLUGIN}/" for n in names if not n.startswith(f"{PLUGIN}/")]
    junk = ("__pycache__", ".pyc", ".git", "__MACOSX", ".DS_Store")
    faults += [f"{name} must not be in it" for name in names if any(j in name for j in junk)]
    if not any(name.endswith(".safetensors") for name in names):
        faults.append("no model is in it")
    if path.stat().st_size > LARGEST_ZIP_BYTES:
        faults.append(f"{path.stat().st_size:,} bytes are more than {LARGEST_ZIP_BYTES:,}")
    if faults:
        raise BuildError(f"{path.name}: " + "; ".join(faults))


def profiles_folder() -> Path:
    """Return where QGIS 3 keeps its profiles on this system."""
    home = Path.home()
    if platform.system() == "Windows":
        base = Path(os.environ.get("APPDATA", home / "AppData" / "Roaming"))
    elif platform.system() == "Darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"))
    return base / "QGIS" / "QGIS3" / "profiles"


def install(options: argparse.Namespace) -> None:
    """Put the plugin into a QGIS profile, switch it on, and tell it which Python has torch."""
    python = environment(ENGINE)
    folder = install_into(profiles_folder() / options.profile, package(options), python)
    print(f"Installed into {folder}; start QGIS again to see it.")


def install_into(profile: Path, archive: Path, python: Path) -> Path:
    """Replace the plugin of one profile; return its folder."""
    plugins = profile / "python" / "plugins"
    shutil.rmtree(plugins / PLUGIN, ignore_errors=True)
    with zipfile.ZipFile(archive) as content:
        content.extractall(plugins)
    settings = profile / "QGIS" / "QGIS3.ini"
    write_setting(settings, "PythonPlugins", PLUGIN, "true")
    write_setting(settings, "dis2", "interpreter", python.as_posix())
    return plugins / PLUGIN


def write_setting(path: Path, section: str, key: str, value: str) -> None:
    """Set one key of a QGIS settings file; keep all other lines as they are."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if f"[{section}]" not in lines:
        lines += ["", f"[{section}]"]
    start = lines.index(f"[{section}]") + 1
    end = next((n for n in range(start, len(lines)) if lines[n].startswith("[")), len(lines))
    kept = [line for line in lines[start:end] if not line.startswith(f"{key}=")]
    lines[start:end] = [f"{key}={value}", *kept]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- command line ---------------------------------------------------------------------------


def parse(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the chosen command and its options."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(action: Callable[..., object], text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(action.__name__, help=text, description=action.__doc__)
        command.set_defaults(action=action)
        return command

    add(demo, "segment the sample scene").add_argument(
        "--gui", action="store_true", help="open QGIS with the result"
    )
    tests = add(test, "run the tests")
    tests.add_argument("--suite", help="one folder of tests/, for example engine")
    tests.add_argument("pytest", nargs="*", help="words for pytest, after --")
    add(lint, "check style, types, imports and safety")
    add(package, "make the zip for plugins.qgis.org")
    add(install, "put the plugin into a QGIS profile").add_argument(
        "--profile", default="default", help="name of the profile (default: default)"
    )
    return parser.parse_args(words)


def main() -> int:
    """Run one command; return the exit status."""
    options = parse()
    try:
        options.action(options)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
