"""What curators and translators edit, and the small stores that load it."""
