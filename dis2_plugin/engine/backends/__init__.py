"""Libraries that compute the network, behind one small interface."""
