"""Whether an algorithm is to stop, asked so that the windows of QGIS live meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QCoreApplication


def stop_wish(feedback: QgsFeedback) -> Callable[[], bool]:
    """Return what is asked, again and again, whether somebody wants to stop.

    QGIS runs the rows of a batch (before it had a task for it), and whatever scripts run, in the
    thread of its windows: there each question lets them hear and draw, or nobody could cancel.
    """

    def is_wanted() -> bool:
        """Ask once."""
        if threading.current_thread() is threading.main_thread():
            QCoreApplication.processEvents()
        return bool(feedback.isCanceled())

    return is_wanted
