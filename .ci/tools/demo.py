"""Segment the sample scene in the three scenarios, score the maps, and let QGIS draw them.

Run by ``python3 build.py demo``, with the interpreter that has the engine's dependencies.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject

from dis2_plugin.core.class_scheme import ClassScheme
from dis2_plugin.core.results.result import RUN_FILE, RunResult
from dis2_plugin.qgis_app.layers.style import class_scheme

from .demo_pages import draw_attention_page, draw_maps_page
from .demo_project import DemoRun, fill_project, write_project

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
GEOPACKAGE = "dis2.gpkg"
SCENARIOS = {
    "full": ("both inputs", ("rgir", "ndsm")),
    "missing-ndsm": ("heights missing", ("rgir",)),
    "missing-rgir": ("image missing", ("ndsm",)),
}
"""What each scenario is called in the pictures, and which inputs it is given."""

Report = Mapping[str, Any]


def engine(*words: str | Path) -> None:
    """Run the engine; what it says goes to the person only when it fails.

    Raises:
        SystemExit: it failed.
    """
    command = [sys.executable, "-m", "dis2_plugin.engine", *map(str, words)]
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise SystemExit(done.returncode)


def segment(scenario: str, folder: Path) -> RunResult:
    """Write the maps of one scenario, and one GeoPackage with all of them."""
    inputs: list[str | Path] = []
    for modality in SCENARIOS[scenario][1]:
        inputs += [f"--{modality}", SAMPLE / f"{modality}.tif"]
    saved = ("--out", folder, "--gpkg", folder / GEOPACKAGE)
    engine("segment", *inputs, "--scenario", scenario, *saved)
    return RunResult.from_json(json.loads((folder / RUN_FILE).read_text(encoding="utf-8")))


def score(folder: Path) -> Report:
    """Return the evaluation report of one scenario against the labels of the sample."""
    report = folder / "report.json"
    words = ("--classes", folder / "classes.tif", "--reference", SAMPLE / "labels.tif")
    engine("evaluate", *words, "--out", report)
    return json.loads(report.read_text(encoding="utf-8"))


def scores_as_text(reports: Mapping[str, Report], scheme: ClassScheme) -> str:
    """Return F1 by class and scenario as a table; a class the reference lacks has none."""
    rows = ["F1 on the sample scene   " + "".join(f"{name:>16}" for name in reports)]
    scores = [[entry["f1"] for entry in report["classes"]] for report in reports.values()]
    for item, values in zip(scheme.classes, zip(*scores)):
        cells = ("-" if value is None else f"{value:.3f}" for value in values)
        rows.append(f"  {item.title:<23}" + "".join(f"{cell:>16}" for cell in cells))
    rows.append(f"  {'mean':<23}" + "".join(f"{r['mean_f1']:>16.3f}" for r in reports.values()))
    return "\n".join(rows)


def draw(runs: list[DemoRun], out: Path) -> None:
    """Write the project and the pictures."""
    application = QgsApplication([], True)
    application.initQgis()
    layers = fill_project(QgsProject.instance(), SAMPLE, runs)
    write_project(QgsProject.instance(), layers.sample["rgir"], out / "demo.qgz")
    draw_maps_page(layers, runs, out / "maps.png")
    draw_attention_page(layers, runs, out / "attention.png")
    QgsProject.instance().clear()
    application.exitQgis()


def main() -> None:
    """Make everything in the folder that is the only argument."""
    out = Path(sys.argv[1]).resolve()
    runs, reports = [], {}
    for number, (scenario, (title, _)) in enumerate(SCENARIOS.items(), start=1):
        print(f"[{number}/4] Segmenting the sample scene, {title}", flush=True)
        result = segment(scenario, out / scenario)
        reports[scenario] = score(out / scenario)
        caption = f"{title}, mean F1 {reports[scenario]['mean_f1']:.2f}"
        runs.append(DemoRun(caption, out / scenario, result))
        print(f"      {result.seconds['total']:.1f} s on {result.device} ({result.backend})")
    print("[4/4] Drawing the maps with QGIS", flush=True)
    draw(runs, out)
    print(f"\n{scores_as_text(reports, class_scheme(runs[0].result))}\n")
    print(f"Pictures:     {out / 'maps.png'}\n              {out / 'attention.png'}")
    print(f"GeoPackage:   {out / 'full' / GEOPACKAGE}  (drag it into QGIS)")
    print(f"QGIS project: {out / 'demo.qgz'}")


if __name__ == "__main__":
    main()
