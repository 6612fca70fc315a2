"""Trained weights as model folders with their cards."""
