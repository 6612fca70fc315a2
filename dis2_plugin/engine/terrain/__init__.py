"""Heights above ground from surface models, with terrain models or without."""
