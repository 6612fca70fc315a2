"""Makes the private folder of packages that the engine's process needs; QGIS never sees it.

A room of its own: it knows core and the standard library only, so QGIS's bare Python can run it,
from the command line as from QGIS, and the three systems can be simulated in tests.
"""
