"""Figures 4 to 6 show the numbers they say they show, and come out as pictures."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from math import e
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from osgeo import gdal

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.job import HeightUnit, SegmentationJob
from dis2_plugin.core.models.model_card import ModelCard
from dis2_plugin.core.models.normalisation import Normalisation
from dis2_plugin.core.window import ReferenceGrid, Window
from dis2_plugin.network.branches import Branch
from dis2_plugin.network.config import NetworkConfig
from dis2_plugin.network.dis2 import Dis2
from dis2_plugin.network.weights.model_folder import write_model
from dis2_plugin.training.cli import main

pytest.importorskip("matplotlib")

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from dis2_plugin.training.commands import figures as command
from dis2_plugin.training.errors import ConfigError, DataError
from dis2_plugin.training.figures.attention import draw_attention, relative_attention
from dis2_plugin.training.figures.features import activation, draw_features, stretched
from dis2_plugin.training.figures.queries import (
    class_queries,
    cosines,
    fusion_tokens,
)
from dis2_plugin.training.figures.sheet import heights as draw_heights
from dis2_plugin.training.figures.sheet import round_length_m, square_panels
from dis2_plugin.training.figures.view import Place, open_view

TINY = NetworkConfig(width=8, positions=4, layers=1, feed_forward=16)
SIDE_PX = 96


def card_of(folder, bands=("red", "green", "nir")):
    return ModelCard(
        id=folder.name,
        title="Tiny",
        version="1",
        folder=folder,
        network={},
        classes=ISPRS,
        normalisation=Normalisation(),
        image_bands=bands,
        tile_px=64,
        tile_is_fixed=False,
        gsd_m=(0.1, 0.3),
        weights_sha256="",
    )


def model(folder, config):
    torch.manual_seed(0)
    write_model(Dis2(config), card_of(folder), "Tiny.\n")
    return str(folder)


def write_raster(path, values, names=(), east_m=0.0, nodata=None):
    bands, height, width = values.shape
    kind = gdal.GDT_Float32 if values.dtype == np.float32 else gdal.GDT_Byte
    data = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind)
    data.SetGeoTransform((east_m, 0.2, 0, 0, 0, -0.2))
    data.WriteArray(values)
    for number in range(1, bands + 1):
        if names:
            data.GetRasterBand(number).SetDescription(names[number - 1])
        if nodata is not None:
            data.GetRasterBand(number).SetNoDataValue(nodata)
    return path


@pytest.fixture
def rasters(tmp_path):
    """Image 50, 100, 100 with a hole; heights e - 1 m that start 2 px east; labels of class 1."""
    image = np.full((3, SIDE_PX, SIDE_PX), 100, np.uint8)
    image[0] = 50
    image[:, 40:44, 48:52] = 0
    heights = np.full((1, SIDE_PX, SIDE_PX), e - 1, np.float32)
    labels = np.ones((1, SIDE_PX, SIDE_PX), np.uint8)
    labels[0, :, 48:] = 255
    return {
        "rgir": write_raster(tmp_path / "rgir.tif", image, ("red", "green", "nir"), nodata=0),
        "ndsm": write_raster(tmp_path / "ndsm.tif", heights, east_m=0.4),
        "labels": write_raster(tmp_path / "labels.tif", labels),
    }


def test_features_are_drawn_by_their_mean_size_over_the_channels():
    features = torch.tensor([[[1.0, -2.0]], [[-3.0, 0.0]]])
    assert activation(features).tolist() == [[2.0, 1.0]]


def test_a_panel_is_stretched_from_its_1st_to_its_99th_percentile():
    found = stretched(np.arange(101, dtype=np.float32))  # percentiles 1 and 99
    assert found[1] == 0
    assert found[99] == 1
    assert found[50] == pytest.approx(0.5)
    assert stretched(np.full((2, 2), 7, np.float32)).tolist() == [[0, 0], [0, 0]]


def test_attention_is_drawn_as_a_multiple_of_even_attention():
    alpha = torch.tensor([[[0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0.0, 0.0]]])
    found = relative_attention(SimpleNamespace(alpha=alpha, attention=torch.zeros(1, 2, 2, 2)))
    assert found.tolist() == [[[[1, 1], [1, 1]], [[2, 2], [0, 0]]]]


@pytest.mark.parametrize("config", [TINY, NetworkConfig.reference(width=8, positions=4)])
def test_queries_and_tokens_come_in_the_order_of_the_scenarios(config):
    network = Dis2(config)
    queries, tokens = class_queries(network), fusion_tokens(network)
    assert queries.shape == (3, 5, 64)
    assert tokens.shape == (3, 64)
    rgir, ndsm = torch.rand(1, 3, 64, 64), torch.rand(1, 1, 64, 64)
    for code in range(3):
        with torch.no_grad():
            trace = network.eval().trace(rgir, ndsm, torch.tensor([code]))
        scores = queries[code] @ trace.fused[3][0].flatten(1) / 64**0.5
        torch.testing.assert_close(trace.attention[0].flatten(1), scores, atol=1e-4, rtol=1e-4)


def test_the_cosine_between_queries_does_not_depend_on_their_length():
    found = cosines(torch.tensor([[[3.0, 4.0]], [[8.0, 6.0]], [[-3.0, -4.0]]]))
    expected = torch.tensor([[1, 0.96, -1], [0.96, 1, -0.96], [-1, -0.96, 1]])
    torch.testing.assert_close(found, expected)


def test_a_tile_lies_around_its_middle_and_off_the_edge_where_it_can():
    grid = ReferenceGrid(100, 60, (0, 1, 0, 0, 0, -1), "")
    assert Place(32).window(grid) == Window(34, 14, 32, 32)
    assert Place(32, (0, 59)).window(grid) == Window(0, 28, 32, 32)
    assert Place(64, (99, 30)).window(grid) == Window(36, 0, 64, 64)  # 4 rows beyond the raster
    with pytest.raises(ConfigError, match="Column 100, row 0"):
        Place(64, (100, 0)).window(grid)


def viewed(card, rasters, place=None, **reading):
    """Return what ``open_view`` makes of them."""
    job = SegmentationJob(out="", rgir=str(rasters["rgir"]), ndsm=str(rasters["ndsm"]), **reading)
    return open_view(card, job, rasters["labels"], place or Place(64))


def test_a_view_is_on_the_grid_of_the_image_filled_and_normalised(rasters, tmp_path):
    view = viewed(card_of(tmp_path), rasters, Place(64, (33, 48)))
    assert view.rgir.shape == (1, 3, 64, 64)
    torch.testing.assert_close(view.rgir[0, 1], torch.ones(64, 64))  # the hole is filled
    torch.testing.assert_close(view.rgir[0, 0], torch.full((64, 64), 0.5))
    torch.testing.assert_close(view.ndsm[0, 0], torch.ones(64, 64))  # log(1 + e - 1)
    assert view.colours[0, 0].tolist() == pytest.approx([1, 0.5, 1])  # nir, red, green
    assert view.colours[40 - 16, 48 - 1].tolist() == [0, 0, 0]
    assert np.isnan(view.heights_m[0, 0])  # no heights in the image's first two columns
    assert view.heights_m[0, 1] == pytest.approx(e - 1)
    assert view.labels[0, [46, 47]].tolist() == [1, -1]


def test_a_view_gives_a_model_its_own_band_order(rasters, tmp_path):
    card = card_of(tmp_path, bands=("nir", "red", "green"))
    view = viewed(card, rasters)
    assert view.rgir[0, :, 0, 0].tolist() == pytest.approx([1, 0.5, 1])
    assert view.colours[0, 0].tolist() == pytest.approx([1, 0.5, 1])


def test_a_view_reads_bands_and_heights_as_it_is_told_and_says_what_it_doubts(
    rasters, tmp_path, caplog
):
    view = viewed(card_of(tmp_path), rasters, rgir_bands=(2, 1, 3), ndsm_unit=HeightUnit.DECIMETRE)
    assert view.rgir[0, :, 0, 0].tolist() == pytest.approx([1, 0.5, 1])
    assert view.heights_m[0, 2] == pytest.approx((e - 1) / 10)
    assert "nothing stands on the ground" in caplog.text


def test_all_branches_are_seen_in_one_trace(rasters, tmp_path):
    view = viewed(card_of(tmp_path), rasters)
    trace = view.trace(Dis2(TINY).eval())
    assert set(trace.branches) == set(Branch)
    assert trace.alpha.shape == (3, 5, 16)


def test_a_view_tells_its_files_its_place_and_the_size_of_its_pixels(rasters, tmp_path):
    caption = viewed(card_of(tmp_path), rasters, Place(64, (40, 48))).caption
    place = "64 x 64 px from column 8, row 16"
    assert caption == f"rgir.tif, ndsm.tif: {place}, size of a pixel unknown"
    for path in rasters.values():
        gdal.Open(str(path), gdal.GA_Update).SetProjection("EPSG:32632")
    view = viewed(card_of(tmp_path), rasters)
    assert view.caption.endswith("a pixel is 0.2 m, a side 12.8 m")
    assert view.gsd_m == pytest.approx(0.2)


@pytest.mark.parametrize(("most", "length"), [(17.0, 10), (20.0, 20), (99, 50), (0.7, 0.5), (1, 1)])
def test_a_scale_bar_has_a_round_length(most, length):
    assert round_length_m(most) == pytest.approx(length)


def test_figures_of_a_place_show_caption_and_scale_bar(rasters, tmp_path):
    known = replace(viewed(card_of(tmp_path), rasters), gsd_m=0.2)
    trace = known.trace(Dis2(TINY).eval())
    for draw in (draw_features, draw_attention):
        assert written_on(draw(trace, known, "Tiny")) >= {known.caption, "2 m"}
        assert "2 m" not in written_on(draw(trace, replace(known, gsd_m=None), "Tiny"))


def written_on(figure):
    """Return the texts of a page."""
    return {each.get_text() for each in figure.findobj(Text)}


def test_a_picture_in_place_of_labels_is_refused(rasters, tmp_path):
    rasters["labels"] = rasters["rgir"]
    with pytest.raises(DataError, match=r"rgir.tif has 9200 pixels in no colour"):
        viewed(card_of(tmp_path), rasters)


def test_a_place_without_heights_is_named(rasters, tmp_path):
    nothing = np.full((1, SIDE_PX, SIDE_PX), -9999, np.float32)
    rasters["ndsm"] = write_raster(tmp_path / "void.tif", nothing, nodata=-9999)
    with pytest.raises(DataError, match="no data around column 16, row 16"):
        viewed(card_of(tmp_path), rasters)


def words(rasters, folder, out):
    given = [word for name, path in rasters.items() for word in (f"--{name}", str(path))]
    return ["figures", "--model", model(folder, TINY), *given, "--out", str(out)]


def drawn(path):
    """Return the colours of a picture, (bands, H, W)."""
    return gdal.Open(str(path)).ReadAsArray()


def test_the_command_draws_the_three_figures(rasters, tmp_path, capsys):
    out = tmp_path / "deep" / "figures"
    assert main(words(rasters, tmp_path / "tiny", out)) == 0
    paths = sorted(out.iterdir())
    assert [path.name for path in paths] == ["figure-4.png", "figure-5.png", "figure-6.png"]
    assert capsys.readouterr().out.split() == [str(path) for path in paths]
    for path in paths:
        picture = drawn(path)
        assert min(picture.shape[1:]) > 500
        assert len(np.unique(picture[:3].reshape(3, -1), axis=1).T) > 100


def test_labels_may_be_absent(rasters, tmp_path):
    del rasters["labels"]
    assert main(words(rasters, tmp_path / "tiny", tmp_path / "out")) == 0
    assert (tmp_path / "out" / "figure-6.png").exists()


def test_a_network_without_class_wise_attention_has_figure_5_alone(rasters, tmp_path, capsys):
    plain = model(tmp_path / "plain", replace(TINY, class_wise=False))
    given = ["--rgir", str(rasters["rgir"]), "--ndsm", str(rasters["ndsm"])]
    assert main(["figures", "--model", plain, *given, "--out", str(tmp_path / "out")]) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["figure-5.png"]
    assert "no class-wise attention" in capsys.readouterr().err


def test_a_missing_matplotlib_is_named(rasters, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert importlib.util.find_spec("matplotlib") is not None
    assert main(words(rasters, tmp_path / "tiny", tmp_path / "out")) == 1
    assert "pip install matplotlib" in capsys.readouterr().err


@pytest.mark.parametrize("side", ["70", "0", "-64"])
def test_a_tile_that_does_not_fit_the_network_is_named(rasters, tmp_path, capsys, side):
    assert main([*words(rasters, tmp_path / "tiny", tmp_path / "out"), "--tile", side]) == 1
    assert f"A tile of {side} px does not fit" in capsys.readouterr().err


def test_a_place_outside_the_image_leaves_no_folder(rasters, tmp_path, capsys):
    assert main([*words(rasters, tmp_path / "tiny", tmp_path / "out"), "--at", "999", "2"]) == 1
    assert "Column 999, row 2 is outside" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_heights_say_their_range_and_leave_holes_grey():
    page, ((panel,),) = square_panels(1, 1, "")
    draw_heights(panel, np.array([[0.2, np.nan], [3.0, 12.4]]))
    canvas = FigureCanvasAgg(page)
    canvas.draw()
    assert panel.get_title() == "Heights, 0 to 12 m"
    box = panel.get_window_extent()
    col, row = (round(box.x0 + 0.75 * box.width), round(box.y0 + 0.75 * box.height))
    pixels = np.asarray(canvas.buffer_rgba())
    red, green, blue = pixels[len(pixels) - row, col, :3]
    assert red == green == blue == round(0.75 * 255)
