"""What is told of the choices before a run."""
