"""The library logs with stdlib logging; inside QGIS its words go to the log panel, tab DIS2."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsApplication

TAB = "DIS2"

_ROOT_LOGGER = logging.getLogger(__name__.rsplit(".", 2)[0])


class MessageLogHandler(logging.Handler):
    """Writes records to QGIS's message log, from any thread."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        # notifyUser off: the message bar speaks for itself, in plain words
        QgsApplication.messageLog().logMessage(
            self.format(record), TAB, _level(record.levelno), False
        )


def attach() -> MessageLogHandler:
    """Send the plugin's log to QGIS; ``detach`` takes what is returned."""
    handler = MessageLogHandler()
    _ROOT_LOGGER.addHandler(handler)
    _ROOT_LOGGER.setLevel(logging.INFO)
    return handler


def detach(handler: MessageLogHandler) -> None:
    """Leave logging as it was."""
    _ROOT_LOGGER.removeHandler(handler)
    _ROOT_LOGGER.setLevel(logging.NOTSET)
    handler.close()


def _level(number: int) -> Qgis.MessageLevel:
    if number >= logging.ERROR:
        return Qgis.MessageLevel.Critical
    if number >= logging.WARNING:
        return Qgis.MessageLevel.Warning
    return Qgis.MessageLevel.Info
