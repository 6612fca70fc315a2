"""The weights a training begins with: those of another network, of its classes by their names."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

import torch
from torch import Size, Tensor

from ...core.class_scheme import ClassScheme
from ...network.dis2 import Dis2
from ..errors import ConfigError
from .networks import Network

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Start:
    """A trained network.

    Attributes:
        network: whose weights are taken.
        scheme: its classes.
    """

    network: Dis2
    scheme: ClassScheme

    def give_to(self, network: Network, scheme: ClassScheme) -> None:
        """Copy all weights; what belongs to a class goes to the class with its name.

        Classes that this network does not know keep what they have.

        Args:
            network: which is to begin: of the same build, but for the number of classes.
            scheme: its classes.

        Raises:
            ConfigError: it is a baseline.
        """
        if not isinstance(network, Dis2):
            raise ConfigError(
                "A baseline cannot begin with the weights of a DIS2 network.",
                "Leave out --from, or 'architecture' of the configuration.",
            )
        known = self.network.state_dict()
        if scheme.names != self.scheme.names:
            known = self._by_class(network, scheme)
        network.load_state_dict(known)

    def _by_class(self, network: Dis2, scheme: ClassScheme) -> dict[str, Tensor]:
        known, names = self.network.state_dict(), self.scheme.names
        shared = [name for name in scheme.names if name in names]
        _LOG.info("Classes that begin with what was learned: %s", ", ".join(shared) or "none")
        with torch.device("meta"):
            wider = Dis2(replace(network.config, classes=len(scheme) + 1)).state_dict()
        taken = {name: values.clone() for name, values in network.state_dict().items()}
        for name, values in taken.items():
            axis = _differing(values.shape, wider[name].shape)
            if axis is None:
                taken[name] = known[name]
                continue
            own, theirs = (
                each.unflatten(axis, (len(of), -1)).movedim(axis, 0)
                for each, of in ((values, scheme), (known[name], self.scheme))
            )
            for each in shared:
                own[scheme.names.index(each)] = theirs[names.index(each)]
        return taken


def _differing(one: Size, other: Size) -> int | None:
    """Return the first axis in which two shapes differ."""
    return next((axis for axis, sides in enumerate(zip(one, other)) if sides[0] != sides[1]), None)
