"""Which bands of an opened image are red, green and near infrared."""

from __future__ import annotations

from typing import Any

from osgeo import gdal

from ....core.errors import InputError
from ....core.inputs.band_roles import guess_bands
from .opacity import alpha_band

ROLES = ("red", "green", "nir")

_MOST_NAMED_BANDS = 64
_REMEDY = "Say which bands are red, green and near infrared, for example --rgir-bands 1,2,4."


def image_bands(
    dataset: Any, asked: tuple[int, int, int] | None
) -> tuple[dict[str, int], str | None]:
    """Return the 1-based band of each role, and a warning where they had to be assumed.

    Roles come from ``asked`` (red, green, NIR), else from band descriptions and colour
    interpretation by the rule the dialog uses too.

    Raises:
        InputError: a band asked for does not exist, there are fewer than three, or one holds
            numbers of colours.
    """
    path = dataset.GetDescription()
    if _is_paletted(dataset):
        raise InputError(
            f"{path} holds the numbers of a palette, in place of bands of colours.",
            "Make bands of it first: gdal_translate -expand rgb FILE NEW-FILE.",
        )
    if asked is not None:
        _check(asked, dataset.RasterCount, path)
        return dict(zip(ROLES, asked)), None
    names = _names(dataset)
    guess = guess_bands(names)
    if guess is None:
        raise InputError(
            f"{path} has {len(names)} band(s); an image needs red, green and near infrared.",
            "Give an image with these three bands.",
        )
    red, green, nir = guess.bands
    return dict(zip(ROLES, guess.bands)), None if guess.by_name else (
        f"The bands of {path} are not named: band {red} was taken as red, {green} as green, "
        f"{nir} as near infrared. Set --rgir-bands if that is wrong."
    )


def height_band(dataset: Any) -> int:
    """Return the number of the one band that holds heights.

    Raises:
        InputError: there are several, or it holds numbers of colours: no raster of heights.
    """
    path = dataset.GetDescription()
    if len(_names(dataset)) != 1:
        raise InputError(
            f"{path} has {dataset.RasterCount} bands; a raster of heights has one.",
            "Give a single-band raster (gdal_translate -b 1 takes one out).",
        )
    if _is_paletted(dataset):
        raise InputError(
            f"{path} holds the numbers of a palette, like a map of classes, and no heights.",
            "Give a raster of heights. If the numbers are heights, take the palette away: "
            "gdal_translate -colorinterp gray FILE NEW-FILE.",
        )
    return 1


def _check(asked: tuple[int, int, int], count: int, path: str) -> None:
    if not all(1 <= band <= count for band in asked):
        raise InputError(f"Bands {asked} were asked for, but {path} has {count}.", _REMEDY)
    if len(set(asked)) != len(asked):
        raise InputError(f"Bands {asked} name one band twice.", _REMEDY)


def _is_paletted(dataset: Any) -> bool:
    interpretation = dataset.GetRasterBand(1).GetColorInterpretation()
    return bool(interpretation == gdal.GCI_PaletteIndex)


def _names(dataset: Any) -> list[str]:
    """Return what the file calls its bands; an alpha band is no band in this sense."""
    alpha = alpha_band(dataset)
    names = []
    for number in range(1, min(dataset.RasterCount, _MOST_NAMED_BANDS) + 1):
        band = dataset.GetRasterBand(number)
        colour = gdal.GetColorInterpretationName(band.GetColorInterpretation())
        if number != alpha:
            names.append(band.GetDescription() or colour)
    return names
