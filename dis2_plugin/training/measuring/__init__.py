"""Scores of networks, and of the rule an analyst would write."""
