"""Equation 14, a file for each of its parts."""
