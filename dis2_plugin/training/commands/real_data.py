"""Options of ``prepare`` for real data: the ISPRS benchmarks, and a person's own folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.class_scheme import ISPRS, ClassScheme
from ...core.jobs.job import HeightUnit
from ...engine.command.option_values import one_of, read_bands
from ..errors import ConfigError
from ..scenes.cache import TEXTURES
from ..scenes.classes import CLASSES_NAME, keep_classes, read_classes
from ..scenes.prepare import Split

if TYPE_CHECKING:
    from ..datasets.sources import SceneSource


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    group = parser.add_argument_group("real data in place of simulated scenes (one of these)")
    which = group.add_mutually_exclusive_group()
    which.add_argument(
        "--vaihingen",
        type=Path,
        nargs="+",
        metavar="DOWNLOAD",
        help="ISPRS Vaihingen: folders or zips as they were downloaded",
    )
    which.add_argument(
        "--potsdam", type=Path, nargs="+", metavar="DOWNLOAD", help="ISPRS Potsdam, likewise"
    )
    which.add_argument(
        "--triples",
        type=Path,
        metavar="FOLDER",
        help="own scenes: files rgir*.tif, ndsm*.tif, and labels* as raster or polygons",
    )
    which.add_argument(
        "--textures",
        type=Path,
        metavar="FOLDER",
        help="photographs, labelled or not, to lend their texture to scenes or to be learned from",
    )
    group.add_argument(
        "--splits",
        type=one_of(Split),
        nargs="+",
        default=list(Split),
        metavar="SPLIT",
        help="which of train, validation, test to prepare (default: all)",
    )
    group.add_argument(
        "--validation",
        nargs="+",
        metavar="TILE",
        help="ISPRS training tiles held out for validation, in place of the usual ones",
    )
    _add_own(
        parser.add_argument_group("how the files of --triples are read; of --textures, the bands")
    )


def _add_own(group: argparse._ArgumentGroup) -> None:
    add_bands(group)
    add_unit(group)
    group.add_argument(
        "--class-field",
        default="class_id",
        metavar="FIELD",
        help="of polygons: holds class id or name (default %(default)s)",
    )
    group.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="LABEL=CLASS",
        help=f"what a label means, once for each; classes are those of FOLDER/{CLASSES_NAME}, "
        f"else {', '.join(ISPRS.names)}",
    )
    group.add_argument(
        "--piece",
        type=int,
        default=4096,
        metavar="PX",
        help="longest side of a scene kept whole (default %(default)s)",
    )
    group.add_argument(
        "--seed",
        type=int,
        default=0,
        help="of the split, where FOLDER/splits.csv does not give it (default %(default)s)",
    )


def add_bands(group: argparse._ActionsContainer) -> None:
    """Declare which bands of images are red, green and near infrared."""
    group.add_argument(
        "--rgir-bands", type=read_bands, metavar="R,G,NIR", help="band numbers (default: by names)"
    )


def add_unit(group: argparse._ActionsContainer) -> None:
    """Declare the unit of heights."""
    group.add_argument(
        "--ndsm-unit",
        type=one_of(HeightUnit),
        default=HeightUnit.METRE,
        metavar="UNIT",
        help="m, dm or cm (default m)",
    )


def is_asked(args: argparse.Namespace) -> bool:
    """Tell whether real data is to be prepared."""
    asked = (args.vaihingen, args.potsdam, args.triples, args.textures)
    return any(each is not None for each in asked)


def run(args: argparse.Namespace) -> int:
    """Write what is not there yet, and return the exit status.

    Raises:
        ConfigError: an option has an impossible value.
        DataError: files are missing, damaged or do not fit together.
        InputError: a raster or layer cannot be read.
        OutputError: the scenes cannot be written.
    """
    from ..datasets.store import prepare_sources  # noqa: PLC0415 - simulating needs no GDAL
    from ..datasets.textures import prepare_textures  # noqa: PLC0415

    if args.textures is not None:
        written = prepare_textures(args.textures, args.out, args.rgir_bands)
        folder = args.out / TEXTURES
        kept = "" if written else "; there are some of these sizes: delete them to take others"
        sys.stdout.write(f"{written} images written to {folder}{kept}\n")
        return 0
    sources, scheme = _sources(args)
    keep_classes(scheme, args.out)
    written = prepare_sources(sources, args.out)
    sys.stdout.write(f"{written} scenes written to {args.out}, {len(sources) - written} there\n")
    return 0


def _sources(args: argparse.Namespace) -> tuple[list[SceneSource], ClassScheme]:
    from ..datasets.download import Download  # noqa: PLC0415 - simulating needs no GDAL
    from ..datasets.isprs import plan_benchmark  # noqa: PLC0415
    from ..datasets.potsdam import Potsdam  # noqa: PLC0415
    from ..datasets.triples import TripleOptions, plan_triples  # noqa: PLC0415
    from ..datasets.vaihingen import Vaihingen  # noqa: PLC0415

    splits = list(dict.fromkeys(args.splits))
    if args.triples is None:
        benchmark = Vaihingen() if args.vaihingen else Potsdam()
        download = Download(args.vaihingen or args.potsdam)
        return plan_benchmark(benchmark, download, splits, args.validation), ISPRS
    if args.validation:
        raise ConfigError("--validation names ISPRS tiles.", "List your splits in splits.csv.")
    scheme = read_classes(args.triples)
    options = TripleOptions(
        scheme=scheme,
        bands=args.rgir_bands,
        unit=args.ndsm_unit,
        class_field=args.class_field,
        mapping=_mapping(args.map, scheme),
        piece_px=args.piece,
        seed=args.seed,
    )
    return plan_triples(args.triples, options, splits), scheme


def _mapping(pairs: list[str], scheme: ClassScheme) -> dict[int | str, int]:
    """Return class ids by the texts of labels; colours are ``#rrggbb`` in small letters."""
    ids = {item.name: item.id for item in scheme.classes}
    mapping: dict[int | str, int] = {}
    for pair in pairs:
        label, _, name = pair.rpartition("=")
        if not label or name not in ids:
            raise ConfigError(f"--map {pair} names no class.", f"Classes: {', '.join(ids)}.")
        mapping[label.lower() if label.startswith("#") else label] = ids[name]
    return mapping
