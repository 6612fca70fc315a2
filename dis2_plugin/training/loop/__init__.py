"""One training from its configuration to its last checkpoint."""
