"""What connects the docks of results with layers and canvas."""
