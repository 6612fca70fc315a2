"""The form that holds a map against a reference."""
