"""What the pixels of the map see: other grids laid on theirs, polygons, heights and areas."""
