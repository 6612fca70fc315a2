"""The docks that ask finished runs: results and attention."""
