"""A model folder: its card, its files, how values enter it, how its tiles lie."""
