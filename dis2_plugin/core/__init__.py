"""Values that every room shares: plain Python and numpy, no torch, GDAL, QGIS or Qt."""
