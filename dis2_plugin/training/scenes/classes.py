"""The classes of labels: a person's own where ``classes.json`` lies beside, else the ISPRS ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...core.class_scheme import ISPRS, ClassScheme
from ...engine.files.text_file import write_json
from ..errors import ConfigError, DataError, writing_to

CLASSES_NAME = "classes.json"
_FEWEST = 2


def read_classes(folder: Path) -> ClassScheme:
    """Return the classes that a folder's ``classes.json`` lists, the ISPRS ones without that file.

    It is an object whose ``classes`` are as in a model's card: each has a ``name``, a ``colour``
    (red, green, blue 0..255) and perhaps a ``title``; its id is its place in the list, from 0.

    Raises:
        DataError: the file is damaged, or a class has an impossible value.
    """
    path = folder / CLASSES_NAME
    if not path.exists():
        return ISPRS
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))["classes"]
        scheme = ClassScheme.from_json([_whole(place, item) for place, item in enumerate(listed)])
        if len(scheme) < _FEWEST or [item.id for item in scheme.classes] != [*range(len(scheme))]:
            raise ValueError("ids must count from 0 in the order of the list, two classes or more")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(
            f"{path} lists no classes: {error!r}.",
            'It should be like {"classes": [{"name": "water", "colour": [0, 90, 200]}, ...]}.',
        ) from error
    return scheme


def keep_classes(scheme: ClassScheme, cache: Path) -> None:
    """Write the classes of scenes beside them, before the scenes.

    Raises:
        DataError: there are scenes of other classes.
        OutputError: the folder cannot be written.
    """
    kept, path = read_classes(cache), cache / CLASSES_NAME
    if kept == scheme:
        return
    if path.exists() or any(cache.glob("*/*/scenes.json")):
        raise DataError(
            f"The scenes in {cache} have the classes {', '.join(kept.names)}; asked for are "
            f"{', '.join(scheme.names)}.",
            "Choose another folder for --out.",
        )
    with writing_to(cache):
        cache.mkdir(parents=True, exist_ok=True)
    write_json({"classes": scheme.to_json()}, path)


def refuse_other_classes(folder: Path, scheme: ClassScheme) -> None:
    """Refuse scenes whose classes are not those of what is measured on them.

    Raises:
        ConfigError: the names of the classes differ.
        DataError: the folder's list of classes is damaged.
    """
    kept = read_classes(folder)
    if kept.names != scheme.names:
        raise ConfigError(
            f"The scenes in {folder} have the classes {', '.join(kept.names)}; what is measured "
            f"answers {', '.join(scheme.names)}.",
            "Measure what was trained with scenes of these classes.",
        )


def _whole(place: int, item: dict[str, Any]) -> dict[str, Any]:
    """Return a class with the fields that need not be written."""
    title = str(item["name"]).replace("_", " ").capitalize()
    return {"id": place, "title": title, **item}
