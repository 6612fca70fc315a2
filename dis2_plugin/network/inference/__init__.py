"""The same function by exact algebra, arranged to answer fast."""
