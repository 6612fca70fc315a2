"""The dialog that chooses a run and follows it, form by form."""
