"""The plugin's part that talks to qgis.core and has no widgets."""
