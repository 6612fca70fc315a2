"""How training chips are disturbed; no two flights over a town look alike."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from .limits import refuse_outside


@dataclass(frozen=True)
class AugmentationConfig:
    """Random changes of a chip; standard deviations unless said otherwise.

    Attributes:
        brightness: of log brightness, all bands alike.
        band_gain: of log brightness, per band.
        gamma: of log gamma.
        noise: of additive noise, in units of the scene's brightness.
        shift_chance: share of chips whose heights are moved against the image.
        shift_px: most pixels of that movement, in columns and in rows.
        void_chance: share of chips that get patches without heights.
        void_patches: most patches of a chip.
        void_px: longest side of a patch.
        height_gain: of log height.
        height_offset_m: of an offset of all heights of a chip.
        blur_chance: share of chips whose image and heights are blurred, labels kept sharp, as
            the published change of scale does.
        blur_px: largest standard deviation of that Gaussian.
        detail: of log contrast of the image's fine detail.
        spectrum_chance: share of chips that take Fourier amplitudes of a real image.
        overlay_chance: share of chips that are multiplied by the fine detail of a real image.
        light_chance: share of chips that are unevenly lit, shaded by a cloud or blurred by motion.
    """

    brightness: float = 0.12
    band_gain: float = 0.05
    gamma: float = 0.08
    noise: float = 0.01
    shift_chance: float = 0.4
    shift_px: int = 3
    void_chance: float = 0.25
    void_patches: int = 4
    void_px: int = 48
    height_gain: float = 0.05
    height_offset_m: float = 0.1
    blur_chance: float = 0.0
    blur_px: float = 1.5
    detail: float = 0.0
    spectrum_chance: float = 0.0
    overlay_chance: float = 0.0
    light_chance: float = 0.0

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            ConfigError: a value is out of range.
        """
        refuse_outside(self, 0, inf, "brightness", "band_gain", "gamma", "noise", "detail")
        refuse_outside(self, 0, inf, "height_gain", "height_offset_m")
        refuse_outside(self, 0, inf, "shift_px", "void_px", "blur_px")
        refuse_outside(self, 1, inf, "void_patches")
        refuse_outside(self, 0, 1, "shift_chance", "void_chance", "blur_chance")
        refuse_outside(self, 0, 1, "spectrum_chance", "overlay_chance", "light_chance")

    @classmethod
    def none(cls) -> AugmentationConfig:
        """Return one that leaves every chip as it is."""
        return cls(
            brightness=0,
            band_gain=0,
            gamma=0,
            noise=0,
            shift_chance=0,
            void_chance=0,
            height_gain=0,
            height_offset_m=0,
        )

    @property
    def takes_textures(self) -> bool:
        """Whether chips need real images."""
        return self.spectrum_chance > 0 or self.overlay_chance > 0
