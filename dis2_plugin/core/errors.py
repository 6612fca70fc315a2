"""Errors a person can act on: each names the offending value and the remedy."""

from __future__ import annotations


class Dis2Error(Exception):
    """A named failure, caught once at the edge (command line, task, algorithm).

    Attributes:
        message: what is wrong, with the value that is wrong.
        remedy: what the person can do about it.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the message followed by the remedy, as the edge prints them."""
        return f"{self.message} {self.remedy}".strip()


class InputError(Dis2Error):
    """A raster or vector cannot be used: missing, not a raster, wrong bands, no overlap, no CRS."""


class ReadError(InputError):
    """A file that was opened cannot be read on: it is damaged, or its disk or server fails."""

    @classmethod
    def unreadable(cls, message: str) -> ReadError:
        """Return the error that a message tells of, with what to do."""
        return cls(
            message,
            "The file may be damaged or incomplete, or its disk or server may have failed: get it "
            "again, or try later.",
        )


class JobError(Dis2Error):
    """The settings of a run contradict each other or are out of range."""


class TilingError(Dis2Error):
    """Tiles of this size and stride would not cover the raster."""


class ModelError(Dis2Error):
    """A model folder is unknown, incomplete, damaged or does not fit the network."""


class DeviceError(Dis2Error):
    """The asked device or back end is not usable on this machine."""


class DeviceMemoryError(DeviceError):
    """The memory of the device is too small for the tiles it was given together."""


class CapacityError(Dis2Error):
    """The machine has not the disk or memory that a run would need."""


class OutputError(Dis2Error):
    """Results cannot be written: folder not writable, disk full."""

    @classmethod
    def unwritable(cls, path: object, reason: OSError | str) -> OutputError:
        """Return the error of a file or folder that could not be written, and why."""
        words = reason if isinstance(reason, str) else reason.strerror or str(reason)
        return cls(
            f"{path} cannot be written: {words.rstrip('.')}.",
            "Choose a folder you may write to, on a disk with space.",
        )


class ResultsKept(OutputError):  # noqa: N818 - what matters is that nothing is lost
    """Results are whole but not all where they should be; the message names where they are."""


class Cancelled(Dis2Error):  # noqa: N818 - not a fault, but it ends a run the same way
    """The person asked the run to stop."""

    def __init__(self) -> None:
        super().__init__("The run was cancelled.")
