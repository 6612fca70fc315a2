"""The command ``evaluate``: scores of a model, a training or a rule, on scenes or rasters."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.modality import Scenario
from ...engine.command.option_values import one_of
from ...engine.files.place import check_place
from ...engine.files.text_file import write_json
from ..errors import ConfigError, refuse_none
from ..measuring.evaluate import Answerer, as_labelled, evaluate
from ..measuring.predict import Predictor, Tiling
from ..measuring.rule import TunedRule
from ..measuring.subject import Subject
from ..models.card_text import score_table
from ..scenes.cache import LabelledScene, SceneCache
from ..scenes.classes import refuse_other_classes
from ..scenes.prepare import Split
from .real_data import add_bands, add_unit

SUMMARY = "measure a model, a training or the analyst's rule against labels"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    _add_what(parser.add_argument_group("what is measured (one of these)"))
    _add_data(parser.add_argument_group("on what (scenes, or rasters on one grid)"))
    parser.add_argument("--tile", type=int, metavar="PX", help="side of a tile (the model's own)")
    parser.add_argument("--overlap", type=int, metavar="PX", help="of tiles (default: up to 64)")
    parser.add_argument(
        "--erode",
        type=int,
        default=0,
        metavar="PX",
        help="leave out pixels this close to a border between classes (default %(default)s)",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="report as JSON")


def _add_what(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--model", metavar="ID-or-DIR", help="a bundled model or a model folder")
    group.add_argument("--run", type=Path, metavar="DIR", help="run folder of 'train'")
    group.add_argument(
        "--rule",
        type=Path,
        metavar="DIR",
        help="thresholds on NDVI and height, tuned on the validation scenes in DIR",
    )


def _add_data(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--scenes", type=Path, metavar="DIR", help="folder written by 'prepare'")
    group.add_argument(
        "--split",
        type=one_of(Split),
        metavar="NAME",
        default=Split.TEST,
        help="which of its scenes: train, validation or test (default: test)",
    )
    group.add_argument(
        "--eroded",
        action="store_true",
        help="against the labels without borders that came with real test scenes",
    )
    group.add_argument("--limit", type=int, metavar="N", help="of these, the first N")
    group.add_argument(
        "--labels", type=Path, metavar="FILE", help="class ids or ISPRS colours; 255 ignored"
    )
    group.add_argument(
        "--rgir",
        type=Path,
        metavar="FILE",
        help="an image with red, green and near infrared",
    )
    group.add_argument("--ndsm", type=Path, metavar="FILE", help="heights above ground")
    add_bands(group)
    add_unit(group)
    group.add_argument("--name", help="of the data, for the report")


def run(args: argparse.Namespace) -> int:
    """Measure, print a table, write the report, and return the exit status.

    Raises:
        ConfigError: it is not clear what to measure, or on what.
        DataError: the data cannot be read.
        ModelError: the model cannot be used.
        OutputError: the report cannot be written.
    """
    if args.out is not None:
        check_place(args.out)
    answer, scheme = _answerer(args)
    name, scenarios, scenes = _data(args, scheme)
    results = evaluate(answer, scenes, scenarios, scheme, erode_px=args.erode)
    if args.out is not None:
        measured = args.model or args.run or f"rule, tuned on {args.rule}"
        report = {"data": name, "measured": str(measured), "unit": "percent"}
        write_json({**report, "erode_px": args.erode, "results": results}, args.out)
    sys.stdout.write(f"{name}\n\n{score_table(results, scheme.names)}\n")
    return 0


def _answerer(args: argparse.Namespace) -> tuple[Answerer, ClassScheme]:
    chosen = [each for each in (args.model, args.run, args.rule) if each is not None]
    if len(chosen) != 1:
        raise ConfigError(
            f"{len(chosen)} things are to be measured.", "Give one of --model, --run, --rule."
        )
    if args.rule is not None:
        return TunedRule.on(args.rule).classes, ISPRS
    by_run = args.run is not None
    subject = Subject.of_run(args.run) if by_run else Subject.of_model(args.model)
    tiling = Tiling((args.tile,) if args.tile is not None else subject.tile_sides_px, args.overlap)
    predictor = Predictor(subject.network, subject.normalisation, tiling, subject.bands)
    return predictor.classes, subject.scheme


def _data(
    args: argparse.Namespace, scheme: ClassScheme
) -> tuple[str, list[Scenario], Iterable[LabelledScene]]:
    if (args.scenes is None) == (args.labels is None):
        raise ConfigError("It is not clear on what to measure.", "Give --scenes or --labels.")
    if args.limit is not None:
        refuse_none(args.limit, "scenes")
    if args.scenes is not None:
        refuse_other_classes(args.scenes, scheme)
    if args.eroded:
        return _without_borders(args, scheme)
    if args.scenes is not None:
        cache = SceneCache(args.scenes / args.split.value)
        count = min(args.limit or len(cache), len(cache))
        scenes = (as_labelled(cache[number]) for number in range(count))
        return args.name or f"{cache.kind}, {args.split.value}", list(Scenario), scenes
    from ..datasets.labelled_files import LabelledFiles  # noqa: PLC0415 - scenes need no GDAL
    from ..datasets.own_scene import Reading  # noqa: PLC0415

    files = LabelledFiles(args.labels, args.rgir, args.ndsm)
    reading = Reading(scheme, args.rgir_bands, args.ndsm_unit)
    if not files.scenarios:
        raise ConfigError("Neither image nor heights were given.", "Give --rgir, --ndsm or both.")
    return args.name or args.labels.parent.name, files.scenarios, [files.read(reading)]


def _without_borders(
    args: argparse.Namespace, scheme: ClassScheme
) -> tuple[str, list[Scenario], Iterable[LabelledScene]]:
    if args.scenes is None or args.split is not Split.TEST:
        raise ConfigError("--eroded is for the test scenes of a folder.", "Give --scenes alone.")
    from ..datasets.labelled_files import LabelledFiles  # noqa: PLC0415 - scenes need no GDAL
    from ..datasets.own_scene import Reading  # noqa: PLC0415
    from ..datasets.store import whole_scenes  # noqa: PLC0415

    chosen = [each for each in whole_scenes(args.scenes) if each.eroded is not None][: args.limit]
    if not chosen:
        raise ConfigError(
            f"No scene in {args.scenes} came with eroded labels.", "Give --erode 3 instead."
        )
    scenes = (
        LabelledFiles(each.eroded, each.files.rgir, each.files.ndsm).read(Reading(scheme))
        for each in chosen
        if each.eroded is not None
    )
    return args.name or "real, test, eroded", list(Scenario), scenes
