"""Segment the sample scene in the three scenarios, score the maps and draw them.

Run by ``python3 build.py demo``, with the interpreter that has the engine's dependencies.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from panels import Panel, coloured, draw, false_colour, glowing, grey, read_bands
from qgis.PyQt.QtGui import QGuiApplication

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
GEOPACKAGE = "dis2.gpkg"
SCENARIOS = {
    "full": ("both inputs", ("rgir", "ndsm")),
    "missing-ndsm": ("heights missing", ("rgir",)),
    "missing-rgir": ("image missing", ("ndsm",)),
}
"""What each scenario is called in the pictures, and which inputs it is given."""


def engine(*words: str | Path) -> None:
    """Run the engine; its words and errors go to the person.

    Raises:
        CalledProcessError: it failed.
    """
    command = [sys.executable, "-m", "dis2_plugin.engine", *map(str, words)]
    subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL)


def segment(scenario: str, folder: Path) -> None:
    """Write the maps of one scenario, and one GeoPackage with all of them."""
    inputs: list[str | Path] = []
    for modality in SCENARIOS[scenario][1]:
        inputs += [f"--{modality}", SAMPLE / f"{modality}.tif"]
    saved = ("--out", folder, "--gpkg", folder / GEOPACKAGE)
    engine("segment", *inputs, "--scenario", scenario, *saved)


def score(folder: Path) -> dict[str, Any]:
    """Return the evaluation report of one scenario against the labels of the sample."""
    report = folder / "report.json"
    words = ("--classes", folder / "classes.tif", "--reference", SAMPLE / "labels.tif")
    engine("evaluate", *words, "--out", report)
    return json.loads(report.read_text(encoding="utf-8"))


def scores_as_text(reports: dict[str, dict[str, Any]]) -> str:
    """Return F1 by class and scenario as a table."""
    rows = ["F1 on the sample scene   " + "".join(f"{name:>18}" for name in reports)]
    names = [item["name"] for item in next(iter(reports.values()))["classes"]]
    for index, name in enumerate(names):
        values = (report["classes"][index]["f1"] for report in reports.values())
        rows.append(f"  {name:<23}" + "".join(f"{value:>18.3f}" for value in values))
    rows.append(f"  {'mean':<23}" + "".join(f"{r['mean_f1']:>18.3f}" for r in reports.values()))
    return "\n".join(rows)


def draw_comparison(out: Path, reports: dict[str, dict[str, Any]], path: Path) -> None:
    """Draw the inputs and the labels above the three maps."""
    palette = _palette(out)
    image, heights, labels = (
        read_bands(SAMPLE / f"{name}.tif") for name in ("rgir", "ndsm", "labels")
    )
    above = [
        Panel("Image (near infrared, red, green)", false_colour(image)),
        Panel("Heights above ground", grey(heights[0])),
        Panel("Labels", coloured(labels[0], palette)),
    ]
    below = [
        Panel(
            f"Map, {SCENARIOS[name][0]}: mean F1 {report['mean_f1']:.2f}",
            coloured(read_bands(out / name / "classes.tif")[0], palette),
        )
        for name, report in reports.items()
    ]
    draw([above, below], path)


def draw_attention(out: Path, path: Path) -> None:
    """Draw where the network looked: a row for each scenario, a column for each class."""
    background = grey(read_bands(SAMPLE / "rgir.tif")[0])
    rows = [
        [
            Panel(
                f"{item['title']}, {title}",
                glowing(read_bands(out / name / f"cwam_{item['name']}.tif")[0], background),
            )
            for item in _classes(out)
        ]
        for name, (title, _) in SCENARIOS.items()
    ]
    draw(rows, path)


def _classes(out: Path) -> list[dict[str, Any]]:
    run = json.loads((out / "full" / "run.json").read_text(encoding="utf-8"))
    card = ROOT / "models" / run["model"]["id"] / "model.json"
    return json.loads(card.read_text(encoding="utf-8"))["classes"]


def _palette(out: Path) -> dict[int, tuple[int, int, int]]:
    return {item["id"]: tuple(item["colour"]) for item in _classes(out)}


def main() -> None:
    """Make everything in the folder that is the only argument."""
    out = Path(sys.argv[1])
    reports = {}
    for scenario, (title, _) in SCENARIOS.items():
        print(f"Segmenting the sample scene, {title}", flush=True)
        segment(scenario, out / scenario)
        reports[scenario] = score(out / scenario)
    application = QGuiApplication([])
    draw_comparison(out, reports, out / "comparison.png")
    draw_attention(out, out / "attention.png")
    application.quit()
    print(scores_as_text(reports))
    print(f"GeoPackage, drag it into QGIS: {out / 'full' / GEOPACKAGE}")
    print(f"Pictures: {out / 'comparison.png'} {out / 'attention.png'}")


if __name__ == "__main__":
    main()
