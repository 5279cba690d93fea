"""Per language: idioms with plain words for them, and how an abbreviation is written out. Small, and meant to grow with use."""
