"""The page DIS2 of QGIS options."""
