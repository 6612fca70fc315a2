"""Photograph the dialog in its states, to be looked at by whoever changes a form.

Needs a screen, such as ``xvfb-run -a -s "-screen 0 1366x768x24"`` gives.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dis2_plugin.core.class_scheme import ISPRS  # noqa: E402 - the root had to be known first
from dis2_plugin.core.inputs.value_doubts import Doubt, DoubtKind  # noqa: E402
from dis2_plugin.core.jobs.estimate import Estimate  # noqa: E402
from dis2_plugin.core.jobs.job import HeightUnit  # noqa: E402
from dis2_plugin.core.modality import Modality  # noqa: E402
from dis2_plugin.core.models.model_card import bundled_models  # noqa: E402
from dis2_plugin.core.progress import Progress  # noqa: E402
from dis2_plugin.core.results.result import ClassArea, RunResult  # noqa: E402
from dis2_plugin.gui.segment.segment_dialog import SegmentDialog  # noqa: E402

FONT_POINTS = 10
SIDE_PX = 1200
DARK_THEME = "Night Mapping"


def write_raster(path: Path, values: np.ndarray, pixel_m: float, bands: tuple[str, ...]) -> None:
    """Write (bands, H, W) as a GeoTIFF in UTM 32 north."""
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}.get(
        values.dtype.name, gdal.GDT_Float32
    )
    count, rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, count, kind)
    dataset.SetGeoTransform((500_000.0, pixel_m, 0.0, 5_400_000.0, 0.0, -pixel_m))
    system = osr.SpatialReference()
    system.ImportFromEPSG(25832)
    dataset.SetProjection(system.ExportToWkt())
    for number, name in enumerate(bands, start=1):
        dataset.GetRasterBand(number).WriteArray(values[number - 1])
        dataset.GetRasterBand(number).SetDescription(name)


def make_layers(folder: Path) -> dict[str, QgsRasterLayer]:
    """Return an image and heights that fit, and heights in another unit."""
    ramp = np.linspace(0, 1, SIDE_PX, dtype=np.float32)[None, None].repeat(SIDE_PX, axis=1)
    image = (255 * ramp).astype(np.uint8).repeat(3, axis=0)
    write_raster(folder / "rgir.tif", image, 0.2, ("Red", "Green", "NIR"))
    write_raster(folder / "ndsm.tif", 24 * ramp, 0.2, ("Height",))
    write_raster(folder / "ndsm_dm.tif", (240 * ramp).astype(np.float32), 0.2, ("Height",))
    write_raster(folder / "bdortho.tif", image, 2.0, ("", "", ""))
    names = {"rgir": "Ortho-photo 2024", "ndsm": "Heights 2024", "ndsm_dm": "Old heights"}
    names["bdortho"] = "Old ortho-photo"
    layers = {key: QgsRasterLayer(str(folder / f"{key}.tif"), name) for key, name in names.items()}
    QgsProject.instance().addMapLayers(layers.values())
    return layers


def example_result(folder: Path) -> RunResult:
    """Return a finished run with invented areas."""
    shares = (0.31, 0.22, 0.25, 0.21, 0.01)
    areas = tuple(
        ClassArea(c.id, c.name, round(share * SIDE_PX**2), share * SIDE_PX**2 * 0.04, 0.9 - share)
        for c, share in zip(ISPRS.classes, shares)
    )
    return RunResult(
        files={"classes": str(folder / "classes.tif")},
        job={},
        model={},
        device="CPU",
        backend="torch",
        precision="fp32",
        areas=areas,
        scenario_pixels={"full": 1_300_000, "missing-ndsm": 140_000},
        tiles=49,
        seconds={"total": 154.0},
        peak_memory_bytes=0,
        versions={},
    )


def states(dialog: SegmentDialog, folder: Path) -> Iterator[str]:
    """Bring the dialog from one state to the next; yield the state's name."""
    dialog.show_models(bundled_models())
    yield "empty"
    layers = make_layers(folder)
    dialog.show_device("The network will run on the processor (CPU, 8 cores).")
    dialog.image_panel.layer_combo.setLayer(layers["rgir"])
    dialog.heights_panel.ndsm_combo.setLayer(layers["ndsm"])
    yield "filled"
    doubts = (
        Doubt(DoubtKind.BLANK, Modality.RGIR, 0.32),
        Doubt(DoubtKind.ALTITUDE, Modality.NDSM, 212.0),
    )
    dialog.outlook.show_estimate(
        dialog.job(), Estimate(310.0, 1_400_000_000, 0, 3_100_000_000), doubts
    )
    dialog.outlook.show_refusal(
        dialog.job(),
        "The results need about 3.1 GB, and 1.2 GB are free in /data/results.",
        "Ask for classes only (about 40 MB), or choose a folder on another disk.",
    )
    yield "ahead"
    dialog.image_panel.layer_combo.setLayer(layers["bdortho"])
    dialog.heights_panel.ndsm_combo.setLayer(layers["ndsm_dm"])
    yield "warnings"
    unit = dialog.heights_panel.unit_combo
    unit.setCurrentIndex(unit.findData(HeightUnit.DECIMETRE.value))
    dialog.image_panel.layer_combo.setLayer(None)
    dialog.area_panel.rectangle_radio.setChecked(True)
    dialog.advanced_panel.setCollapsed(False)
    bar = dialog.choices_area.verticalScrollBar()
    QgsApplication.processEvents()
    bar.setValue(bar.maximum())
    yield "heights-only"
    dialog.advanced_panel.setCollapsed(True)
    dialog.area_panel.whole_radio.setChecked(True)
    dialog.heights_panel.ndsm_combo.setLayer(layers["ndsm"])
    dialog.image_panel.layer_combo.setLayer(layers["rgir"])
    dialog.story.show_started()
    dialog.story.show_progress(Progress("segment", 18, 49, 0.62, 95.0))
    yield "running"
    dialog.story.show_failure(
        "The disk of /data/results is full: 1.2 GB are needed, 0.3 GB are free.",
        "Free some space or choose another results folder.",
    )
    yield "failure"
    dialog.story.show_started()
    dialog.story.show_finished(example_result(folder))
    yield "finished"


def photograph(dialog: SegmentDialog, path: Path) -> None:
    """Save what the dialog shows, once it has settled."""
    for _ in range(5):
        QgsApplication.processEvents()
    dialog.grab().save(str(path))


def main() -> None:
    """Photograph every state into the folder given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--font-percent", type=int, default=100)
    parser.add_argument("--dark", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    application = QgsApplication([], True)
    application.initQgis()
    application.setStyle("fusion")
    font = application.font()
    font.setPointSizeF(FONT_POINTS * options.font_percent / 100)
    application.setFont(font)
    if options.dark:
        application.setUITheme(DARK_THEME)
    with tempfile.TemporaryDirectory() as name:
        canvas = QgsMapCanvas()
        dialog = SegmentDialog(canvas)
        dialog.show()
        for number, state in enumerate(states(dialog, Path(name)), start=1):
            photograph(dialog, options.folder / f"{number}-{state}.png")
        dialog.close()
        dialog.deleteLater()
        QgsProject.instance().clear()
    del dialog, canvas
    application.exitQgis()


if __name__ == "__main__":
    main()
