"""From tiles to finished rasters: one run of ``segment``."""
