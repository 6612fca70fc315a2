"""Labelled scenes of the world: the ISPRS benchmarks as downloaded, and a person's own rasters."""
