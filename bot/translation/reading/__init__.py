"""What a text says by value: its numbers, units, times and sides, however they are written."""
