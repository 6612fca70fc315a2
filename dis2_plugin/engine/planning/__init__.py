"""Everything a run decides before it writes its first file."""
