"""Files that appear whole in their places, or not at all."""
