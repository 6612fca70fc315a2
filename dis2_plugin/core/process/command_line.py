"""What the commands of all rooms share: bad words end as any other named error does."""

from __future__ import annotations

import argparse
from typing import NoReturn

from ..errors import JobError


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is a named error, so that it ends with status 1 like any other."""

    def error(self, message: str) -> NoReturn:
        """Complain.

        Raises:
            JobError: always.
        """
        raise JobError(f"{message[:1].upper()}{message[1:]}.", f"See {self.prog} --help.")
