"""The words of each language that carry a value: plain tables, read once by :mod:`bot.translation.reading.lexicon`.

A module per language, named by its subtag, holds ``RULES``: kind → payload → forms separated by ``|``. A language without
a module still has its digits, unit symbols, and CLDR's names of months and days.
"""
