"""What connects the attention dock with the layers and the canvas, in both directions."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from qgis.core import QgsMapSettings, QgsPointXY
from qgis.PyQt import sip

from ...core.looks.attention import Bar, Reading
from ..dock_view import DockView, Wire
from .attention_layers import (
    attention_nodes,
    attention_runs,
    bar_at,
    class_attention,
    class_name,
    classes_node,
    colour,
    covers,
    run_group,
)
from .other_map import OtherMap, swapped_layers

_READ_MS = 40


class CwamView(DockView):
    """Follows the project, does what the dock asks, reads where the tool points.

    ``dock``, ``tool`` and ``swipe`` are the room gui's: CwamDock, AttentionTool and SwipeItem.
    """

    def __init__(self, canvas: Any, dock: Any, tool: Any, swipe: Any) -> None:
        super().__init__(dock)
        self._canvas, self._tool, self._swipe = canvas, tool, swipe
        self._other_map = OtherMap()
        self._point: QgsPointXY | None = None
        self._styled: dict[str, Any] = {}
        self._tool_before: Any = None
        self._hidden = ""
        self._read_timer = self._make_timer(_READ_MS, self._read)
        self._begin([*self._project_wires(), *self._dock_wires(), *self._canvas_wires()])

    def close(self) -> None:
        """Let go of project and canvas; the dock is the caller's to delete."""
        super().close()
        self._forget_styles()
        self._want_reading(False)
        self._other_map.close()
        self._swipe.take_away()
        self._tool.deleteLater()

    # ---- from the project to the dock --------------------------------------------------------

    def refresh(self) -> None:
        """Show in the dock what the project has now."""
        self.dock.show_runs(attention_runs(self._project))
        if self._hidden != self.dock.other():
            self._give_back()
        nodes = attention_nodes(self._project, self.dock.run())
        self.dock.show_classes([class_attention(node) for node in nodes.values()])
        self.dock.show_checks(
            all(group.isMutuallyExclusive() for group in _parents(nodes.values())),
            self._are_classes_shown(),
        )
        if not nodes:
            self._want_reading(False)
        self._listen_to_styles()
        self._compare()
        self._read_timer.start()

    def _are_classes_shown(self) -> bool | None:
        node = classes_node(self._project, self.dock.run())
        return None if node is None else node.isVisible()

    def _listen_to_styles(self) -> None:
        self._forget_styles()
        for folder in (self.dock.run(), self.dock.other()):
            for node in attention_nodes(self._project, folder).values():
                layer = node.layer()
                for changed in (layer.styleChanged, layer.dataSourceChanged):
                    changed.connect(self._refresh_later)
                self._styled[layer.id()] = layer

    def _forget_styles(self) -> None:
        for layer in self._styled.values():
            if not sip.isdeleted(layer):
                for changed in (layer.styleChanged, layer.dataSourceChanged):
                    with suppress(TypeError):  # QGIS has let go of it already
                        changed.disconnect(self._refresh_later)
        self._styled.clear()

    def _forget_layers(self, *_: Any) -> None:
        """Before layers go: read and draw nothing from them."""
        self._read_timer.stop()
        self._other_map.stop()
        self._refresh_timer.start()

    # ---- from the dock to the layers ---------------------------------------------------------

    def _show_attention(self, layer_id: str, is_shown: bool) -> None:
        layer = self._project.mapLayer(layer_id)
        if is_shown and layer is not None:  # else nothing would be seen to happen
            for cover in covers(self._project, layer):
                cover.setItemVisibilityChecked(False)
        self._show_layer(layer_id, is_shown)

    def _show_layer(self, layer_id: str, is_shown: bool) -> None:
        node = self._project.layerTreeRoot().findLayer(layer_id)
        if node is None:
            return
        if is_shown:
            node.setItemVisibilityCheckedParentRecursive(True)
        else:
            node.setItemVisibilityChecked(False)

    def _set_opacity(self, layer_id: str, share: float) -> None:
        for layer in self._alike(layer_id):
            layer.setOpacity(share)
            layer.triggerRepaint()

    def _set_colour(self, layer_id: str, tint: tuple[int, int, int] | None) -> None:
        for layer in self._alike(layer_id):
            colour(layer, tint)
            layer.emitStyleChanged()

    def _set_single(self, is_single: bool) -> None:
        nodes = attention_nodes(self._project, self.dock.run())
        shown = [index for index, node in enumerate(nodes.values()) if node.isVisible()]
        for group in _parents(nodes.values()):
            group.setIsMutuallyExclusive(is_single, shown[0] if shown else -1)

    def _show_classes(self, is_shown: bool) -> None:
        node = classes_node(self._project, self.dock.run())
        if node is not None:
            self._show_layer(node.layerId(), is_shown)

    def _alike(self, layer_id: str) -> list[Any]:
        """Return a layer and, while runs are compared, its counterpart."""
        node = self._project.layerTreeRoot().findLayer(layer_id)
        if node is None:
            return []
        other = attention_nodes(self._project, self.dock.other()).get(class_name(node))
        return [found.layer() for found in (node, other) if found is not None]

    # ---- the scores at a place ---------------------------------------------------------------

    def _want_reading(self, is_wanted: bool) -> None:
        is_on = self._canvas.mapTool() is self._tool
        if is_wanted and not is_on:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
        elif is_on and not is_wanted:
            before, self._tool_before = self._tool_before, None
            self._canvas.unsetMapTool(self._tool)
            if before is not None and not sip.isdeleted(before):
                self._canvas.setMapTool(before)

    def _show_tool(self, tool: Any, *_: Any) -> None:
        self.dock.show_reading_wanted(tool is self._tool)

    def _point_at(self, point: QgsPointXY | None) -> None:
        self._point = point
        if not self._read_timer.isActive():
            self._read_timer.start()

    def _read(self) -> None:
        point, crs = self._point, self._canvas.mapSettings().destinationCrs()
        if point is None:
            self.dock.show_reading(None)
            return
        reading = Reading(
            self._bars(self.dock.run(), point, crs), self._bars(self.dock.other(), point, crs)
        )
        self.dock.show_reading(reading, self._tool.is_holding)

    def _bars(self, folder: str, point: QgsPointXY, crs: Any) -> dict[str, Bar]:
        nodes = attention_nodes(self._project, folder)
        return {name: bar_at(node.layer(), point, crs) for name, node in nodes.items()}

    def _leave_place(self) -> None:
        self._tool.let_go()
        self._point_at(None)

    def _rest(self, is_open: bool) -> None:
        """When the dock is closed, leave nothing of it on the map."""
        if is_open:
            return
        self._want_reading(False)
        self.dock.choose_no_other()
        self.refresh()

    # ---- another run beside ------------------------------------------------------------------

    def _choose_other(self, other: str) -> None:
        self._give_back()
        for node in self._places(other):
            if node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
                self._hidden = other
        self.refresh()

    def _give_back(self) -> None:
        """Switch the group on again that was switched off for a comparison."""
        for node in self._places(self._hidden):
            node.setItemVisibilityChecked(True)
        self._hidden = ""

    def _places(self, folder: str) -> list[Any]:
        """Return the group of a run; its single layers where they lie in none."""
        nodes = attention_nodes(self._project, folder).values()
        return _distinct(run_group(node) or node for node in nodes)

    def _compare(self) -> None:
        """Draw the other run right of the line, or take the line away."""
        other = self.dock.other()
        self._tool.line = self.dock.line() if other else None
        if not other or self._canvas.isDrawing():
            self._other_map.stop()
        if not other:
            self._swipe.clear()
        elif not self._canvas.isDrawing():
            self._swipe.move_line(self.dock.line())
            self._swipe.show_names(*self.dock.sides())
            self._other_map.draw(self._other_settings(other))

    def _other_settings(self, other: str) -> QgsMapSettings:
        settings = QgsMapSettings(self._canvas.mapSettings())
        layers = swapped_layers(self._project, settings.layers(), self.dock.run(), other)
        settings.setLayers(layers)
        return settings

    def _move_line(self, share: float) -> None:
        if self.dock.other():
            self._tool.line = share
            self._swipe.move_line(share)

    # ---- wires -------------------------------------------------------------------------------

    def _project_wires(self) -> list[Wire]:
        return [
            (self._project.layersWillBeRemoved, self._forget_layers),
            (self._project.layerTreeRoot().visibilityChanged, self._refresh_later),
        ]

    def _dock_wires(self) -> list[Wire]:
        dock = self.dock
        return [
            (dock.other_chosen, self._choose_other),
            (dock.toggleViewAction().toggled, self._rest),  # not told when a tab hides it
            (dock.visibility_changed, self._show_attention),
            (dock.opacity_changed, self._set_opacity),
            (dock.colour_changed, self._set_colour),
            (dock.single_changed, self._set_single),
            (dock.classes_changed, self._show_classes),
            (dock.reading_wanted, self._want_reading),
            (dock.line_moved, self._move_line),
        ]

    def _canvas_wires(self) -> list[Wire]:
        return [
            (self._canvas.mapToolSet, self._show_tool),
            (self._canvas.mapCanvasRefreshed, self._compare),
            (self._canvas.destinationCrsChanged, self._leave_place),
            (self._tool.pointed, self._point_at),
            (self._tool.dragged, self.dock.show_line),
            (self._other_map.drawn, self._swipe.show_image),
        ]


def _parents(nodes: Iterable[Any]) -> list[Any]:
    return _distinct(node.parent() for node in nodes)


def _distinct(nodes: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for node in nodes:
        if node not in found:
            found.append(node)
    return found
