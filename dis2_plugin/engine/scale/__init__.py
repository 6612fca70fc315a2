"""One map by many processes or machines: blocks of it are handed out by Dask."""
