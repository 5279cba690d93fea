"""A message reaches the partner teams, each reader in their language."""
