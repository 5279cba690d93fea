"""Tables, transactions, texts at rest, and the audit."""
