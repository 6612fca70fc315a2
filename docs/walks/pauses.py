"""Measure how long QGIS's window is held in each step of a person's work, as a table.

Run it as ``python3 docs/walks/pauses.py``, with ``--stacks`` to see what held it. Like the
pictures, it drives the packaged plugin in a real QGIS on a hidden screen: ``tour_pauses.py``.
"""

from __future__ import annotations

import json
import os
import sys

from make_pictures import make_profile, take_pictures

from tools.steps import BuildError

STACKS = "DIS2_PAUSE_STACKS"
"""Read by ``tour_pauses.py``."""


def main() -> int:
    """Print the table; return the exit status."""
    if "--stacks" in sys.argv[1:]:
        os.environ[STACKS] = "1"
    try:
        profiles = make_profile("pauses")
        take_pictures(profiles, profiles / "raw", "tour_pauses.py")
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    longest = json.loads((profiles / "raw" / "pauses.json").read_text(encoding="utf-8"))
    print("| step | longest pause ms | of it processor time of the window's thread |")
    print("|---|---|---|")
    for step, held in longest.items():
        print(f"| {step} | {held['wall_ms']:.0f} | {held['thread_ms']:.0f} |")
    if STACKS in os.environ:
        print(f"What held it for longer than 100 ms: {profiles / 'raw' / 'stacks.txt'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
