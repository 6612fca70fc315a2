"""Objective, data, training loop and evaluation of DIS2 (paper, sections 3 and 4)."""
