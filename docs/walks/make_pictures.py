"""Photograph the plugin in a real QGIS at work on the sample scene: ``docs/pictures/*.png``.

Run it as ``python3 docs/walks/make_pictures.py``. It sets up what it needs like ``build.py``,
installs the plugin into a profile of its own, and drives QGIS on a hidden screen (Xvfb) by
``tour.py``.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / ".ci"))

from tools.environment import ENGINE, environment  # noqa: E402 - where it lies had to be known first
from tools.package import make_package  # noqa: E402
from tools.profile import install_into, write_setting  # noqa: E402
from tools.steps import BUILD, BuildError, run  # noqa: E402
from tools.system import install_packages, qgis_variables  # noqa: E402

WALKS = Path(__file__).resolve().parent
PICTURES = ROOT / "docs" / "pictures"
LARGEST_BYTES = 400_000
COLOURS = "240"
LEGEND = ("blue", "cyan", "lime", "yellow", "white")
"""Colours of classes: too few pixels of a legend to be kept by counting alone."""
LONGEST_WALK_S = "900"
DARK = "Night Mapping"
"""A theme of QGIS."""

_FRAMES = "openbox"
_WITH_FRAMES = ("sh", "-c", f'{_FRAMES} & exec "$@"', "sh")
"""Runs a program on a screen whose windows have frames."""

QUIET = (
    ("Qgis", "showTips322", "false"),
    ("qgis", "checkVersion", "false"),
    ("core", "NewsFeed\\httpsfeedqgisorg\\disabled", "true"),
    ("PythonPlugins", "processing", "true"),
)
"""Settings that keep QGIS's own news and hints out of the pictures."""


def make_profile(name: str = "pictures") -> Path:
    """Make a fresh folder of profiles with the plugin in it, and return the folder."""
    python = environment(ENGINE)
    profiles = BUILD / name
    shutil.rmtree(profiles, ignore_errors=True)
    install_into(profiles / "profiles" / "default", make_package(), python)
    for section, key, value in QUIET:
        write_setting(settings_file(profiles), section, key, value)
    return profiles


def settings_file(profiles: Path) -> Path:
    """Return where QGIS keeps the settings of the profile."""
    return profiles / "profiles" / "default" / "QGIS" / "QGIS3.ini"


def take_pictures(profiles: Path, raw: Path, walk: str = "tour.py", scale: int = 1) -> None:
    """Run QGIS on a hidden screen; it closes by itself.

    Args:
        profiles: where the profile lies.
        raw: gets the pictures.
        walk: name of the script, beside this one, that QGIS runs.
        scale: pixels of the screen for each that QGIS counts.

    Raises:
        BuildError: the walk did not come to its end.
    """
    if not shutil.which(_FRAMES):
        install_packages([_FRAMES])
    raw.mkdir(parents=True, exist_ok=True)
    screen = ("xvfb-run", "-a", "-s", f"-screen 0 {1600 * scale}x{1000 * scale}x24", *_WITH_FRAMES)
    qgis = (
        "timeout",
        LONGEST_WALK_S,
        "qgis",
        "--nologo",
        "--noversioncheck",
        "--profiles-path",
        profiles,
    )
    cache = profiles / "cache"  # what runs of others took is not told
    places = {"DIS2_TOUR_PICTURES": str(raw), "DIS2_CACHE": str(cache)}
    drawing = {"QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": str(scale)}
    variables = {**qgis_variables(), **places, **drawing, "PYTHONPATH": str(WALKS)}
    run(*screen, *qgis, "--code", WALKS / walk, env=variables)
    failure = raw / "failure.txt"
    if failure.exists():
        raise BuildError(failure.read_text(encoding="utf-8"), f"See {raw / 'failure.png'}.")


def shrink(raw: Path) -> None:
    """Bring the pictures to a size that a repository can hold.

    Raises:
        BuildError: one is still too large.
    """
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    for picture in sorted(raw.glob("*.png")):
        target = PICTURES / picture.name
        palette = raw / "palette.miff"
        legend = ("(", "-size", "1x1", *(f"xc:{colour}" for colour in LEGEND), ")")
        run("convert", picture, "-colors", COLOURS, "-unique-colors", *legend, "+append", palette)
        best = ("-strip", "-define", "png:compression-level=9", f"PNG8:{target}")
        run("convert", picture, "+dither", "-remap", palette, *best)
        size = target.stat().st_size
        print(f"{target.relative_to(ROOT)}: {size:,} bytes")
        if size > LARGEST_BYTES:
            raise BuildError(
                f"{target} has more than {LARGEST_BYTES:,} bytes.", "Use fewer colours."
            )


def main() -> int:
    """Make all pictures; return the exit status."""
    try:
        profiles = make_profile()
        print("Driving QGIS on a hidden screen; this takes a minute or two")
        take_pictures(profiles, profiles / "raw")
        take_pictures(profiles, profiles / "raw", "tour_web.py")
        take_pictures(profiles, profiles / "raw", "tour_sharp.py", scale=2)
        write_setting(settings_file(profiles), "UI", "UITheme", DARK)
        take_pictures(profiles, profiles / "raw", "tour_dark.py")
        shrink(profiles / "raw")
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
