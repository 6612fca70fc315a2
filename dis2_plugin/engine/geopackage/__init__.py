"""All results of a run in one GeoPackage."""
