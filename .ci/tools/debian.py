"""Another Debian in a folder: the checkout is copied into it, and its own ``build.py`` runs there.

    PYTHONPATH=.ci python3 -m tools.debian bookworm bash .ci/run

debootstrap makes it once, with nothing but Python; all else is brought by ``build.py`` itself, so
this also shows that a bare machine is enough. What must be mounted is mounted in a mount space
of its own, which ends with the command: nothing stays mounted, whatever happens.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from .steps import BUILD, ROOT, BuildError, run, run_quietly

RELEASES = ("bookworm", "trixie", "forky")
"""Debian 12 with QGIS 3.22, Debian 13 with QGIS 3.40, and testing, which had QGIS 3.44."""
MIRROR = "http://deb.debian.org/debian"
INSIDE = PurePosixPath("/dis2")
"""The checkout's copy, as seen from inside."""

_SCRIPT = Path("/usr/share/debootstrap/scripts/sid")
"""How debootstrap makes every one of them; an older debootstrap lacks a newer release's name."""
_PYTHON = "python3,python3-venv,ca-certificates"
_STAMP = "dis2-ready"
_MOUNT = (
    'tree=$1; shift; mount --rbind /proc "$tree/proc" && mount --rbind /dev "$tree/dev" '
    '&& mount --bind /tmp "$tree/tmp" || exit 1; '  # /tmp: one numbering of screens for Xvfb
    'if [ -d "$PIP_FIND_LINKS" ]; then mkdir -p "$tree$PIP_FIND_LINKS" '
    '&& mount --bind "$PIP_FIND_LINKS" "$tree$PIP_FIND_LINKS"; fi; '
    'exec chroot "$tree" "$@"'
)
_FROM_HERE = ("etc/resolv.conf", "etc/ssl/certs/ca-certificates.crt")
_KEPT_VARIABLES = ("PIP_", "HTTP", "http", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "OMP_")
_KEPT_FOLDERS = {".venv", ".qgis-settings", "build", "dist"}


def run_inside(release: str, *words: str) -> None:
    """Run a command in a copy of the checkout on another Debian.

    Raises:
        BuildError: the release cannot be had here, or the command failed.
    """
    tree = provide(release)
    copy_checkout(tree / INSIDE.relative_to("/"))
    for name in _FROM_HERE:
        if Path("/", name).is_file():
            shutil.copyfile(Path("/", name), tree / name)
    inside = f'cd {INSIDE} && exec "$@"'
    mount = ("unshare", "--mount", "sh", "-c", _MOUNT, "sh", str(tree))
    run(*mount, "env", "-i", *_variables(), "sh", "-c", inside, "sh", *words)


def provide(release: str) -> Path:
    """Return the folder of a release, made where it is not there yet.

    Raises:
        BuildError: this is not root on a system with debootstrap, or debootstrap failed.
    """
    tree = BUILD / release
    if (tree / _STAMP).exists():
        return tree
    if not shutil.which("debootstrap") or os.geteuid() != 0:
        raise BuildError(
            f"Making {release} in a folder needs debootstrap and the rights of root.",
            "On Debian and Ubuntu: sudo apt-get install debootstrap, then the command with sudo.",
        )
    shutil.rmtree(tree, ignore_errors=True)
    words = ("--variant=minbase", f"--include={_PYTHON}", release, tree, MIRROR, _SCRIPT)
    run_quietly(f"Making {release} in {tree}", "debootstrap", *words)
    (tree / _STAMP).touch()
    return tree


def copy_checkout(target: Path) -> None:
    """Make a folder hold what the checkout holds, apart from what git ignores."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    wanted = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    for path in [path for path in target.rglob("*") if path.is_file() and _is_copied(path, target)]:
        if path.relative_to(target).as_posix() not in wanted:
            path.unlink(missing_ok=True)  # a run that goes on there clears up too
    for name in wanted:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)


def _is_copied(path: Path, target: Path) -> bool:
    return path.relative_to(target).parts[0] not in _KEPT_FOLDERS


def _variables() -> list[str]:
    kept = [f"{k}={v}" for k, v in os.environ.items() if k.startswith(_KEPT_VARIABLES)]
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return [f"PATH={path}", "HOME=/root", "LANG=C.UTF-8", *kept]


def main(words: Sequence[str]) -> int:
    """Run the command that was named on the release that was named; return the exit status."""
    try:
        run_inside(*words)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
