"""A checkpoint of a training becomes a model folder that the engine and the plugin run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...core.class_scheme import ClassScheme
from ...core.errors import OutputError
from ...core.models.model_card import CARD_NAME, ModelCard
from ...core.models.normalisation import Normalisation
from ...network.dis2 import Dis2
from ...network.weights.model_folder import write_model
from ..chips.data_module import gsd_range_of, origin_of, scheme_of
from ..errors import ConfigError, DataError, writing_to
from ..loop.averaging import mean_of
from ..loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from ..loop.module import course_of
from ..loop.networks import averaged_network
from ..settings.training import CONFIG_NAME, TrainingConfig
from .card_text import model_text

TRAINING_NAME = "training.json"
_BANDS = ("red", "green", "nir")


@dataclass(frozen=True)
class Label:
    """What a model is called and where it belongs.

    Attributes:
        title, version: for people.
        gsd_m: smallest and largest pixel size; None for those of the training's scenes.
        tile_px: side of the inference tile.
        notes: Markdown that ends the text of the card, such as known weaknesses.
    """

    title: str
    version: str
    gsd_m: tuple[float, float] | None
    tile_px: int
    notes: str = ""


def export(
    run: Path,
    out: Path,
    label: Label,
    reports: list[dict[str, Any]],
    earlier_runs: Sequence[Path] = (),
) -> ModelCard:
    """Write the averaged weights in half precision, both cards and the training's configuration.

    Args:
        run: folder of the training.
        out: model folder, replaced if it is one; its name becomes the model's id.
        label: what people read.
        reports: of ``evaluate``, for the cards.
        earlier_runs: of the same course of training; the weights become the mean over all.

    Raises:
        ConfigError: ``run`` holds no usable checkpoint, or one without the pixel sizes.
        DataError: two reports are of data of the same name.
        ModelError: a weight does not fit half precision.
        OutputError: ``out`` cannot be written, or holds something else than a model.
    """
    config = TrainingConfig.load(run / CONFIG_NAME)
    checkpoint = read_checkpoint(run / CHECKPOINT_NAME)
    earlier_networks = _networks(earlier_runs, config, scheme_of(checkpoint))
    network = mean_of([averaged_dis2(config, checkpoint), *earlier_networks])
    card = _card(out, label, config, checkpoint, reports)
    names = [earlier.name for earlier in earlier_runs]
    text = model_text(card, config, course_of(checkpoint), label.notes, names)
    draft = out.with_name(f"{out.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    _refuse_another_thing(out)
    try:
        card = write_model(network, replace(card, folder=draft), text)
        with writing_to(out):
            config.save(draft / TRAINING_NAME)
            _put_in_place(draft, out)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return replace(card, folder=out)


def _networks(runs: Sequence[Path], config: TrainingConfig, scheme: ClassScheme) -> Iterator[Dis2]:
    """Yield the networks of earlier runs.

    Raises:
        ConfigError: one is of another kind, or holds no usable checkpoint.
    """
    for run in runs:
        own = TrainingConfig.load(run / CONFIG_NAME)
        if own.network_config != config.network_config:
            raise _another_kind(run, "another configuration")
        checkpoint = read_checkpoint(run / CHECKPOINT_NAME)
        if scheme_of(checkpoint) != scheme:
            raise _another_kind(run, "other classes")
        yield averaged_dis2(own, checkpoint)


def _another_kind(run: Path, what: str) -> ConfigError:
    return ConfigError(
        f"The network of {run} has {what}.", "Only weights of one kind of network have a mean."
    )


def averaged_dis2(config: TrainingConfig, checkpoint: dict[str, Any]) -> Dis2:
    """Return the network with the averaged weights of a checkpoint, in evaluation mode.

    Raises:
        ConfigError: it is a baseline, which the engine cannot run, or the weights do not fit the
            configuration.
    """
    network = averaged_network(config, checkpoint)
    if not isinstance(network, Dis2):
        raise ConfigError(
            f"This training made a baseline, {config.architecture.value}.",
            "Only DIS2 networks can be looked into or exported; 'ablate' measures baselines.",
        )
    return network


def _origin(config: TrainingConfig, checkpoint: dict[str, Any]) -> str:
    told = (origin_of(checkpoint), "It has learned from photographs too." * config.takes_textures)
    return " ".join(filter(None, told))


def _card(
    out: Path,
    label: Label,
    config: TrainingConfig,
    checkpoint: dict[str, Any],
    reports: list[dict[str, Any]],
) -> ModelCard:
    origin = _origin(config, checkpoint)
    measured = {report["data"]: report["results"] for report in reports}
    if len(measured) < len(reports):
        raise DataError(
            f"Of {len(reports)} reports some are of data of the same name: {', '.join(measured)}.",
            "Measure again and name the data: evaluate --name NAME.",
        )
    return ModelCard(
        id=out.resolve().name,
        title=label.title,
        version=label.version,
        folder=out,
        network={},
        classes=scheme_of(checkpoint),
        normalisation=Normalisation(),
        image_bands=_BANDS,
        tile_px=label.tile_px,
        tile_is_fixed=False,
        gsd_m=label.gsd_m or gsd_range_of(checkpoint),
        weights_sha256="",
        description=f"Trained by this project's own code. {origin}".strip(),
        measured=measured,
    )


def _refuse_another_thing(out: Path) -> None:
    """Refuse to replace what is no model.

    Raises:
        OutputError: it is a file, or a folder that holds something else.
    """
    if out.is_file() or (out.is_dir() and any(out.iterdir()) and not (out / CARD_NAME).is_file()):
        raise OutputError(
            f"{out} exists and is not an empty folder.", "Choose a new folder for the model."
        )


def _put_in_place(draft: Path, out: Path) -> None:
    """Let a finished model take the place of an earlier one.

    Raises:
        OSError: the system refused; the earlier one is still there.
    """
    earlier = out.with_name(f"{out.name}.old")
    shutil.rmtree(earlier, ignore_errors=True)
    if out.exists():
        out.rename(earlier)
    try:
        draft.rename(out)
    except OSError:
        if earlier.exists():
            earlier.rename(out)
        raise
    shutil.rmtree(earlier, ignore_errors=True)
