"""Make ``models/land-cover.model3``: from two height models and an image to areas and polygons.

Run it by a Python that has QGIS: ``.venv/bin/python docs/walks/land_cover_model.py``. QGIS's model
designer opens the file, and the toolbox runs it, also as a batch.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "models" / "land-cover.model3"
SMALLEST_M2 = 2.0
PLACES = {
    **{name: (0, row) for row, name in enumerate(("image", "bands", "surface", "ground", "zones"))},
    **{"heights": (1, 2.5), "map": (2, 1), "areas": (3, 3.5), "patches": (3, 1)},
    **{"Classes": (3, 0), "Areas": (4, 4), "Polygons": (4, 1.5)},
}
"""Where parts lie on the page of the designer: column and row."""
CORNER_PX, COLUMN_PX, ROW_PX = 140, 260, 110

Source = QgsProcessingModelChildParameterSource


def land_cover_model() -> QgsProcessingModelAlgorithm:
    """Return the model; the provider of DIS2 must be there."""
    model = QgsProcessingModelAlgorithm("Land cover of a place", "DIS2")
    for parameter in parameters():
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(place(parameter.name()))
        model.addModelParameter(parameter, component)
    model.setParameterOrder([parameter.name() for parameter in parameters()])
    for child in steps():
        child.setPosition(place(child.childId()))
        model.addChildAlgorithm(child)
    model.setHelpContent(
        {
            "ALG_DESC": "Heights above ground, a map of land cover, the area of each class and "
            "smooth polygons, in one go."
        }
    )
    return model


def parameters() -> list[QgsProcessingParameterDefinition]:
    """Return what a person gives."""
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    return [
        QgsProcessingParameterRasterLayer("image", "Image with near infrared", optional=True),
        QgsProcessingParameterString(
            "bands", "Bands of red, green and near infrared", optional=True
        ),
        QgsProcessingParameterRasterLayer("surface", "Surface heights (DSM)"),
        QgsProcessingParameterRasterLayer("ground", "Ground heights (DTM)", optional=True),
        QgsProcessingParameterFeatureSource("zones", "Zones of the table", [polygon], None, True),
    ]


def steps() -> list[QgsProcessingModelChildAlgorithm]:
    """Return the chain, first things first."""
    heights = {"NDSM": Source.fromChildOutput("heights", "OUTPUT")}
    quality = {
        "CLASSES": Source.fromChildOutput("map", "CLASSES"),
        "CONFIDENCE": Source.fromChildOutput("map", "CONFIDENCE"),
        **heights,
    }
    patches = {"SMOOTH": Source.fromStaticValue(True)}
    patches["MIN_AREA"] = Source.fromStaticValue(SMALLEST_M2)
    given = Source.fromModelParameter
    image = {"RGIR": given("image"), "RGIR_BANDS": given("bands")}
    return [
        step("heights", "dis2:ndsm", {"DSM": given("surface"), "DTM": given("ground")}, {}),
        step("map", "dis2:segment", {**image, **heights}, {"Classes": "CLASSES"}),
        step("areas", "dis2:statistics", {**quality, "ZONES": given("zones")}, {"Areas": "OUT"}),
        step("patches", "dis2:polygonize", {**quality, **patches}, {"Polygons": "OUTPUT"}),
    ]


def step(
    name: str, algorithm: str, inputs: dict[str, Source], results: dict[str, str]
) -> QgsProcessingModelChildAlgorithm:
    """Return one algorithm of the chain; ``results`` are kept, by the names people see."""
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId(name)
    child.setDescription(child.algorithm().displayName())
    usual = {
        parameter.name(): Source.fromStaticValue(parameter.defaultValue())
        for parameter in child.algorithm().parameterDefinitions()
        if not parameter.isDestination() and parameter.defaultValue() is not None
    }
    for key, source in {**usual, **inputs}.items():
        child.addParameterSources(key, [source])
    outputs = {}
    for title, key in results.items():
        outputs[title] = QgsProcessingModelOutput(title, title)
        outputs[title].setChildId(name)
        outputs[title].setChildOutputName(key)
        outputs[title].setPosition(place(title))
    child.setModelOutputs(outputs)
    return child


def place(name: str) -> QPointF:
    """Return where a part lies."""
    column, row = PLACES[name]
    return QPointF(CORNER_PX + COLUMN_PX * column, CORNER_PX + ROW_PX * row)


def main() -> None:
    """Write the file."""
    sys.path.insert(0, str(ROOT))
    from dis2_plugin.qgis_app.provider import Dis2Provider  # noqa: PLC0415 - needs QGIS begun

    application = QgsApplication([], False)
    application.initQgis()
    provider = Dis2Provider()  # held: the registry does not
    QgsApplication.processingRegistry().addProvider(provider)
    FILE.parent.mkdir(exist_ok=True)
    land_cover_model().toFile(str(FILE))
    application.exitQgis()


if __name__ == "__main__":
    main()
