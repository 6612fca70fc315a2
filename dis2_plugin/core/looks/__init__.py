"""How results look: colours, styles, legends."""
