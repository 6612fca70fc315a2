"""What a finished map adds up to: areas, zones, patches and polygons."""
