"""What comes onto the map, and how it looks there."""
