"""The forms of the left column, in which a run is chosen."""
