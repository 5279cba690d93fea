"""A question about working together finds its card."""
