"""What names a person, and what becomes of personal data."""
