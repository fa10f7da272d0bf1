"""What helps a contributor to write files: the canonical form, translations."""
