"""Holds networks against real images in which people counted trees, heights missing.

    python docs/studies/counted_trees.py FOLDER MODEL_OR_RUN ...

FOLDER is one of ``photographs.py`` whose list has the column ``tree_points``. Every fourth image is
enlarged to 30 cm. Prints, for each network, the rank correlation of the area it calls tree with the
number of trees that were counted, and by how much it is above the first network's, with the 95 %
interval of that difference over other draws of as many images (bootstrap).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from photographs import Drawn, held_out, interval, maps_without_heights, scene_of
from scipy.stats import spearmanr

from dis2_plugin.training.measuring.subject import Subject


def advantage(
    drawn: Drawn, counted: Sequence[int], first: Sequence[float], found: Sequence[float]
) -> float:
    """Return by how much ``found`` correlates better than ``first`` in some of the images."""
    trees, before, after = np.array([counted, first, found])[:, drawn]
    return float(spearmanr(trees, after).statistic - spearmanr(trees, before).statistic)


def main() -> None:
    """Print a line for each network."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("networks", nargs="+", metavar="MODEL_OR_RUN")
    options = parser.parse_args()
    rows = held_out(options.folder)
    scenes = [scene_of(options.folder / row["file"]) for row in rows]
    counted = [int(row["tree_points"]) for row in rows]
    first: list[float] = []
    for name in options.networks:
        subject = Subject.of(name)
        tree = subject.scheme.names.index("tree")
        maps = maps_without_heights(subject, scenes)
        found = [float((classes == tree).mean()) for classes in maps]
        correlation = spearmanr(counted, found).statistic
        said = f"{subject.name}: {correlation:.2f}, tree {100 * np.mean(found):.1f} % of the area"
        if first:
            wanted = (counted, first, found)
            low, high = interval(len(rows), lambda drawn, of=wanted: advantage(drawn, *of))
            above = advantage(np.arange(len(rows)), *wanted)
            said += f", {above:+.2f} ({low:+.2f} to {high:+.2f})"
        print(said)
        first = first or found


if __name__ == "__main__":
    main()
