"""One update to many, once, each in their own language: drafted, looked at, confirmed, sent through the ledger, reported."""
