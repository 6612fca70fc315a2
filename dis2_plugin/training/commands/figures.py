"""The command ``figures``: figures 4, 5 and 6 of the paper as pictures, of a model at a place."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

from ...core.jobs.job import SegmentationJob
from ...core.models.model_card import DEFAULT_MODEL_ID, ModelCard, find_model
from ...network.weights.checkpoint import load_network
from ..errors import ConfigError, refuse_side, writing_to
from .real_data import add_bands, add_unit

SUMMARY = "draw figures 4, 5 and 6: class queries, feature maps, class-wise attention"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--model",
        default=DEFAULT_MODEL_ID,
        metavar="ID-or-DIR",
        help="a bundled model or a model folder (default %(default)s)",
    )
    image, heights = "an image with red, green and near infrared", "heights above ground"
    parser.add_argument("--rgir", type=Path, required=True, metavar="FILE", help=image)
    parser.add_argument("--ndsm", type=Path, required=True, metavar="FILE", help=heights)
    add_bands(parser)
    add_unit(parser)
    parser.add_argument("--labels", type=Path, metavar="FILE", help="to be drawn beside the answer")
    parser.add_argument(
        "--at",
        type=int,
        nargs=2,
        metavar=("COL", "ROW"),
        help="pixel of the image in the middle of the figures (default: the image's own middle)",
    )
    parser.add_argument("--tile", type=int, metavar="PX", help="side of the tile (the model's own)")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder for figure-4.png and so on"
    )


def run(args: argparse.Namespace) -> int:
    """Draw the figures, name the files, and return the exit status.

    Raises:
        ConfigError: matplotlib is not installed, the tile does not fit the network, or the place
            is outside the image.
        DataError: there is no image or there are no heights at the place.
        InputError: a raster cannot be used.
        ModelError: the model cannot be used.
        OutputError: the pictures cannot be written.
    """
    if find_spec("matplotlib") is None:
        raise ConfigError(
            "The figures need the Python package matplotlib, which is not installed.",
            "Install it with: pip install matplotlib",
        )
    if args.tile is not None:
        refuse_side(args.tile, "A tile")
    card = find_model(args.model)
    for path in _draw(card, args):
        sys.stdout.write(f"{path}\n")
    return 0


def _draw(card: ModelCard, args: argparse.Namespace) -> list[Path]:
    from ..figures.attention import draw_attention  # noqa: PLC0415 - others do without matplotlib
    from ..figures.features import draw_features  # noqa: PLC0415
    from ..figures.queries import draw_queries  # noqa: PLC0415
    from ..figures.sheet import save  # noqa: PLC0415
    from ..figures.view import Place, open_view  # noqa: PLC0415

    place = Place(args.tile or card.tile_px, None if args.at is None else tuple(args.at))
    rasters = SegmentationJob(
        out="",
        rgir=str(args.rgir),
        ndsm=str(args.ndsm),
        rgir_bands=args.rgir_bands,
        ndsm_unit=args.ndsm_unit,
    )
    view = open_view(card, rasters, args.labels, place)
    network = load_network(card)
    trace = view.trace(network)
    figures = {5: draw_features(trace, view, card.title)}
    if network.config.class_wise:
        figures[4] = draw_queries(network, card.classes, card.title)
        figures[6] = draw_attention(trace, view, card.title)
    else:
        sys.stderr.write(f"{card.title} has no class-wise attention: no figures 4 and 6.\n")
    paths = {args.out / f"figure-{number}.png": figures[number] for number in sorted(figures)}
    with writing_to(args.out):
        args.out.mkdir(parents=True, exist_ok=True)
    for path, figure in paths.items():
        save(figure, path)
    return list(paths)
