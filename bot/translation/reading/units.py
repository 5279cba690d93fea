"""Units of measure and how they convert. Quantities are compared by magnitude: 1 g is 1000 mg, 24 h is one day."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``factor`` of the base unit of its ``dimension``."""

    id: str
    dimension: str
    factor: Fraction


_DIMENSIONS: dict[str, dict[str, str]] = {
    "mass": {"ng": "1/1000000", "mcg": "1/1000", "mg": "1", "g": "1000", "kg": "1000000", "tonne": "1000000000",
             "lb": "45359237/100", "oz": "45359237/1600"},
    "volume": {"ul": "1/1000", "ml": "1", "cl": "10", "dl": "100", "l": "1000"},
    "time": {"ms": "1/60000", "s": "1/60", "min": "1", "h": "60", "day": "1440", "week": "10080"},
    "months": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
    "international unit": {"iu": "1"},
    "amount": {"nmol": "1/1000000", "umol": "1/1000", "mmol": "1", "mol": "1000"},
    "equivalent": {"meq": "1", "eq": "1000"},
    "pressure": {"mmhg": "1", "kpa": "15/2", "cmh2o": "3/4"},
    "temperature": {"celsius": "1"},
    "fahrenheit": {"fahrenheit": "1"},
    "length": {"nm": "1/1000000", "um": "1/1000", "mm": "1", "cm": "10", "m": "1000", "km": "1000000",
               "inch": "254/10", "foot": "3048/10", "mile": "1609344"},
    "energy": {"kcal": "1", "kj": "239/1000"},
    "percent": {"percent": "1"},
    "rate": {"bpm": "1"},
    "form": {"tablet": "1", "capsule": "1", "drop": "1", "puff": "1", "dose": "1", "vial": "1", "spoon": "1"},
    "times": {"times": "1"},
}  # fmt: skip
"""Millilitres, milligrams, minutes and so on as bases: only ratios matter. A month is not a number of days."""

UNITS: dict[str, Unit] = {
    name: Unit(name, dimension, Fraction(factor))
    for dimension, members in _DIMENSIONS.items()
    for name, factor in members.items()
}

MEASURES = frozenset(
    [
        "mass",
        "volume",
        "amount",
        "equivalent",
        "pressure",
        "temperature",
        "fahrenheit",
        "length",
        "energy",
        "percent",
        "rate",
    ]
) | {"international unit"}
"""Dimensions whose unit is part of the value: another one, or none, is an error. Forms and times are looser."""

SYMBOLS: dict[str, str] = {
    "ng": "ng", "mcg": "mcg|ug|μg|mkg", "mg": "mg|mgs", "g": "g|gr|gm|gms", "kg": "kg|kgs|kilo|kilos",
    "ul": "ul|μl", "ml": "ml|mls|cc", "cl": "cl", "dl": "dl", "l": "l|lt",
    "s": "s|sec|secs", "min": "min|mins", "h": "h|hr|hrs|hs", "day": "d",
    "iu": "iu|ui|u|ie", "nmol": "nmol", "umol": "umol|μmol", "mmol": "mmol", "mol": "mol", "meq": "meq",
    "mmhg": "mmhg|mm hg", "kpa": "kpa", "celsius": "°c|° c|°", "fahrenheit": "°f|° f",
    "nm": "nm", "um": "um|μm", "mm": "mm", "cm": "cm|cms", "m": "m|mt|mts", "km": "km|kms",
    "kcal": "kcal", "kj": "kj", "percent": "%|pct", "bpm": "bpm|lpm|ppm",
}  # fmt: skip
"""Symbols that are written in any language, folded. One-letter ones are read only right after a number."""


def same_temperature(first: Fraction, unit: Unit, second: Fraction, other: Unit) -> bool:
    """Whether a temperature in Fahrenheit is one in Celsius, as people round it: 102.2 °F and 39 °C, 72 °F and 22 °C."""
    if {unit.id, other.id} != {"celsius", "fahrenheit"}:
        return False
    fahrenheit, celsius = (first, second) if unit.id == "fahrenheit" else (second, first)
    both_whole = fahrenheit.denominator == celsius.denominator == 1
    return abs((fahrenheit - 32) * 5 / 9 - celsius) < Fraction(1, 2 if both_whole else 8)
