"""Georeferenced rasters in, files out."""
