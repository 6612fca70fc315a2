"""Write fixtures/regression.safetensors anew; run it only when the network changes on purpose.

python tests/network/make_regression.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from safetensors.torch import save_file

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from conftest import PRESETS, pinned, tiny  # noqa: E402 - needs the path above

from dis2_plugin.core.modality import Scenario  # noqa: E402

if __name__ == "__main__":
    numbers = {
        f"{preset}/{scenario.value}/{name}": value
        for preset in PRESETS
        for scenario in Scenario
        for name, value in pinned(tiny(preset), scenario).items()
    }
    save_file(numbers, HERE / "fixtures" / "regression.safetensors")
