"""Weights on disk: as we store them, as a model folder, as the published code leaves them."""
