"""Rasters of any kind, seen on one grid of pixels, and rasters that are written."""
