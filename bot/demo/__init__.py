"""The demonstration: a tour that drives the real assistant from outside, as processes, and verifies what people see."""
