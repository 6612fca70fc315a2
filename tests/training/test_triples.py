"""A person's own images, heights and labels become scenes on the grid of the image."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.errors import InputError
from dis2_plugin.core.jobs.job import HeightUnit
from dis2_plugin.training.cli import main
from dis2_plugin.training.commands.real_data import _mapping
from dis2_plugin.training.datasets.splitting import split_by_listing, split_by_seed
from dis2_plugin.training.datasets.store import whole_scenes
from dis2_plugin.training.datasets.triples import TripleOptions, plan_triples
from dis2_plugin.training.errors import ConfigError, DataError
from dis2_plugin.training.scenes.cache import SceneCache
from dis2_plugin.training.scenes.prepare import Split
from tests.training.triple_helpers import (
    GSD,
    IMAGE,
    LABELS,
    SIDE,
    WEST,
    eastward,
    mark_no_data,
    write,
    write_polygons,
    write_triple,
)


def read(folder, **options):
    """Read the first scene of a folder that lists it for training."""
    (source, *_) = plan_triples(folder, TripleOptions(**options))
    return source.read().scene


@pytest.fixture
def own(tmp_path):
    """Return a folder with one scene, listed."""
    folder = tmp_path / "own"
    write_triple(folder)
    (folder / "splits.csv").write_text("name,split\nscene,train\n", encoding="utf-8")
    return folder


def test_three_rasters_on_one_grid_are_read_as_they_are(own):
    scene = read(own)
    np.testing.assert_array_equal(scene.image, IMAGE)
    np.testing.assert_array_equal(scene.labels, LABELS)
    np.testing.assert_allclose(scene.heights_m, eastward()[0], atol=1e-5)
    assert scene.gsd_m == GSD


def test_bands_are_found_by_their_names(own):
    write(own / "rgir.tif", IMAGE[[2, 0, 1]], names=("nir", "red", "green"))
    np.testing.assert_array_equal(read(own).image, IMAGE)


def test_bands_can_be_given(own):
    write(own / "rgir.tif", IMAGE[[1, 2, 0]])
    np.testing.assert_array_equal(read(own, bands=(3, 1, 2)).image, IMAGE)


def test_what_is_doubtful_about_a_scene_is_said_once_before_it_is_read(own, caplog):
    image = np.tile(IMAGE, (1, 2, 2))
    write(own / "rgir.tif", image)
    write(own / "ndsm.tif", 1e2 * eastward(side=2 * SIDE))
    plan_triples(own, TripleOptions(piece_px=64))
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == 2
    assert "band 2 was taken as red, 3 as green, 1 as near infrared" in said[0]
    assert said[1].startswith(str(own / "ndsm.tif"))
    assert "try --ndsm-unit cm" in said[1]
    assert "'engine ndsm'" in said[1]
    caplog.clear()
    plan_triples(own, TripleOptions(bands=(1, 2, 3), unit=HeightUnit.CENTIMETRE, piece_px=64))
    assert not caplog.text


def test_bytes_with_a_scale_are_read_as_what_they_stand_for(own):
    data = gdal.Open(str(own / "rgir.tif"), gdal.GA_Update)
    for number in (1, 2, 3):
        data.GetRasterBand(number).SetScale(1 / 255)
    del data
    np.testing.assert_allclose(read(own).image, IMAGE / 255, rtol=1e-6)


def test_heights_on_another_grid_are_warped_onto_the_image(own):
    write(own / "ndsm.tif", eastward(0.5, 40, east=-2.0), gsd=0.5, offset=(-2.0, -2.0))
    np.testing.assert_allclose(read(own).heights_m, eastward()[0], atol=1e-4)


def test_heights_in_centimetres_become_metres(own):
    write(own / "ndsm.tif", np.full((1, SIDE, SIDE), 730, np.uint16))
    assert read(own, unit=HeightUnit.CENTIMETRE).heights_m == pytest.approx(7.3)


def test_unknown_heights_and_empty_pixels_are_marked(own):
    heights, image = eastward(), IMAGE.copy()
    heights[0, 3, 4] = -9999
    image[:, 5, 6] = 0
    write(own / "ndsm.tif", heights)
    write(own / "rgir.tif", image, names=("red", "green", "nir"))
    mark_no_data(own / "ndsm.tif", -9999)
    mark_no_data(own / "rgir.tif", 0)
    scene = read(own)
    assert np.argwhere(np.isnan(scene.heights_m)).tolist() == [[3, 4]]
    assert np.argwhere(~scene.image_valid).tolist() == [[5, 6]]


def test_isprs_colours_are_labels(own):
    colours = np.array([[255, 255, 255], [0, 0, 255], [0, 255, 255], [0, 255, 0], [255, 255, 0]])
    write(own / "labels.tif", np.moveaxis(colours[LABELS], -1, 0).astype(np.uint8))
    np.testing.assert_array_equal(read(own).labels, LABELS)


def test_labels_on_a_coarser_grid_take_the_nearest_pixel(own):
    write(own / "labels.tif", LABELS[None, ::4, ::4], gsd=4 * GSD)
    np.testing.assert_array_equal(read(own).labels, LABELS)


@pytest.mark.parametrize(
    ("values", "kind"),
    [([0, 1, 2, 3], ogr.OFTInteger), (["Impervious surface", "building"], ogr.OFTString)],
)
def test_polygons_are_drawn_and_the_ground_between_them_is_ignored(own, values, kind):
    (own / "labels.tif").unlink()
    write_polygons(own / "labels.gpkg", values, "what", kind)
    expected = np.full((SIDE, SIDE), 255)
    columns = 16 * len(values)
    expected[:32, :columns] = LABELS[:32, :columns]
    np.testing.assert_array_equal(read(own, class_field="what").labels, expected)


def test_labels_are_mapped_and_the_others_ignored(own):
    write(own / "labels.tif", LABELS[None] + np.uint8(10))
    labels = read(own, mapping={10: 1, 12: 3}).labels
    expected = np.select([LABELS == 0, LABELS == 2], [1, 3], 255)
    np.testing.assert_array_equal(labels, expected)


def test_a_label_that_is_no_class_is_named_with_the_file_and_the_remedy(own):
    write(own / "labels.tif", LABELS[None] + np.uint8(4))
    with pytest.raises(DataError, match=r"labels.tif has the label 5") as refused:
        read(own)
    assert "--map 5=" in refused.value.remedy


def test_colours_of_a_persons_own_are_mapped(own):
    colours = np.where(LABELS == 1, np.array([255, 0, 170])[:, None, None], 90).astype(np.uint8)
    write(own / "labels.tif", colours)
    labels = read(own, mapping=_mapping(["#FF00AA=tree"], ISPRS)).labels
    np.testing.assert_array_equal(labels, np.where(LABELS == 1, 3, 255))


def test_a_colour_outside_the_palette_is_named(own):
    colours = np.full((3, SIDE, SIDE), 255, np.uint8)
    colours[:, 1, 2] = 120, 60, 200
    write(own / "labels.tif", colours)
    with pytest.raises(DataError, match=r"\(120, 60, 200\) at column 2, row 1"):
        read(own)


def test_heights_of_another_place_are_refused(own):
    write(own / "ndsm.tif", eastward(), offset=(5000.0, 0.0))
    with pytest.raises(InputError, match="does not overlap"):
        read(own)


def test_rasters_of_other_formats_are_found(own):
    heights = gdal.Open(str(own / "ndsm.tif"))
    gdal.GetDriverByName("HFA").CreateCopy(str(own / "NDSM.IMG"), heights)
    del heights
    (own / "ndsm.tif").unlink()
    np.testing.assert_allclose(read(own).heights_m, eastward()[0], atol=1e-5)


def test_a_missing_file_is_named_by_its_word(own):
    (own / "ndsm.tif").unlink()
    with pytest.raises(DataError, match=r"'scene' .* has no file\(s\) 'ndsm'") as refused:
        plan_triples(own)
    assert "alike: .tif, .tiff, .vrt, .jp2, .img, .asc." in refused.value.remedy


def test_two_files_for_one_word_are_refused(own):
    write_polygons(own / "labels.gpkg", [1])
    with pytest.raises(DataError, match=r"2 file\(s\) 'labels'"):
        plan_triples(own)


def test_a_folder_without_triples_says_what_it_looked_for(tmp_path):
    with pytest.raises(DataError, match=r"rgir\*, ndsm\*, labels\*"):
        plan_triples(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataError, match=r"There is no folder .*lost"):
        plan_triples(tmp_path / "lost")


def test_files_belong_together_by_folder_and_by_what_is_left_of_their_names(tmp_path):
    write_triple(tmp_path / "town" / "west")
    write_triple(tmp_path / "town", "_2024")
    write_triple(tmp_path, "-A 1")
    names = {source.name for source in plan_triples(tmp_path)}
    assert names == {"town-west", "town-2024", "A-1"}


def test_one_large_scene_is_cut_into_pieces_that_are_split(tmp_path):
    image = np.random.default_rng(2).integers(1, 256, (3, 130, 129)).astype(np.uint8)
    write(tmp_path / "rgir.tif", image, names=("red", "green", "nir"))
    write(tmp_path / "ndsm.tif", eastward(side=130))
    write(tmp_path / "labels.tif", np.ones((1, 130, 129), np.uint8))
    sources = plan_triples(tmp_path, TripleOptions(piece_px=65))
    assert [source.name for source in sources] == [
        *("scene-r0-c0", "scene-r0-c1"),
        *("scene-r1-c0", "scene-r1-c1"),
    ]
    splits = [source.split for source in sources]
    assert [splits.count(split) for split in Split] == [2, 1, 1]
    parts = [source.read() for source in sources]
    whole = np.block(
        [[parts[0].scene.image, parts[1].scene.image], [parts[2].scene.image, parts[3].scene.image]]
    )
    np.testing.assert_array_equal(whole, image)
    assert parts[3].grid.geotransform[0] == WEST + 64 * GSD


def test_pieces_without_labels_are_left_out(tmp_path):
    write(tmp_path / "rgir.tif", np.tile(IMAGE, (1, 2, 2)), names=("red", "green", "nir"))
    write(tmp_path / "ndsm.tif", eastward(side=128))
    write(tmp_path / "labels.tif", LABELS[None], offset=(16.0, 0.0))  # 64 px to the east
    (tmp_path / "splits.csv").write_text("scene,test\n", encoding="utf-8")
    (source,) = plan_triples(tmp_path, TripleOptions(piece_px=64))
    assert (source.name, source.split) == ("scene-r0-c1", Split.TEST)
    np.testing.assert_array_equal(source.read().scene.labels, LABELS)


def test_labels_of_another_place_are_refused(own):
    write(own / "labels.tif", LABELS[None], offset=(5000.0, 0.0))
    with pytest.raises(DataError, match=r"No pixel of .*rgir.tif is labelled"):
        plan_triples(own)


def test_a_seed_gives_one_split_whatever_the_order():
    names = [f"scene-{number}" for number in range(20)]
    split = split_by_seed(names, 7)
    assert split == split_by_seed(names[::-1], 7)
    assert split != split_by_seed(names, 8)
    counts = [list(split.values()).count(each) for each in Split]
    assert counts == [14, 3, 3]  # 15 % of 20 twice


def test_fewer_than_three_scenes_are_not_split_by_chance():
    with pytest.raises(DataError, match=r"2 scene"):
        split_by_seed(["a", "b"], 0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,train\n", "says nothing about b"),
        ("a,train\nb,exam\n", "Line 2 .* the split 'exam'"),
        ("a,train\nc,test\n", "Line 2 .* no scene 'c'"),
        ("a,train\na,test\n", "Line 2 .* 'a' again"),
        ("a;train\n", "Line 1 .* 1 cells"),
    ],
)
def test_a_listing_that_does_not_fit_is_refused(tmp_path, text, said):
    listing = tmp_path / "splits.csv"
    listing.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=said):
        split_by_listing(listing, ["a", "b"])


def test_the_command_prepares_a_folder_for_training_and_evaluation(tmp_path, capsys):
    for name in ("a", "b", "c"):
        write_triple(tmp_path / "own", f"_{name}")
    words = ["--triples", str(tmp_path / "own"), "--out", str(tmp_path / "cache"), "--seed", "3"]
    assert main(["prepare", *words]) == 0
    assert "3 scenes written" in capsys.readouterr().out
    (whole,) = whole_scenes(tmp_path / "cache")
    assert [len(SceneCache(tmp_path / "cache" / split.value)) for split in Split] == [1, 1, 1]
    assert whole.eroded is None
    np.testing.assert_array_equal(gdal.Open(str(whole.files.rgir)).ReadAsArray(), IMAGE)


def test_a_map_that_names_no_class_is_refused(own, capsys):
    words = ["--triples", str(own), "--out", str(own / "cache"), "--map", "5=roof"]
    assert main(["prepare", *words]) == 1
    assert "5=roof" in capsys.readouterr().err


@pytest.mark.parametrize(("wish", "named"), [({"piece_px": 63}, "63 px"), ({"seed": -1}, "-1")])
def test_impossible_pieces_and_seeds_are_refused(tmp_path, wish, named):
    with pytest.raises(ConfigError, match=named):
        plan_triples(tmp_path, TripleOptions(**wish))


def test_a_scene_is_never_in_two_splits(own, tmp_path, capsys):
    listing, out = own / "splits.csv", tmp_path / "scenes"
    words = ["prepare", "--triples", str(own), "--out", str(out)]
    assert main(words) == 0
    listing.write_text("name,split\nscene,test\n", encoding="utf-8")
    assert main(words) == 1
    assert "for train, asked for is test" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--piece", "64"], "--piece 1 x 1 pieces, asked for is 2 x 2 pieces"),
        (["--ndsm-unit", "dm"], "--ndsm-unit m, asked for is dm"),
        (["--map", "1=tree"], "--map not given, asked for is 1=3"),
        (["--rgir-bands", "3,2,1"], "--rgir-bands not given, asked for is 3,2,1"),
    ],
)
def test_scenes_prepared_by_other_options_are_not_kept(own, tmp_path, words, told, capsys):
    write(own / "rgir.tif", np.tile(IMAGE, (1, 2, 2)), names=("red", "green", "nir"))
    command = ["prepare", "--triples", str(own), "--out", str(tmp_path / "scenes")]
    assert main(command) == 0
    assert main(command) == 0
    assert "0 scenes written" in capsys.readouterr().out
    assert main([*command, *words]) == 1
    assert f"scene was prepared with {told}" in capsys.readouterr().err


def test_a_scene_of_the_same_name_from_another_folder_is_not_taken_for_it(own, tmp_path, capsys):
    write_triple(tmp_path / "other")
    (tmp_path / "other" / "splits.csv").write_text("scene,train\n", encoding="utf-8")
    for folder, status in ((own, 0), (tmp_path / "other", 1)):
        words = ["--triples", str(folder), "--out", str(tmp_path / "scenes")]
        assert main(["prepare", *words]) == status
    assert f"was prepared with rgir {own}" in capsys.readouterr().err


def test_real_scenes_are_called_real_in_every_split(own, tmp_path, capsys):
    scenes = tmp_path / "scenes"
    (own / "splits.csv").write_text("scene,validation\n", encoding="utf-8")
    assert main(["prepare", "--triples", str(own), "--out", str(scenes)]) == 0
    words = ["--scenes", str(scenes), "--split", "validation"]
    assert main(["evaluate", "--rule", str(scenes), *words]) == 0
    assert "real, validation" in capsys.readouterr().out
