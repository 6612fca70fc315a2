"""A Python that plays the engine: answers the plugin's probe and speaks ``core.process.messages``.

The tests give it to the plugin as its interpreter, so its arguments are those of an interpreter.
``DIS2_FAKE`` says how it behaves: done, slow, deaf, failing, full, keeping, unsaved,
dying or killed.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, os.getcwd())  # as -m does: the plugin starts the engine in its own root

from dis2_plugin.core.class_scheme import ISPRS
from dis2_plugin.core.jobs.estimate import Estimate
from dis2_plugin.core.process.messages import (
    CANCEL_LINE,
    EXIT_CANCELLED,
    EXIT_ERROR,
    Compared,
    Estimated,
    Failed,
    Finished,
    Started,
    Stopped,
    Warned,
    to_line,
)
from dis2_plugin.core.progress import Progress
from dis2_plugin.core.results import result as names
from dis2_plugin.core.results.comparison import COMPARED, Change, ComparisonResult
from dis2_plugin.core.results.result import ClassArea, RunResult

BEHAVIOUR = os.environ.get("DIS2_FAKE", "done")
TILES = 4
ESTIMATE = Estimate(65.0, 1_400_000_000, 0, 3_100_000_000)
INFO = {"backends": {"torch": {"usable": True, "devices": ["CPU"], "version": "9.9"}}}


def say(message: object) -> None:
    print(to_line(message), flush=True)


def options(words: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting = ""
    for word in words:
        if word.startswith("--"):
            name, has_value, value = word[2:].partition("=")
            found[name] = value
            waiting = "" if has_value else name
        elif waiting:
            found[waiting] = word
    return found


def write_raster(path: Path, bands: int, kind: str) -> None:
    from osgeo import gdal, osr  # noqa: PLC0415 - only runs that write need it

    gdal.UseExceptions()
    kinds = {"byte": gdal.GDT_Byte, "float": gdal.GDT_Float32}
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 20, 10, bands, kinds[kind])
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    raster.SetProjection(crs.ExportToWkt())
    raster.SetGeoTransform((500000.0, 0.5, 0.0, 5700000.0, 0.0, -0.5))
    for band in range(1, bands + 1):
        steps = bytes(i % len(ISPRS) for i in range(200))
        raster.GetRasterBand(band).WriteRaster(0, 0, 20, 10, steps, buf_type=gdal.GDT_Byte)
    raster.FlushCache()


def write_polygons(path: Path) -> None:
    from osgeo import ogr, osr  # noqa: PLC0415 - only runs that write need it

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(25832)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("polygons", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("class_id", ogr.OFTInteger))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("class_id", 1)
    corners = "500000 5700000, 500005 5700000, 500005 5699995, 500000 5700000"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({corners}))"))
    layer.CreateFeature(feature)


def write_results(out: Path, job: dict[str, str]) -> RunResult:
    wanted = job["outputs"].split(",")
    files = {"classes": names.CLASSES_FILE, "scenario": names.SCENARIO_FILE}
    files["confidence"] = names.CONFIDENCE_FILE
    if "cwam" in wanted:
        files |= {f"cwam_{name}": names.cwam_file(name) for name in ISPRS.names}
    for output, name in files.items():
        write_raster(out / name, 1, "byte" if output in ("classes", "scenario") else "float")
    if "polygons" in wanted:
        files["polygons"] = names.POLYGONS_FILE
        write_polygons(out / names.POLYGONS_FILE)
    areas = tuple(ClassArea(c.id, c.name, 40, 10.0, 0.9) for c in ISPRS.classes)
    paths = {output: str(out / name) for output, name in files.items()}
    result = RunResult(
        paths, {"model": job["model"]}, {"id": job["model"]}, "CPU", "torch", "fp32", areas,
        {"full": 200}, TILES, {"total": 0.1}, 1, {},
    )  # fmt: skip
    (out / names.RUN_FILE).write_text(json.dumps(result.to_json()), encoding="utf-8")
    return result


def write_comparison(out: Path, job: dict[str, str]) -> ComparisonResult:
    runs = {}
    for scenario in COMPARED:
        (out / scenario.value).mkdir(exist_ok=True)
        runs[scenario.value] = write_results(out / scenario.value, job)
    files = {"difference": str(out / "difference.tif"), "changes": str(out / "changes.csv")}
    write_raster(out / "difference.tif", 1, "byte")
    changes = (
        Change("ndsm", "impervious_surface", "building", 40, 10.0, 0.2),
        Change("rgir", "low_vegetation", "tree", 20, None, 0.1),
    )
    rows = ["modality,from_class,to_class,pixels,area_m2,share"]
    rows += ["ndsm,impervious_surface,building,40,10.0,0.2", "rgir,low_vegetation,tree,20,,0.1"]
    (out / "changes.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    pixels = {"none": 140, "height": 40, "colour": 20, "both": 0}
    result = ComparisonResult(files, runs, pixels, changes, {"total": 0.3})
    (out / "comparison.json").write_text(json.dumps(result.to_json()), encoding="utf-8")
    return result


def estimate(words: list[str]) -> int:
    say(Estimated(ESTIMATE))
    if BEHAVIOUR == "full":
        say(Failed("CapacityError", "The results need about 3 GB.", "Choose another disk."))
        return EXIT_ERROR
    return stay_deaf() if BEHAVIOUR == "deaf" else 0


def segment(words: list[str]) -> int:
    return make(words, write_results, Finished)


def compare(words: list[str]) -> int:
    return make(words, write_comparison, Compared)


def make(words: list[str], write: Callable[..., object], ending_message: type) -> int:
    job = options(words)
    out = Path(job["out"])
    staging = out / names.STAGING_NAME
    staging.mkdir(parents=True, exist_ok=True)
    (staging / "classes.tif").write_bytes(b"half")
    say(Started("CPU", "torch", TILES, 20, 10, ESTIMATE))
    say(Warned("The heights look like decimetres."))
    say(Progress("segment", 1, TILES, 1.0, 65.0))
    if BEHAVIOUR == "slow":
        wait_for_cancel()
        shutil.rmtree(staging)
        say(Stopped())
        return EXIT_CANCELLED
    ending = ENDINGS.get(BEHAVIOUR)
    if ending is not None:
        return ending()
    shutil.rmtree(staging)
    result = write(out, job)
    if "gpkg" in job:
        write_polygons(Path(job["gpkg"]))
    say(Progress("segment", TILES, TILES, 1.0, 0.0))
    say(ending_message(result))
    return 0


def wait_for_cancel() -> None:
    for line in sys.stdin:
        if line.strip() == CANCEL_LINE:
            return


def stay_deaf() -> int:
    file = Path(os.environ["DIS2_FAKE_PID"])
    file.with_suffix(".new").write_text(str(os.getpid()), encoding="utf-8")
    file.with_suffix(".new").replace(file)  # whoever sees it sees all of it
    time.sleep(60)
    return 0


def fail() -> int:
    say(Failed("InputError", "The image has 1 band.", "Choose an image with three."))
    return EXIT_ERROR


def keep() -> int:
    job = options(sys.argv[1:])
    (Path(job["out"]) / "classes.tif").write_bytes(b"whole")
    return tell_of_geopackage()


def tell_of_geopackage() -> int:
    say(Failed("ResultsKept", "all.gpkg cannot be written.", "The other results are complete."))
    return EXIT_ERROR


def leave_unsaved() -> int:
    job = options(sys.argv[1:])
    shutil.rmtree(Path(job["out"]) / names.STAGING_NAME)
    write_results(Path(job["out"]), job)
    return tell_of_geopackage()


def die() -> int:
    print("Traceback: something broke", file=sys.stderr)
    return 3


def be_killed() -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


ENDINGS = {
    "deaf": stay_deaf,
    "failing": fail,
    "keeping": keep,
    "unsaved": leave_unsaved,
    "dying": die,
    "killed": be_killed,
}


def save(words: list[str]) -> int:
    job = options(words)
    if BEHAVIOUR == "failing":
        print("The disk is full.", file=sys.stderr)
        return EXIT_ERROR
    run = json.loads((Path(job["run"]) / names.RUN_FILE).read_text(encoding="utf-8"))
    write_polygons(Path(job["gpkg"]))
    return 0 if run["files"] else EXIT_ERROR


def main(words: list[str]) -> int:
    if words[0] == "-c":
        missing = ["torch", "onnxruntime", "openvino"] if BEHAVIOUR == "bare" else []
        print(json.dumps(missing))
        return 0
    _, module, command, *rest = words
    if module != "dis2_plugin.engine":
        return 2
    if command == "info":
        print(json.dumps(INFO))
        return 0
    commands = {"segment": segment, "compare": compare, "save": save, "estimate": estimate}
    return commands[command](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
