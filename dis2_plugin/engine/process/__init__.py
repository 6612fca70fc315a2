"""How the engine behaves as a process: news, the wish to stop, threads, time and memory."""
