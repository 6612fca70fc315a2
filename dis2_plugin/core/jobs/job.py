"""Everything a run needs to know: strings and numbers that cross threads and processes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import inf

from ..errors import JobError
from ..modality import ScenarioChoice
from ..models.model_card import DEFAULT_MODEL_ID
from ..window import Extent


class HeightUnit(str, Enum):
    """Unit of the values in a height raster."""

    METRE = "m"
    DECIMETRE = "dm"
    CENTIMETRE = "cm"

    @property
    def metres(self) -> float:
        """How many metres one unit is."""
        return {"m": 1.0, "dm": 0.1, "cm": 0.01}[self.value]


class Output(str, Enum):
    """A result the person can ask for."""

    CLASSES = "classes"
    CONFIDENCE = "confidence"
    CWAM = "cwam"
    PROBABILITIES = "probabilities"
    POLYGONS = "polygons"


class BackendChoice(str, Enum):
    """Which library computes the network."""

    AUTO = "auto"
    TORCH = "torch"
    ONNX = "onnx"
    OPENVINO = "openvino"


class DeviceChoice(str, Enum):
    """Where the network is computed."""

    AUTO = "auto"
    CUDA = "cuda"
    CPU = "cpu"


BACKEND_TITLES = {
    BackendChoice.TORCH.value: "PyTorch",
    BackendChoice.ONNX.value: "ONNX Runtime",
    BackendChoice.OPENVINO.value: "OpenVINO",
}
"""What people call the libraries that compute, by their words."""


class Precision(str, Enum):
    """Number format of the network's arithmetic."""

    AUTO = "auto"
    FP32 = "fp32"
    FP16 = "fp16"
    BF16 = "bf16"


DEFAULT_OUTPUTS = (Output.CLASSES, Output.CONFIDENCE, Output.CWAM, Output.POLYGONS)


USUAL_GROUND_WINDOW_M = 60.0
"""Wider than most roofs; halls and cathedrals want more."""


@dataclass(frozen=True)
class SegmentationJob:
    """One run of ``segment``; the fields are the options of the command line.

    Attributes:
        out: folder for the results; made if absent.
        rgir: image raster, or None.
        ndsm: raster of heights above ground, or None. ``dsm`` and ``dtm`` together replace it.
        ground_window_m: the ground under ``dsm`` is estimated, for want of a ``dtm``, by a filter
            that finds roofs up to this width.
        rgir_bands: 1-based band numbers of red, green and near infrared in ``rgir``.
        extent: in the CRS of the reference grid (the image's, else the heights').
        mask: vector file; pixels outside its polygons are no-data.
        tile_px, overlap_px, batch: None means the model's or the machine's own choice.
        gpkg: GeoPackage to save everything in, or None.
        resume: continue an interrupted run with the same job in the same folder.
        min_area_m2: polygons smaller than this join their largest neighbour; 0 keeps all.
        smooth: outlines of polygons without the steps of pixels.
    """

    out: str
    rgir: str | None = None
    ndsm: str | None = None
    dsm: str | None = None
    dtm: str | None = None
    ground_window_m: float | None = None
    rgir_bands: tuple[int, int, int] | None = None
    ndsm_unit: HeightUnit = HeightUnit.METRE
    scenario: ScenarioChoice = ScenarioChoice.AUTO
    model: str = DEFAULT_MODEL_ID
    backend: BackendChoice = BackendChoice.AUTO
    device: DeviceChoice = DeviceChoice.AUTO
    precision: Precision = Precision.AUTO
    tile_px: int | None = None
    overlap_px: int | None = None
    batch: int | None = None
    extent: Extent | None = None
    mask: str | None = None
    outputs: tuple[Output, ...] = DEFAULT_OUTPUTS
    gpkg: str | None = None
    resume: bool = False
    min_area_m2: float = 0.0
    smooth: bool = False

    @property
    def has_heights(self) -> bool:
        """Whether heights were given: an NDSM, or a DSM over a known or estimated ground."""
        has_ground = self.dtm is not None or self.ground_window_m is not None
        return self.ndsm is not None or (self.dsm is not None and has_ground)

    def check(self) -> None:
        """Find contradictions that need no file to be opened.

        Raises:
            JobError: settings contradict each other or are out of range.
        """
        self._check_inputs()
        self._check_scenario()
        self._check_tiles()

    def _check_inputs(self) -> None:
        self._check_ground()
        if self.ndsm is not None and self.dsm is not None:
            raise JobError("Both an NDSM and a DSM were given.", "Give one of them.")
        if self.rgir is None and not self.has_heights:
            raise JobError("No input was given.", "Give --rgir, --ndsm or both.")
        if self.rgir_bands is not None and min(self.rgir_bands) < 1:
            raise JobError(f"Band numbers {self.rgir_bands} start below 1.", "Count bands from 1.")
        if not self.outputs:
            raise JobError("No output was asked for.", "Ask for at least classes.")
        if not 0 <= self.min_area_m2 < inf:
            raise JobError(
                f"A smallest polygon of {self.min_area_m2} m² is no area.", "Give 0 or more."
            )

    def _check_ground(self) -> None:
        window_m = self.ground_window_m
        if window_m is None and (self.dsm is None) != (self.dtm is None):
            raise JobError(
                "A DSM and a DTM are needed together.",
                "Give --dsm and --dtm, or --ndsm; or let --ground-window 60 estimate the ground.",
            )
        if window_m is not None and (self.dsm is None or self.dtm is not None):
            raise JobError(
                "The ground is only estimated under a DSM without a DTM.",
                "Give --dsm alone, or leave --ground-window out.",
            )
        if window_m is not None and not 1 <= window_m < inf:
            raise JobError(
                f"A width of {window_m} m is too narrow for a ground filter.",
                "Give the width of the widest roof, for example 60.",
            )

    def _check_scenario(self) -> None:
        needs_image = self.scenario in (ScenarioChoice.FULL, ScenarioChoice.MISSING_NDSM)
        needs_heights = self.scenario in (ScenarioChoice.FULL, ScenarioChoice.MISSING_RGIR)
        if needs_image and self.rgir is None:
            raise JobError(
                f"Scenario '{self.scenario.value}' needs an RGIR image and none was given.",
                "Give --rgir or choose scenario auto or missing-rgir.",
            )
        if needs_heights and not self.has_heights:
            raise JobError(
                f"Scenario '{self.scenario.value}' needs an NDSM and none was given.",
                "Give --ndsm or choose scenario auto or missing-ndsm.",
            )

    def _check_tiles(self) -> None:
        if self.tile_px is not None and (self.tile_px < 64 or self.tile_px % 16):  # noqa: PLR2004
            raise JobError(
                f"A tile of {self.tile_px} px is not a multiple of 16 of at least 64 px.",
                "Choose 256 or 512, for example.",
            )
        tile_px = self.tile_px
        if self.overlap_px is not None and (
            self.overlap_px < 0 or (tile_px is not None and self.overlap_px > tile_px // 2)
        ):
            raise JobError(
                f"An overlap of {self.overlap_px} px is not between 0 and half a tile.",
                "Choose an eighth to a quarter of the tile.",
            )
        if self.batch is not None and self.batch < 1:
            raise JobError(f"A batch of {self.batch} tiles is empty.", "Choose 1 or more.")
