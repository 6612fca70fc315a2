"""The desk of the evaluation form."""
