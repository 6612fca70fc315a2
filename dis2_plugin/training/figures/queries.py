"""Figure 4: what each class asks for and what each fusion starts from, channel by channel."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from matplotlib.figure import Figure
from torch import Tensor

from ...core.class_scheme import ClassScheme
from ...core.looks.colours import SCENARIO_TITLES
from ...network.branches import SCENARIOS
from ...network.dis2 import Dis2
from .sheet import Panel, scale, sheet

_SIZE_INCHES = (14.0, 6.5)
_SHORT_TITLES = [SCENARIO_TITLES[scenario].split(" (")[0] for scenario in SCENARIOS]
_TOKENS, _COSINES = "tokens", "cosines"


def draw_queries(network: Dis2, scheme: ClassScheme, model: str) -> Figure:
    """Draw the class queries of each scenario, the fusion tokens, and how alike queries are.

    Args:
        network: with class-wise attention.
        scheme: its classes.
        model: name for the title.
    """
    figure = sheet(*_SIZE_INCHES, f"Figure 4: class queries and fusion tokens of {model}")
    names = [scenario.value for scenario in SCENARIOS]
    rows = [[name, _COSINES] for name in (*names, _TOKENS)]
    heights = [len(scheme)] * len(names) + [len(names)]
    grid = {"width_ratios": [3, 2], "height_ratios": heights}
    panels = figure.subplot_mosaic(rows, gridspec_kw=grid)
    queries = class_queries(network)
    titles = [item.title for item in scheme.classes]
    reach = float(queries.abs().max())
    for scenario, of_scenario in zip(SCENARIOS, queries):
        panel = panels[scenario.value]
        drawn = _heat_map(panel, of_scenario, titles, reach)
        panel.set_title(f"Queries: {SCENARIO_TITLES[scenario]}", fontsize="small")
    scale(drawn, [panels[name] for name in names], "value of a query")
    _draw_tokens(panels[_TOKENS], fusion_tokens(network))
    _draw_cosines(panels[_COSINES], cosines(queries), titles)
    return figure


def class_queries(network: Dis2) -> Tensor:
    """Return the learned queries of all scenarios, (S, K, C), be they shared or in copies."""
    return torch.cat(
        [trunk.get_parameter("attention.queries").detach() for trunk in network.trunks]
    )


def fusion_tokens(network: Dis2) -> Tensor:
    """Return the learned fusion tokens of all scenarios, (S, C)."""
    return torch.cat([trunk.get_parameter("tokens").detach() for trunk in network.trunks])


def cosines(queries: Tensor) -> Tensor:
    """Return the cosine between any two of the queries (S, K, C): (S * K, S * K)."""
    units = F.normalize(queries.flatten(0, 1), dim=1)
    return units @ units.T


def _heat_map(panel: Panel, values: Tensor, names: list[str], reach: float) -> Any:
    """Draw rows of channels from -reach (blue) over 0 (white) to reach (red)."""
    panel.set_yticks(range(len(names)), names, fontsize="x-small")
    panel.tick_params(axis="x", labelsize="x-small")
    limits = {"vmin": -reach, "vmax": reach}
    return panel.imshow(
        values.numpy(), cmap="RdBu_r", aspect="auto", interpolation="nearest", **limits
    )


def _draw_tokens(panel: Panel, tokens: Tensor) -> None:
    drawn = _heat_map(panel, tokens, _SHORT_TITLES, float(tokens.abs().max()))
    panel.set_title("Fusion tokens, as they enter the fusion", fontsize="small")
    panel.set_xlabel("channel", fontsize="small")
    scale(drawn, panel, "value of a token")


def _draw_cosines(panel: Panel, values: Tensor, titles: list[str]) -> None:
    names = [f"{title}, {scenario.lower()}" for scenario in _SHORT_TITLES for title in titles]
    drawn = panel.imshow(values.numpy(), cmap="RdBu_r", vmin=-1, vmax=1, interpolation="nearest")
    panel.set_title("Cosine between queries, columns as rows", fontsize="small")
    panel.set_yticks(range(len(names)), names, fontsize="xx-small")
    panel.set_xticks([])
    for start in range(len(titles), len(names), len(titles)):  # a line between two scenarios
        panel.axhline(start - 0.5, color="black", linewidth=0.8)
        panel.axvline(start - 0.5, color="black", linewidth=0.8)
    scale(drawn, panel, "cosine")
