"""Outlines of polygons without the steps of pixels, such that neighbours share them exactly."""
