"""Towns drawn from a seed: image, heights and labels that agree with each other."""
