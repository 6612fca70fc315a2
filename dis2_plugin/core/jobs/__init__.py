"""What a person asks for, and what it will need."""
