"""Rasters of web services become files."""
