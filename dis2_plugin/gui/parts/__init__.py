"""What several forms are made of: plots, tables, combos."""
