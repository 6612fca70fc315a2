"""The steps behind ``build.py``: nothing but the standard library, nothing the plugin imports."""
