"""Figures 4 to 6 of the paper, drawn of any model at any place."""
