"""Finished blocks seen as one raster a result: VRTs with overviews."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from osgeo import gdal

from ...core.class_scheme import ClassScheme
from ...core.errors import OutputError
from ...core.window import Window
from ..planning.blocks import BLOCKS_NAME, Block
from ..raster.gdal_progress import ProgressCallback
from ..raster.geotiff import RasterSpec, Sheet, describe, set_colours, writing

STAGE = "overviews"

_SMALLEST_OVERVIEW_PX = 512
_RESAMPLINGS = {"classes": "MODE", "scenario": "MODE"}
"""Of ids; quantities are averaged."""


def vrt_name(spec: RasterSpec) -> str:
    """Return the file name of a result that lies in blocks."""
    return str(Path(spec.file).with_suffix(".vrt"))


def assemble(
    folder: Path, spec: RasterSpec, blocks: Sequence[Block], sheet: Sheet, scheme: ClassScheme
) -> Path:
    """Write the VRT of one result beside the folder of blocks.

    Args:
        folder: that holds the folder of blocks.
        spec: which result.
        blocks: all of the map's.
        sheet: where the map lies.
        scheme: colours of the classes.

    Returns:
        The VRT; it names its blocks relative to itself.

    Raises:
        OutputError: the disk is full, for example.
    """
    path = folder / vrt_name(spec)
    window = sheet.window.cells(spec.cell_px)
    size = (window.width, window.height)
    with writing(path):
        dataset = gdal.GetDriverByName("VRT").Create(str(path), *size, len(spec.bands), spec.dtype)
        describe(dataset, spec, sheet)
        if spec.name == "classes":
            set_colours(dataset, scheme)
        for number in range(1, len(spec.bands) + 1):
            band = dataset.GetRasterBand(number)
            for block in blocks:
                _add_source(band, number, block, spec, window)
        dataset.FlushCache()
        del dataset
    return path


def _add_source(band: Any, number: int, block: Block, spec: RasterSpec, whole: Window) -> None:
    at = block.window.cells(spec.cell_px)
    file = f"{BLOCKS_NAME}/{block.folder}/{spec.file}"
    size = f'xSize="{at.width}" ySize="{at.height}"'
    source = (
        f'<SimpleSource><SourceFilename relativeToVRT="1">{escape(file)}</SourceFilename>'
        f"<SourceBand>{number}</SourceBand>"
        f'<SourceProperties RasterXSize="{at.width}" RasterYSize="{at.height}" '
        f'DataType="{gdal.GetDataTypeName(spec.dtype)}" BlockXSize="256" BlockYSize="256"/>'
        f'<SrcRect xOff="0" yOff="0" {size}/>'
        f'<DstRect xOff="{at.col_off - whole.col_off}" yOff="{at.row_off - whole.row_off}" '
        f"{size}/></SimpleSource>"
    )
    band.SetMetadataItem(f"source_{block.number}", source, "new_vrt_sources")


def build_overviews(path: Path, spec: RasterSpec, progress: ProgressCallback) -> None:
    """Add half, quarter and so on, so that a map of a whole region opens at once.

    Raises:
        OutputError: the disk is full, for example.
        Cancelled: the person asked to stop.
    """
    try:
        with writing(path):
            _write_overviews(path, _RESAMPLINGS.get(spec.name, "AVERAGE"), progress)
    except OutputError:
        progress.raise_if_cancelled()
        raise
    progress.raise_if_cancelled()


def _write_overviews(path: Path, resampling: str, progress: ProgressCallback) -> None:
    dataset = gdal.Open(str(path))
    side = max(dataset.RasterXSize, dataset.RasterYSize)
    factors: list[int] = []
    while side >> len(factors) > _SMALLEST_OVERVIEW_PX:
        factors.append(2 << len(factors))
    if factors:
        options = ["COMPRESS_OVERVIEW=DEFLATE", "BIGTIFF_OVERVIEW=IF_SAFER"]
        dataset.BuildOverviews(resampling, factors, progress, options=options)
    dataset.FlushCache()
    del dataset
