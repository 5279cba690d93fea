"""The Bot API, in and out: what arrives is committed before it is acknowledged, what leaves draws on one budget."""
