"""Trainings that differ in one thing, and the tables made of them."""
