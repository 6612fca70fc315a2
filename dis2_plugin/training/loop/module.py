"""One step of training and one of validation, for Lightning to repeat (paper, figure 2, eq. 14)."""

from __future__ import annotations

from math import inf
from pathlib import Path
from typing import Any

import lightning as lit
import torch
from torch import Tensor
from torch.nn.utils import clip_grad_norm_
from torch.optim import Optimizer

from ...core.class_scheme import NO_DATA_ID, ClassScheme
from ...core.modality import Scenario
from ...engine.evaluation.confusion import Confusion, mean
from ..chips.samples import Sample
from ..errors import DivergenceError
from ..objective.segmentation import Target, segmentation_loss
from ..objective.total import Losses, both_scenarios
from ..settings.training import TrainingConfig
from .averaging import average_of, move_average
from .checkpoint import COURSE_KEY
from .networks import network_of, objective_of
from .optimiser import learning_rate, optimiser_of
from .photographs import image_alone, known_or_sure, lay_over
from .schedule import Course
from .scores import count
from .start import Start

DIVERGED_NAME = "diverged.pt"
SCORE = "validation_miou"
_SEED_STRIDE = 1_000_003
_DEVICE_STRIDE = 2**40


class TrainingModule(lit.LightningModule):
    """The network, the running mean of its weights, the objective and the course of a training.

    Args:
        config: of the training.
        course: how far it is.
        scheme: the classes of the labels.
        start: whose weights are the first ones, in place of chance.
    """

    def __init__(
        self,
        config: TrainingConfig,
        course: Course,
        scheme: ClassScheme,
        start: Start | None = None,
    ) -> None:
        super().__init__()
        self.config = config
        self.course = course
        self.scheme = scheme
        torch.manual_seed(config.seed)
        self.network = network_of(config)
        if start is not None:
            start.give_to(self.network, scheme)
        self.average = average_of(self.network)
        self.objective = objective_of(config, self.network)
        self._counts: dict[Scenario, Confusion] = {}
        self._last: Sample = {}
        self._is_finite = True

    def configure_optimizers(self) -> Optimizer:
        """Return the optimiser of the configuration."""
        return optimiser_of(self.network, self.config)

    def on_train_start(self) -> None:
        """Start the clock."""
        self.course.start()

    def on_train_batch_start(self, batch: Sample, batch_idx: int) -> int | None:
        """Fix this batch's dropout and learning rate; end the epoch when the time is over.

        All devices go by the clock of the first; each has dropout of its own.
        """
        self.course.begin_batch(self.trainer.strategy.broadcast(self.course.elapsed_s))
        if self.course.progress >= 1.0:
            self.trainer.should_stop = True
            return -1
        seed = self.config.seed * _SEED_STRIDE + self.course.batches
        torch.manual_seed(seed + self.global_rank * _DEVICE_STRIDE)
        rate = learning_rate(self.config, self.course)
        for group in self.trainer.optimizers[0].param_groups:
            group["lr"] = rate
        return None

    def training_step(self, batch: Sample, batch_idx: int) -> Tensor:
        """Return the objective of N samples, each in full and with its modality missing."""
        losses = self._losses(batch)
        if self._is_finite:  # of batches whose gradients are summed, the first bad one is kept
            self._last, self._is_finite = batch, bool(losses.total.isfinite())
        rate = self.trainer.optimizers[0].param_groups[0]["lr"]
        facts = {"batches": float(self.course.batches), "learning_rate": rate}
        self.log("progress", self.course.progress, prog_bar=True)
        self.log("loss", losses.total.detach(), prog_bar=True)
        self.log_dict({**losses.parts, **facts})
        return losses.total

    def configure_gradient_clipping(
        self, optimizer: Optimizer, *lightnings: Any, **options: Any
    ) -> None:
        """Clip the gradients, and stop before one that is no finite number spoils the weights.

        It is asked here and not of the loss alone: all devices have the same gradients by now and
        stop together.

        Raises:
            DivergenceError: there is such a gradient, or the loss is none.
        """
        weights = [each for group in optimizer.param_groups for each in group["params"]]
        norm = clip_grad_norm_(weights, self.config.clip or inf)
        if not (self._is_finite and norm.isfinite()):
            self._diverge(self._last)

    def on_train_batch_end(self, outputs: Any, batch: Sample, batch_idx: int) -> None:
        """Count the batch and let the mean of the weights follow."""
        self.course.advance(self.trainer.world_size)
        move_average(self.average, self.network, self.config.ema, self.course.batches)

    def on_validation_epoch_start(self) -> None:
        """Forget the last validation."""
        self._counts = {scenario: Confusion(self.scheme) for scenario in Scenario}

    def validation_step(self, batch: Sample, batch_idx: int) -> None:
        """Count right and wrong pixels of every scenario, by the averaged weights."""
        labels = batch["labels"].cpu().numpy()
        for scenario in Scenario:
            code = torch.full((len(labels),), scenario.code, device=self.device)
            logits = self.average(batch["rgir"], batch["ndsm"], code).logits
            classes = logits.argmax(dim=1).cpu().numpy()
            count(self._counts[scenario], labels, classes)

    def on_validation_epoch_end(self) -> None:
        """Log the mean intersection over union of each scenario, and the mean of the three."""
        scores = {of: self._of_all(each).scores().mean_iou for of, each in self._counts.items()}
        by_name = {f"{SCORE}_{of.value}": 100 * (iou or 0.0) for of, iou in scores.items()}
        self.log_dict(by_name, sync_dist=True)
        self.log(SCORE, 100 * (mean(list(scores.values())) or 0.0), prog_bar=True, sync_dist=True)

    def _of_all(self, counted: Confusion) -> Confusion:
        """Return what all devices have counted together."""
        mine = torch.from_numpy(counted.counts).to(self.device)
        everyones = self.trainer.strategy.reduce(mine, reduce_op="sum")
        return Confusion(self.scheme, everyones.cpu().numpy())

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Keep how far the training is."""
        checkpoint[COURSE_KEY] = self.course.state()

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Go on from there."""
        self.course.restore(checkpoint[COURSE_KEY])

    def _losses(self, batch: Sample) -> Losses:
        losses = self._of_labelled(batch)
        config = self.config.photographs
        if not config.per_batch:
            return losses
        photographs, sure = self._of_photographs(batch)
        parts = {**losses.parts, "photographs": photographs.detach(), "photographs_sure": sure}
        return Losses(losses.total + config.weight * photographs, parts)

    def _of_photographs(self, batch: Sample) -> tuple[Tensor, Tensor]:
        """Return the loss of photographs under parts of the scenes, and the share that is sure."""
        config = self.config.photographs
        plain, disturbed, known = (
            batch[name][: config.per_batch]
            for name in ("photograph", "disturbed_photograph", "photograph_labels")
        )
        answers = known_or_sure(known, self.average, plain, config.confidence)
        scenes = (batch[name][: config.per_batch] for name in ("rgir", "labels"))
        images, wanted = lay_over(disturbed, answers, *scenes)
        logits = image_alone(self.network, images)
        target = Target.from_labels(wanted, logits.shape[1])
        sure = (answers != NO_DATA_ID).float().mean()
        return segmentation_loss(logits, target, self.config.objective).total, sure

    def _of_labelled(self, batch: Sample) -> Losses:
        codes = both_scenarios(batch["missing_rgir"])
        rgir, ndsm = (torch.cat((part, part)) for part in (batch["rgir"], batch["ndsm"]))
        trace = self.network.trace(rgir, ndsm, codes)
        return self.objective(trace, batch["labels"], codes, self.course.progress)

    def _diverge(self, batch: Sample) -> None:
        name = f"{self.global_rank}-{DIVERGED_NAME}" if self.global_rank else DIVERGED_NAME
        path = Path(self.trainer.default_root_dir) / name
        torch.save({name: part.cpu() for name, part in batch.items()}, path)
        raise DivergenceError(
            f"The loss of batch {self.course.batches} or its gradient is not a finite number; the "
            f"batch is in {path}.",
            "Look at that batch, or train with a lower learning rate from the last checkpoint.",
        )


def course_of(checkpoint: dict[str, Any]) -> Course:
    """Return how far the training of a checkpoint had come."""
    course = Course(steps=1)
    course.restore(checkpoint[COURSE_KEY])
    return course
