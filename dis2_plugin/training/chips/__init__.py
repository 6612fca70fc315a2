"""Training chips: cut from scenes, disturbed as flights and surveys are, handed to the loop."""
