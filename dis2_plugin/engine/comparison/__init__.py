"""One run of ``compare``: three maps, and what made their difference."""
