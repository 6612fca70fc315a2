"""The proof that it works: the bundled model maps the sample scene, and the map is compared."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import Dis2Error
from ..core.process.installation import SelfTest
from ..core.process.messages import Failed, Finished, Message, from_line
from ..core.progress import Progress
from ..core.results.result import CLASSES_FILE, RunResult
from .child import Child, ChildError, run_child

_NEWS = Callable[[Progress], None]


@dataclass(frozen=True)
class Engine:
    """How the engine is started.

    Attributes:
        interpreter: its Python.
        variables: its environment.
        root: the plugin's folder, which has the sample scene too.
    """

    interpreter: str
    variables: dict[str, str]
    root: Path

    def child(self, *words: str) -> Child:
        """Return the engine with these words."""
        start = (self.interpreter, "-m", f"{__package__.split('.')[-2]}.engine")
        return Child((*start, *words), self.variables, str(self.root))


def self_test(
    engine: Engine,
    on_progress: _NEWS = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> SelfTest:
    """Run the bundled model on the sample scene and compare the map with the drawn labels.

    Raises:
        Cancelled: ``is_cancelled`` became true.
        Dis2Error: the engine failed; the message and the remedy are its own.
    """
    sample = engine.root / "resources" / "sample"
    with tempfile.TemporaryDirectory() as folder:
        inputs = (f"--rgir={sample / 'rgir.tif'}", f"--ndsm={sample / 'ndsm.tif'}")
        segment = engine.child("segment", *inputs, "--out", folder, "--json")
        result = _result(segment, on_progress, is_cancelled)
        report = Path(folder) / "report.json"
        classes, labels = Path(folder) / CLASSES_FILE, sample / "labels.tif"
        words = (f"--classes={classes}", f"--reference={labels}", f"--out={report}")
        run_child(engine.child("evaluate", *words), is_cancelled=is_cancelled)
        agreement = float(json.loads(report.read_text(encoding="utf-8"))["overall_accuracy"])
    return SelfTest(
        device=result.device,
        backend=result.backend,
        model=str(result.model.get("id", "")),
        seconds=result.seconds.get("total", 0.0),
        megapixels_per_s=_speed(result),
        agreement=agreement,
    )


def _result(child: Child, on_progress: _NEWS, is_cancelled: Callable[[], bool]) -> RunResult:
    heard: list[Message] = []

    def hear(line: str) -> None:
        message = from_line(line)
        if isinstance(message, Progress):
            on_progress(message)
        elif message is not None:
            heard.append(message)

    try:
        run_child(child, hear, is_cancelled)
    except ChildError:
        if not heard or not isinstance(heard[-1], Failed):
            raise
    last = heard[-1] if heard else None
    if isinstance(last, Failed):
        raise Dis2Error(last.message, last.remedy)
    if not isinstance(last, Finished):
        raise Dis2Error("The engine ended without a result.")
    return last.result


def _speed(result: RunResult) -> float:
    pixels, seconds = sum(result.scenario_pixels.values()), result.seconds.get("map", 0.0)
    return pixels / 1e6 / seconds if seconds else 0.0
