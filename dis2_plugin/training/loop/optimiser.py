"""What moves the weights, and how fast at which moment of a training."""

from __future__ import annotations

from torch import nn
from torch.optim import SGD, AdamW, Optimizer

from ..settings.training import OptimiserKind, TrainingConfig
from .schedule import Course, rate_factor, restarting_factor

_MOMENTUM = 0.99
"""Of the published code."""


def optimiser_of(network: nn.Module, config: TrainingConfig) -> Optimizer:
    """Return the optimiser; matrices decay, biases and norms do not."""
    weights = [p for p in network.parameters() if p.ndim > 1]
    others = [p for p in network.parameters() if p.ndim <= 1]
    groups = [
        {"params": weights, "weight_decay": config.weight_decay},
        {"params": others, "weight_decay": 0.0},
    ]
    if config.optimiser is OptimiserKind.SGD:
        return SGD(groups, lr=config.learning_rate, momentum=_MOMENTUM, nesterov=True)
    return AdamW(groups, lr=config.learning_rate)


def learning_rate(config: TrainingConfig, course: Course) -> float:
    """Return the learning rate of the next batch."""
    if config.restart_steps:
        return config.learning_rate * restarting_factor(course.batches, config.restart_steps)
    return config.learning_rate * rate_factor(course.progress, config.warm_up)
