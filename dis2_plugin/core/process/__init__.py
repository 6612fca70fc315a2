"""The engine's process: the words it is started with, what it answers, what it needs."""
