"""The same thing in another language, and what was checked."""
