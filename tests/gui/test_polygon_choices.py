"""How polygons are drawn is chosen in the dialog, remembered, and part of the job."""

from __future__ import annotations


def test_the_job_has_the_smallest_area_and_smooth_outlines(dialog, image) -> None:
    dialog.image_panel.layer_combo.setLayer(image)
    assert (dialog.job().min_area_m2, dialog.job().smooth) == (0.0, False)
    dialog.outputs_panel.min_area_spin.setValue(2.5)
    dialog.outputs_panel.smooth_check.setChecked(True)
    assert (dialog.job().min_area_m2, dialog.job().smooth) == (2.5, True)


def test_choices_of_polygons_are_remembered(dialog, make_dialog) -> None:
    dialog.outputs_panel.min_area_spin.setValue(4.0)
    dialog.outputs_panel.smooth_check.setChecked(True)
    again = make_dialog()
    again.restore(dialog.choices())
    assert (again.outputs_panel.min_area_m2(), again.outputs_panel.smooth()) == (4.0, True)


def test_damaged_memories_of_polygons_are_forgotten(dialog) -> None:
    dialog.outputs_panel.restore({"min_area_m2": "much", "smooth": "perhaps"})
    assert (dialog.outputs_panel.min_area_m2(), dialog.outputs_panel.smooth()) == (0.0, False)


def test_without_polygons_their_choices_rest(dialog) -> None:
    dialog.outputs_panel.polygons_check.setChecked(False)
    assert not dialog.outputs_panel.min_area_spin.isEnabled()
    assert not dialog.outputs_panel.smooth_check.isEnabled()
    dialog.outputs_panel.polygons_check.setChecked(True)
    assert dialog.outputs_panel.min_area_spin.isEnabled()
