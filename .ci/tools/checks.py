"""What must be clean: style, types, who imports whom, and what the plugin site scans for."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from .guide_pages import DOCUMENTS
from .package import shipped_files
from .steps import ROOT, BuildError, run

CHECKS = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
    "import-linter": ("lint-imports",),
    "bandit": ("bandit", "--quiet", "--recursive", "__init__.py", "dis2_plugin"),
    "Qt 6": ("python", ".ci/tools/qt6.py"),
}
"""Name of each check, and its command."""


def check_everything(programs: Path) -> None:
    """Run every check, also after one has failed.

    Args:
        programs: folder of the environment's programs.

    Raises:
        BuildError: something is not clean; names the checks.
    """
    failed = [name for name, words in CHECKS.items() if not _passes(name, programs, *words)]
    if _finds_secrets(programs / "detect-secrets"):
        failed.append("detect-secrets")
    if failed:
        raise BuildError(
            f"Not clean: {', '.join(failed)}.",
            "The findings are above; `.venv/bin/ruff format .` mends what ruff format finds.",
        )
    print("Clean.")


def _passes(name: str, programs: Path, program: str, *words: str) -> bool:
    print(f"--- {name}")
    try:
        run(programs / program, *words)
    except BuildError:
        return False
    return True


def _finds_secrets(program: Path) -> bool:
    print("--- detect-secrets")
    shipped = [str(path.relative_to(ROOT)) for path in shipped_files()]
    words = [str(program), "scan", *shipped, *DOCUMENTS]
    output = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout
    findings = json.loads(output)["results"]
    for path, secrets in findings.items():
        for secret in secrets:
            print(f"{path}:{secret['line_number']}: {secret['type']}")
    return bool(findings)
