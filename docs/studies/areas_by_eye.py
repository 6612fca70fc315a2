"""Holds networks against areas that were named by looking at real images; heights are missing.

    python docs/studies/areas_by_eye.py FOLDER AREAS.csv MODEL_OR_RUN ... [--times N]

FOLDER is one of ``photographs.py``; every fourth image, from which no network learns, is enlarged N
times, to 30 cm unless told otherwise. AREAS is a file as ``named_areas.py`` tells. Prints, for each
network, the share of pixels of named areas that it names alike and F1 of the classes, and by how
much its mean F1 is above the first network's, with the 95 % interval of that difference over other
draws of as many images (bootstrap).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from named_areas import Labels, labels_of, read_areas
from osgeo import gdal
from photographs import ENLARGED, Drawn, held_out, interval, maps_without_heights, scene_of

from dis2_plugin.core.class_scheme import ISPRS, NO_DATA_ID
from dis2_plugin.engine.evaluation.confusion import Confusion
from dis2_plugin.training.measuring.subject import Subject


def counted(found: Labels, labels: Labels) -> Confusion:
    """Return the pixels of named areas by class and by what a network calls them."""
    confusion, named = Confusion(ISPRS), labels != NO_DATA_ID
    confusion.add(labels[named], found[named])
    return confusion


def mean_f1(images: Sequence[Confusion]) -> float:
    """Return the mean F1 of classes over images together, in percent."""
    return 100.0 * (sum(images, Confusion(ISPRS)).scores().mean_f1 or 0.0)


def advantage(drawn: Drawn, first: Sequence[Confusion], found: Sequence[Confusion]) -> float:
    """Return by how much the mean F1 of ``found`` is above that of ``first`` in some images."""
    before, after = ([images[number] for number in drawn] for images in (first, found))
    return mean_f1(after) - mean_f1(before)


def main() -> None:
    """Print two lines for each network."""
    gdal.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("areas", type=Path)
    parser.add_argument("networks", nargs="+", metavar="MODEL_OR_RUN")
    parser.add_argument("--times", type=int, default=ENLARGED, help="how many times (default 2)")
    options = parser.parse_args()
    areas, times = read_areas(options.areas), options.times
    names = [row["file"] for row in held_out(options.folder) if row["file"] in areas]
    scenes = [scene_of(options.folder / name, times) for name in names]
    labels = [
        labels_of(areas[name], scene.labels.shape[0] // times, times)
        for name, scene in zip(names, scenes)
    ]
    first: list[Confusion] = []
    for network in options.networks:
        subject = Subject.of(network)
        found = [*map(counted, maps_without_heights(subject, scenes), labels)]
        total = sum(found, Confusion(ISPRS))
        scores = total.scores()
        each = ", ".join(f"{of.name} {100 * (of.f1 or 0.0):.1f}" for of in scores.classes)
        share = 100 * (scores.overall_accuracy or 0.0)
        print(f"{subject.name}: {share:.1f} % of {total.pixels:,} px in {len(names)} images")
        said = f"    mean F1 {mean_f1(found):.1f}; {each}"
        if first:
            both = (first, found)
            low, high = interval(len(names), lambda drawn, of=both: advantage(drawn, *of))
            said += f"; {mean_f1(found) - mean_f1(first):+.1f} ({low:+.1f} to {high:+.1f})"
        print(said)
        first = first or found


if __name__ == "__main__":
    main()
