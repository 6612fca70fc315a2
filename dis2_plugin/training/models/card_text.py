"""CARD.md: what a person should know about a model before trusting its maps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...core.models.model_card import ModelCard
from ...network.dis2 import Dis2
from ..loop.schedule import Course
from ..settings.training import OptimiserKind, TrainingConfig

_OPTIMISERS = {OptimiserKind.ADAMW: "AdamW", OptimiserKind.SGD: "SGD with Nesterov momentum"}


def model_text(
    card: ModelCard,
    config: TrainingConfig,
    course: Course,
    notes: str,
    earlier_runs: Sequence[str] = (),
) -> str:
    """Return the text of a model.

    Args:
        card: with what was measured.
        config: of the training.
        course: how far the training came.
        notes: Markdown for the end.
        earlier_runs: names of those whose weights the model is the mean with.
    """
    training = _training(config, course, earlier_runs)
    parts = [_heading(card), _use(card, config), training, _measured(card), notes]
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def _heading(card: ModelCard) -> str:
    return f"# {card.title}\n\n`{card.id}`, version {card.version}. {card.description}"


def _use(card: ModelCard, config: TrainingConfig) -> str:
    network = config.network_config
    count = sum(parameter.numel() for parameter in Dis2(network).parameters())
    sides_m = " to ".join(dict.fromkeys(f"{side_m:g}" for side_m in card.gsd_m))
    return f"""## What it wants

- Image: {", ".join(card.image_bands)}, on any scale: it is divided by the scene's 98th percentile.
- Heights: metres above ground.
- Either of the two may be missing, in places or everywhere.
- Pixels of {sides_m} m. Coarser or finer rasters should be resampled first.
- Tiles of {" or ".join(map(str, card.tile_sides_px))} px, the first that is no larger than the
  raster; other sizes work, its positions are interpolated.
- Classes: {", ".join(card.classes.names)}.
- Network: width {network.width}, {count:,} parameters, stored in half precision."""


def _training(config: TrainingConfig, course: Course, earlier_runs: Sequence[str]) -> str:
    side, size, batches = config.chip_px, config.batch, course.batches
    chips, devices = course.batches_of_all * size, course.batches_of_all / max(batches, 1)
    each = f" on each of {devices:g} devices" if devices > 1 else ""
    start = f"the weights of `{config.started_from}`" if config.started_from else "chance"
    kind = "a running mean" if config.ema else "those of the last batch"
    return f"""## How it was trained

- From {start}.
- {chips:,} chips of {side} x {side} px, in {batches:,} batches of {size}{each}; each goes
  through the network twice, once whole and once with a modality missing.
- {course.elapsed_s / 60:.0f} minutes by the clock.
- {_OPTIMISERS[config.optimiser]}, highest learning rate {config.learning_rate:g}; the weights are
  {kind}.{_real_images(config)}{_mean_with(earlier_runs)}
- All other numbers are in `training.json`, which `train --config` takes."""


def _real_images(config: TrainingConfig) -> str:
    said = ""
    if config.augmentation.takes_textures:
        said += "\n- Images of chips took texture from real photographs."
    if config.photographs.per_batch:
        taught = (
            "where\n  these had no labels, its own sure answers stood for them."
            if config.photographs.confidence < 1
            else "only\n  pixels with a label of their own taught."
        )
        said += (
            f"\n- In each batch {config.photographs.per_batch} photographs, half covered by"
            f" simulated objects; {taught}"
        )
    return said


def _mean_with(earlier_runs: Sequence[str]) -> str:
    names = " and ".join(f"`{name}`" for name in earlier_runs)
    return f"\n- The model is the mean of these weights and those of {names}." if names else ""


def _measured(card: ModelCard) -> str:
    if not card.measured:
        return ""
    parts = [
        "## What was measured",
        "Percent. F1 and IoU come from all pixels of a data set; a"
        " class without labels has no score and is left out of the means.",
    ]
    for name, results in card.measured.items():
        parts += [f"### {name}", score_table(results, card.classes.names)]
    return "\n\n".join(parts)


def score_table(results: dict[str, Any], classes: tuple[str, ...]) -> str:
    """Return the scores of the scenarios of a data set as a Markdown table."""
    titles = [name.replace("_", " ") for name in classes]
    head = ["scenario", "mIoU", "mF1", *(f"F1 {title}" for title in titles), "images' mIoU"]
    lines = [_row(head), _row(["---"] * len(head))]
    for scenario, scores in results.items():
        by_class = [_number(scores["F1"][name]) for name in classes]
        averaged = _number(scores["image_averaged"]["mIoU"])
        means = [_number(scores["mIoU"]), _number(scores["mF1"])]
        lines.append(_row([scenario, *means, *by_class, averaged]))
    return "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"
