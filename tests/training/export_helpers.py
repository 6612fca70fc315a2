"""What exported models of tests are called."""

from dis2_plugin.training.models.export import Label

LABEL = Label(title="Tiny", version="0.0.1", gsd_m=(0.1, 0.3), tile_px=64, notes="## Weak\n\nAll.")
