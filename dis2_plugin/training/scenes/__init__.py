"""Scenes to train and to measure on: simulated or read, kept on disk."""
