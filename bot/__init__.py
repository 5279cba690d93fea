"""What the assistant can do: one folder, one capability."""
