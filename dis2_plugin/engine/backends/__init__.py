"""Libraries that compute the network, behind one small interface."""

from .silence import silence

silence()
