"""What the lists of back ends, devices and number formats offer, wherever they stand."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox

from ...core.jobs.job import BACKEND_TITLES, BackendChoice, DeviceChoice, Precision


def tr(text: str) -> str:
    """Translate a word of this module."""
    return QCoreApplication.translate("ComputingCombos", text)


def offer_computing(backend: QComboBox, device: QComboBox, precision: QComboBox) -> None:
    """Fill the three lists; the first entry of each is automatic, the data are the words of a job.

    Args:
        backend: gets the values of ``BackendChoice``.
        device: gets the values of ``DeviceChoice``.
        precision: gets the values of ``Precision``.
    """
    names = {
        backend: {BackendChoice(word): title for word, title in BACKEND_TITLES.items()},
        device: {
            DeviceChoice.CUDA: tr("graphics card (CUDA)"),
            DeviceChoice.CPU: tr("processor (CPU)"),
        },
        precision: {
            Precision.FP32: tr("single (fp32)"),
            Precision.FP16: tr("half (fp16)"),
            Precision.BF16: tr("half (bf16)"),
        },
    }
    for combo, entries in names.items():
        combo.addItem(tr("automatic"), "auto")
        for choice, name in entries.items():
            combo.addItem(name, choice.value)
