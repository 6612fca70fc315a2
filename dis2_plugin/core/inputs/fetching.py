"""How large and how fine a layer of a service is fetched."""

from __future__ import annotations

from math import sqrt

from ..models.model_card import ModelCard

LARGEST_FETCH_PX = 36_000_000
"""Six thousand by six thousand pixels are some 600 requests, as much as a server is asked for."""


def fetched_pixel_m(card: ModelCard) -> float:
    """Return the side of a pixel that suits a model, in whole centimetres: amid what it knows."""
    low, high = card.gsd_m
    return max(round(sqrt(low * high), 2), 0.01)
