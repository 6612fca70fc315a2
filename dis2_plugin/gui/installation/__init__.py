"""The form that installs what computes the network."""
