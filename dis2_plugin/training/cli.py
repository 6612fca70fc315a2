"""The command line of this room: errors are caught here, once, and printed with their remedy."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from types import ModuleType

from lightning.pytorch.utilities import rank_zero_only

from ..core.errors import Dis2Error
from ..core.process.command_line import Parser
from ..engine.process.kept_memory import keep_free_memory
from .commands import (
    ablate,
    compare,
    distances,
    evaluate,
    export,
    figures,
    graphs,
    prepare,
    sample,
    train,
)
from .models import import_reference

COMMANDS: dict[str, ModuleType] = {
    "prepare": prepare,
    "train": train,
    "evaluate": evaluate,
    "export": export,
    "graphs": graphs,
    "import-reference": import_reference,
    "sample": sample,
    "compare": compare,
    "ablate": ablate,
    "distances": distances,
    "figures": figures,
}
_DESCRIPTION = """Train, measure and export networks.

A model from nothing:
  python -m dis2_plugin.training prepare --out scenes
  python -m dis2_plugin.training train --scenes scenes --out run --minutes 90
  python -m dis2_plugin.training evaluate --run run --scenes scenes --out report.json
  python -m dis2_plugin.training export --run run --out models/mine --title "My model" \\
      --measured report.json
"""

_OTHERS = {
    "torch.onnx": logging.ERROR,  # it misses libraries that we do not use
    "lightning.pytorch": logging.WARNING,  # it advertises
    "lightning.fabric": logging.WARNING,
}
"""From which level on libraries are heard."""


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status: 0 done, 1 a named error, 130 interrupted."""
    logging.basicConfig(format="%(message)s", stream=sys.stderr)
    _be_heard()
    keep_free_memory()
    for chatty, level in _OTHERS.items():
        logging.getLogger(chatty).setLevel(level)
    try:
        args = _parser().parse_args(words)
        status: int = args.run_command(args)
    except Dis2Error as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return status


@rank_zero_only
def _be_heard() -> None:
    """Tell what is done, once; the processes of other devices repeat the whole command."""
    logging.getLogger(__package__).setLevel(logging.INFO)


def _parser() -> Parser:
    parser = Parser(
        prog="python -m dis2_plugin.training",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.SUMMARY, description=module.SUMMARY)
        module.add_arguments(command)
        command.set_defaults(run_command=module.run)
    return parser
