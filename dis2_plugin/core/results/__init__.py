"""What runs, comparisons and evaluations leave behind, as values."""
