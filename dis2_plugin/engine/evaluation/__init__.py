"""One run of ``evaluate``: how good a map is, against a reference."""
