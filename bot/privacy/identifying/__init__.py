"""How each kind of identifier is recognised: one small class per family, put together in :mod:`bot.privacy.identifiers`.

The words of each language are in ``bot/privacy/data``. Every pattern has bounded repeats, so that time grows with length only.
"""
