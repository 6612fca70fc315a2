"""A network to be looked at, with what its input needs: that of a model, or that of a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from torch import Tensor
from torch.utils.data import DataLoader

from ...core.class_scheme import ClassScheme
from ...core.errors import ModelError
from ...core.models.model_card import find_model
from ...core.models.normalisation import Normalisation
from ...network.dis2 import Dis2
from ...network.weights.checkpoint import load_network
from ..chips.data_module import scheme_of
from ..chips.maker import ChipMaker
from ..chips.samples import Sample, ValidationChips
from ..errors import ConfigError
from ..loop.checkpoint import CHECKPOINT_NAME, read_checkpoint
from ..loop.start import Start
from ..models.export import averaged_dis2
from ..scenes.cache import SceneCache
from ..settings.augmentation import AugmentationConfig
from ..settings.training import CONFIG_NAME, TrainingConfig

SCENE_BANDS = ("red", "green", "nir")
_BATCH = 4


@dataclass(frozen=True)
class Subject:
    """A network in evaluation mode.

    Attributes:
        name: of the model or of the run's folder.
        bands: numbers of the scenes' bands in the order the network expects.
        scheme: its classes.
        tile_sides_px: of the tiles it is asked in, the preferred side first.
    """

    name: str
    network: Dis2
    normalisation: Normalisation
    bands: tuple[int, ...]
    scheme: ClassScheme
    tile_sides_px: tuple[int, ...]

    @classmethod
    def of(cls, model_or_run: str) -> Subject:
        """Load a run folder of ``train``, else a bundled model or a model folder.

        Raises:
            ConfigError: the run folder holds no usable checkpoint.
            ModelError: there is no such model, or it is unusable.
        """
        run = Path(model_or_run)
        return cls.of_run(run) if (run / CONFIG_NAME).is_file() else cls.of_model(model_or_run)

    @classmethod
    def of_model(cls, id_or_folder: str) -> Subject:
        """Load a bundled model or a model folder.

        Raises:
            ModelError: it is unknown, damaged, or wants other bands than scenes have.
        """
        card = find_model(id_or_folder)
        if not set(card.image_bands) <= set(SCENE_BANDS):
            raise ModelError(
                f"The model {card.id} wants the bands {', '.join(card.image_bands)}.",
                f"Scenes have {', '.join(SCENE_BANDS)}.",
            )
        bands = tuple(SCENE_BANDS.index(name) for name in card.image_bands)
        network = load_network(card)
        rules, sides_px = card.normalisation, card.tile_sides_px
        return cls(card.id, network, rules, bands, card.classes, sides_px)

    @classmethod
    def of_run(cls, run: Path) -> Subject:
        """Load the averaged weights of a training.

        Raises:
            ConfigError: the folder holds no usable checkpoint.
        """
        config = TrainingConfig.load(run / CONFIG_NAME)
        checkpoint = read_checkpoint(run / CHECKPOINT_NAME)
        network, scheme = averaged_dis2(config, checkpoint), scheme_of(checkpoint)
        name, rules = run.resolve().name, Normalisation()
        return cls(name, network, rules, (0, 1, 2), scheme, (config.chip_px,))

    def begin(self, config: TrainingConfig, classes: int) -> tuple[TrainingConfig, Start]:
        """Return a training of a network built like this one, and what it begins with.

        Args:
            config: of the training but for its network.
            classes: how many it has to tell apart.

        Raises:
            ConfigError: this network wants another input than trainings have.
        """
        if (self.bands, self.normalisation) != ((0, 1, 2), Normalisation()):
            raise ConfigError(
                f"{self.name} has other bands or another normalisation than trainings here.",
                "Begin with a model that this project has trained.",
            )
        network = replace(self.network.config, classes=classes)
        begun = replace(config.with_network(network), started_from=self.name)
        return begun, Start(self.network, self.scheme)

    def chips(self, scenes: SceneCache, count: int, tile_px: int) -> ValidationChips:
        """Return chips of T = ``tile_px`` that are the same each time.

        They come from the middle of each scene, then from places spread over the scenes; there are
        fewer than ``count`` where the scenes have no more.
        """
        maker = ChipMaker(tile_px, AugmentationConfig(), self.normalisation)
        return ValidationChips(scenes, maker, count)

    def batches(self, chips: ValidationChips) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield images (N, 3, T, T) in the network's band order, and heights (N, 1, T, T).

        Raises:
            DataError: a scene is smaller than a chip.
        """
        loader: DataLoader[Sample] = DataLoader(chips, batch_size=_BATCH)
        for batch in loader:
            yield batch["rgir"][:, list(self.bands)], batch["ndsm"]
