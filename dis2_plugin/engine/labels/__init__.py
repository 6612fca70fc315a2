"""What is known to be on the ground, and by which names."""
