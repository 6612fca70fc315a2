"""The engine as a process of its own: which Python, started, heard, asked to stop."""
