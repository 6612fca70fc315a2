"""What is known of layers before a run: bands, doubts, small pictures, how services are fetched."""
