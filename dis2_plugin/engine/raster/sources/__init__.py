"""Raster files as they are read: one or many behind one name, their bands, no-data and places."""
