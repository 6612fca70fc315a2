"""Holds networks against points that a person named by looking at real images; heights are missing.

    python docs/studies/points_by_eye.py FOLDER POINTS.csv MODEL_OR_RUN ...

FOLDER is one of ``photographs.py``; each image is enlarged to 30 cm. POINTS has the columns
``file``, ``row``, ``column`` (of the image as it is) and ``class``. Prints, for each network, the
share of points it names alike, F1 of the classes, and how many points it alone has right and the
first network alone, with the probability of that by chance (McNemar).
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import numpy as np
from photographs import ENLARGED, maps_without_heights, scene_of
from scipy.stats import binomtest

from dis2_plugin.training.measuring.subject import Subject

CENTRE = ENLARGED // 2


def answers(subject: Subject, scenes: dict, points: list[dict[str, str]]) -> np.ndarray:
    """Return the class names that a network gives the points."""
    maps = dict(zip(scenes, maps_without_heights(subject, scenes.values())))
    places = [[ENLARGED * int(of[axis]) + CENTRE for axis in ("row", "column")] for of in points]
    names = np.array(subject.scheme.names)
    return np.array([names[maps[of["file"]][tuple(at)]] for of, at in zip(points, places)])


def f1(truth: np.ndarray, found: np.ndarray, name: str) -> float:
    """Return F1 of a class in percent."""
    both = ((truth == name) & (found == name)).sum()
    return 200.0 * both / max((truth == name).sum() + (found == name).sum(), 1)


def main() -> None:
    """Print a line for each network."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("points", type=Path)
    parser.add_argument("networks", nargs="+", metavar="MODEL_OR_RUN")
    options = parser.parse_args()
    with options.points.open(encoding="utf-8", newline="") as file:
        points = list(csv.DictReader(file))
    scenes = {name: scene_of(options.folder / name) for name in {of["file"] for of in points}}
    truth = np.array([of["class"] for of in points])
    first = None
    for name in options.networks:
        subject = Subject.of(name)
        right = (found := answers(subject, scenes, points)) == truth
        scores = ", ".join(f"{of} {f1(truth, found, of):.1f}" for of in np.unique(truth))
        print(f"{subject.name}: {100 * right.mean():.1f} % of {len(truth)} points; F1 {scores}")
        if first is None:
            first = right
            continue
        gained, lost = int((right & ~first).sum()), int((first & ~right).sum())
        chance = binomtest(gained, gained + lost).pvalue if gained + lost else 1.0
        print(f"    {gained} points gained, {lost} lost (p = {chance:.3f})")


if __name__ == "__main__":
    main()
