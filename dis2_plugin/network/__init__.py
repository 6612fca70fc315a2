"""The DIS2 network of the paper (sections 3.1-3.3), in torch."""
