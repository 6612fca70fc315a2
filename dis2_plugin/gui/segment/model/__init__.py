"""The form of the model, and its card as a page."""
