"""Small wheels made on the spot, a lock of them, and the Python that runs the tests."""

from __future__ import annotations

import hashlib
import os
import sys
import zipfile
from pathlib import Path

import pytest

from dis2_plugin.core.process.installation import Build
from dis2_plugin.core.progress import SilentReporter
from dis2_plugin.environment.connection import Connection
from dis2_plugin.environment.install import install
from dis2_plugin.environment.place import PrivateFolder
from dis2_plugin.environment.plan import make_plan
from dis2_plugin.environment.target import ask_site


def make_wheel(folder: Path, name: str, code: str) -> Path:
    """Write the wheel of a package that is one module."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-1.0-py3-none-any.whl"
    about = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", code)
        archive.writestr(
            f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
        )
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{about}/RECORD", "")
    return path


class Computer:
    """A computer with a wheelhouse and a private folder that is empty yet."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.wheelhouse = root / "wheelhouse"
        self.place = PrivateFolder(root / "data" / "dependencies-1-py3")
        clean = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
        self.site = ask_site(sys.executable, clean)
        make_wheel(self.wheelhouse, "onnxruntime", "import helper\n__version__ = '1.0'\n")
        make_wheel(self.wheelhouse, "helper", "")
        self.lock()

    def lock(self) -> None:
        """Lock the wheels as they are now."""
        lines = []
        for path in sorted(self.wheelhouse.glob("*.whl")):
            content = path.read_bytes()
            lines.append(f"{hashlib.sha256(content).hexdigest()} {len(content)} 9 {path.name}\n")
        (self.root / "locks").mkdir(exist_ok=True)
        (self.root / "locks" / "onnx.txt").write_text("".join(lines), encoding="utf-8")

    def install(self, connection=None, reporter=None, is_cancelled=lambda: False):
        """Install what is locked, from the wheelhouse unless another way is named."""
        plan = make_plan(Build.ONNX, self.site.target, self.place, self.root / "locks")
        way = connection or Connection(wheelhouse=str(self.wheelhouse))
        return install(plan, self.site, way, reporter or SilentReporter(), is_cancelled)

    def left(self) -> list[str]:
        """Return what lies beside and in the place of the private folder."""
        return sorted(path.name for path in self.place.path.parent.glob("*"))


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)
