"""What ``build.py`` is made of; the plugin imports nothing of it.

The demo runs in ``.venv`` and draws with QGIS; all else needs only the standard library.
"""
