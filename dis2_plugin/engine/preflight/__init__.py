"""A look ahead: what a run will need, and whether there will be any answer."""
