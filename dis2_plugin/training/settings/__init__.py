"""Every number of a training, kept as one JSON file."""
