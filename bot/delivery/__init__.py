"""The ledger: who was promised what, and how it stands. The delivery is the fact, its job the transport."""
